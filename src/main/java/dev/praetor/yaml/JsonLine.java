package dev.praetor.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of a JSON Lines file: the same tree as {@link Yaml} builds, in a fraction of the time. */
final class JsonLine {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final int DEEPEST = 32;

    private final String file;
    private final int line;
    private final JsonParser parser;

    private JsonLine(String file, int line, JsonParser parser) {
        this.file = file;
        this.line = line;
        this.parser = parser;
    }

    static Node read(String file, int line, String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonLine(file, line, parser).document();
        } catch (JsonProcessingException e) {
            throw malformed(file, line, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) { // blank but for a byte order mark
            throw new BadCaseException(new Place(file, line, 1).problem("the line holds no case\nMaybe leave it out."));
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw refuse("something stands after the end of the case\nMaybe put each case on a line of its own.");
        }
        return root;
    }

    private Node node(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refuse("lists and fields are nested more than " + DEEPEST + " deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            default -> new Node.Scalar(place(), seen(parser.getText()), parser.hasToken(JsonToken.VALUE_STRING));
        };
    }

    private Node.Sequence sequence(int depth) throws IOException {
        Place start = place();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(start, List.copyOf(items));
    }

    private Node.Mapping mapping(int depth) throws IOException {
        Place start = place();
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Node.Scalar key = new Node.Scalar(place(), seen(parser.currentName()), true);
            Place before = seen.putIfAbsent(key.text(), key.place());
            if (before != null) {
                throw refuse("the field '" + key.text() + "' stands here for the second time, first in column "
                        + before.column() + "\nMaybe one of the two was meant to be another field.");
            }
            parser.nextToken();
            entries.add(new Node.Entry(key, node(depth + 1)));
        }
        return new Node.Mapping(start, List.copyOf(entries));
    }

    private String seen(String text) {
        Unseen.in(text).ifPresent(at -> {
            throw refuse(Unseen.fault(text, at));
        });
        return text;
    }

    private Place place() {
        return new Place(file, line, parser.currentTokenLocation().getColumnNr());
    }

    private BadCaseException refuse(String text) {
        return new BadCaseException(place().problem(text));
    }

    private static BadCaseException malformed(String file, int line, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String said = e.getOriginalMessage().replaceAll(" ?\\(start marker at .*?\\]\\)", "");
        return new BadCaseException(new Place(file, line, at == null ? 1 : Math.max(1, at.getColumnNr()))
                .problem("the line is not well-formed JSON: " + said
                        + "\nMaybe a bracket, a quote or a comma is missing just before."));
    }
}
