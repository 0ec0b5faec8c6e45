package dev.praetor.book;

import dev.praetor.portfolio.Replacement;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory that holds a rule book and is known by the list of its files. What the list does not name is left alone;
 * nothing is written or deleted outside the directory, whatever the list holds and wherever links in it point.
 */
public final class BookFolder {

    private static final String LIST = "rule-book.txt";
    private static final String FIRST_LINE =
            "Files of a Praetor rule book: the next book that is written here replaces them.";
    private static final Pattern FILE = Pattern.compile("([a-z]+/)?[A-Za-z0-9][A-Za-z0-9-]*\\.(html|css|js|svg)");

    private final Path directory;

    private BookFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * Puts a book into a directory, which is made if there is none, in place of the book that it holds.
     *
     * @param files by their path below the directory
     * @throws BadCaseException if the directory holds anything but a rule book, or cannot be written to
     */
    public static void write(Path directory, Map<String, String> files) {
        try {
            new BookFolder(directory).write(files);
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    directory,
                    "cannot be written to: " + Reason.of(e),
                    "Maybe it must not be written to, or the disk is full.");
        }
    }

    /**
     * Says so before anything is computed if a book could not be put there.
     *
     * @throws BadCaseException as {@link #write}
     */
    public static void refuseOther(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw fault(directory, "is a file, and a directory is expected", "Maybe another directory was meant.");
        }
        try {
            if (Files.isDirectory(directory) && !isBook(directory) && !empty(directory)) {
                throw fault(
                        directory,
                        "is not empty and holds no rule book, so that nothing is written into it",
                        "Maybe name a new directory.");
            }
        } catch (IOException | UncheckedIOException e) {
            throw fault(directory, "cannot be read: " + Reason.of(e), "Maybe another directory was meant.");
        }
    }

    private static boolean empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isBook(Path directory) throws IOException {
        Path list = directory.resolve(LIST);
        return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(list).startsWith(FIRST_LINE + "\n");
    }

    private void write(Map<String, String> files) throws IOException {
        refuseOther(directory);
        Files.createDirectories(directory);
        Set<String> stale = listed();
        stale.removeAll(files.keySet());
        Set<String> both = new TreeSet<>(stale);
        both.addAll(files.keySet());
        list(both); // whatever happens next, what is there is known
        folders(files.keySet());
        files.entrySet().parallelStream().forEach(file -> put(file.getKey(), file.getValue()));
        for (String file : stale) {
            delete(file);
        }
        list(files.keySet());
    }

    private Set<String> listed() throws IOException {
        Path list = directory.resolve(LIST);
        return Files.exists(list)
                ? new TreeSet<>(Files.readAllLines(list).stream()
                        .filter(FILE.asMatchPredicate())
                        .toList())
                : new TreeSet<>();
    }

    private void list(Set<String> files) throws IOException {
        put(LIST, FIRST_LINE + "\n" + String.join("\n", files) + "\n");
    }

    private void folders(Set<String> files) throws IOException {
        for (String folder : files.stream()
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList()) {
            Path path = directory.resolve(folder);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !own(path)) {
                throw fault(path, "is no directory of the rule book", "Maybe remove it, or name a new directory.");
            }
            Files.createDirectories(path);
        }
    }

    private static boolean own(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** A file that is as it should be is left as it is. */
    private void put(String name, String text) {
        Path file = directory.resolve(name);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Arrays.equals(Files.readAllBytes(file), content)) {
                Replacement.of(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) throws IOException {
        Path file = directory.resolve(name);
        Path folder = name.contains("/") ? directory.resolve(name.substring(0, name.indexOf('/'))) : directory;
        boolean within = folder.equals(directory) || own(folder);
        if (within && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(file);
        }
    }

    private static BadCaseException fault(Path path, String message, String maybe) {
        return new BadCaseException(new Problem(path.toString(), 0, 0, message, maybe));
    }
}
