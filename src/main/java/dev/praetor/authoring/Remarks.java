package dev.praetor.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comments of a ruling file: what its sources do not say, what is assumed, what was left out.
 *
 * @param head what stands before the ruling
 * @param facts what stands above each fact, in their order; empty above most
 */
public record Remarks(String head, List<String> facts) {

    private static final Remarks NONE = new Remarks("", List.of());

    public Remarks {
        facts = List.copyOf(facts);
    }

    /** Of a file that was read before. */
    static Remarks in(Path file) {
        try {
            return in(Files.readString(file));
        } catch (IOException e) {
            return NONE; // it has just been read for what it says, and comments are no part of that
        }
    }

    static Remarks in(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        String head =
                joined(lines.stream().takeWhile(line -> line.startsWith("#")).toList());
        int facts = lines.indexOf("facts:");
        int held = lines.indexOf("held:");
        return new Remarks(head, facts < 0 || held < facts ? List.of() : above(lines.subList(facts + 1, held)));
    }

    private static List<String> above(List<String> lines) {
        List<String> above = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("#")) {
                open.add(line);
            } else if (line.startsWith("- ")) {
                above.add(joined(open));
                open.clear();
            }
        }
        return above;
    }

    private static String joined(List<String> comments) {
        return comments.stream()
                .map(line -> line.replaceFirst("^#+\\s*", ""))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** What is remarked on a fact, by its place among the facts; empty if nothing is. */
    public String on(int fact) {
        return fact < facts.size() ? facts.get(fact) : "";
    }
}
