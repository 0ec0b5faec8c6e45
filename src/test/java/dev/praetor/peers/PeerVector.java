package dev.praetor.peers;

import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One outcome that somebody else recorded.
 *
 * @param words its fields that are text: id, origin, agree, family, not-run, no-switch, left-out
 * @param given resolved: with what it takes from another vector
 * @param switched what another declared policy leads to
 */
record PeerVector(Map<String, String> words, Given given, Map<String, String> expect, List<Switch> switched) {

    /** @param with what is declared otherwise */
    record Switch(Map<String, String> with, Map<String, String> expect) {}

    String id() {
        return words.get("id");
    }

    boolean says(String word) {
        return words.containsKey(word);
    }

    static List<PeerVector> all() {
        Node.Mapping root = (Node.Mapping) Yaml.read(Path.of("src/test/resources/peers/vectors.yaml"));
        Map<String, PeerVector> vectors = new LinkedHashMap<>();
        for (Node item : items(root, "vectors")) {
            PeerVector vector = of((Node.Mapping) item, vectors);
            if (vectors.put(vector.id(), vector) != null) {
                throw new IllegalArgumentException(vector.id() + " stands there twice");
            }
        }
        return List.copyOf(vectors.values());
    }

    private static PeerVector of(Node.Mapping item, Map<String, PeerVector> before) {
        Map<String, String> words = texts(item);
        Given base = words.containsKey("like") ? before.get(words.get("like")).given() : new Given(Map.of());
        List<Switch> switched = new ArrayList<>();
        for (Node other : items(item, "switched")) {
            switched.add(new Switch(fields((Node.Mapping) other, "with"), fields((Node.Mapping) other, "expect")));
        }
        return new PeerVector(words, base.with(fields(item, "given")), fields(item, "expect"), switched);
    }

    private static List<Node> items(Node.Mapping parent, String key) {
        return parent.entry(key)
                .map(entry -> ((Node.Sequence) entry.value()).items())
                .orElse(List.of());
    }

    private static Map<String, String> fields(Node.Mapping parent, String key) {
        return parent.entry(key)
                .map(entry -> texts((Node.Mapping) entry.value()))
                .orElse(Map.of());
    }

    private static Map<String, String> texts(Node.Mapping mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> {
            if (entry.value() instanceof Node.Scalar scalar) {
                texts.put(entry.key().text(), scalar.text());
            }
        });
        return texts;
    }
}
