package dev.praetor.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What of a file system is a case, or many. */
public final class Sources {

    private static final Path STANDARD_INPUT = Path.of("-");

    private Sources() {}

    /** Whether it stands for many cases: JSON Lines, a directory, or {@code -} for the standard input. */
    public static boolean many(Path source) {
        return standardInput(source) || lines(source) || Files.isDirectory(source);
    }

    public static boolean standardInput(Path source) {
        return source.equals(STANDARD_INPUT);
    }

    static boolean lines(Path file) {
        return ends(file, ".jsonl", ".ndjson");
    }

    /**
     * What a directory holds, in the order of the names: its case files and its directories. Links are not followed.
     */
    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
                    .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) || caseFile(child))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean caseFile(Path file) {
        return ends(file, ".yaml", ".yml", ".json", ".jsonl", ".ndjson") && Files.isRegularFile(file);
    }

    private static boolean ends(Path file, String... endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    /** How many bytes there are to read; 0 if nobody knows. */
    public static long size(List<Path> sources) {
        if (sources.stream().anyMatch(Sources::standardInput)) {
            return 0;
        }
        long size = 0;
        for (Path source : sources) {
            try {
                size += Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS) ? size(in(source)) : Files.size(source);
            } catch (IOException e) {
                // It is reported where it is read.
            }
        }
        return size;
    }
}
