package dev.praetor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that problems point at, read again from their files. */
final class SourceLines {

    private final Map<String, List<String>> files = new HashMap<>();

    /** A line, counted from 1; nothing if the file cannot be read or has fewer. */
    Optional<String> line(String file, int number) {
        List<String> lines = files.computeIfAbsent(file, SourceLines::read);
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    private static List<String> read(String file) {
        try {
            return Files.readString(Path.of(file)).lines().toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
