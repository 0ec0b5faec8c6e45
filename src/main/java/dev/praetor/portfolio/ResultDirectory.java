package dev.praetor.portfolio;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory of results: {@code index.html}, {@code portfolio.csv}, and a page a case. It is written under another
 * name beside, and takes its own when all is {@linkplain #done() done}; the results of an earlier run, which are known
 * by what they say of themselves, stay until then. A directory that holds anything else is never touched.
 */
public final class ResultDirectory implements Closeable {

    /** What the head of {@code index.html} holds, so that an earlier run is known by it. */
    public static final String GENERATOR = "Praetor portfolio";

    public static final String PAGE = "index.html";
    public static final String TABLE = "portfolio.csv";
    private static final String REPORTS = "reports";

    private static final Set<String> OURS = Set.of(PAGE, TABLE, REPORTS);
    private static final Pattern REPORT = Pattern.compile("\\d+\\.html");
    private static final int HEAD = 2_000;

    private final Path name;
    private final Path written;

    private ResultDirectory(Path name) throws IOException {
        this.name = name;
        this.written = Replacement.beside(name);
        Files.createDirectory(written);
        if (Files.exists(name)) {
            keepReaders();
        }
        Files.createDirectory(written.resolve(REPORTS));
    }

    /**
     * Results that are written beside this name, and take it once they are whole.
     *
     * @throws BadCaseException if there is something else under this name, or it cannot be written
     */
    public static ResultDirectory open(Path name) {
        try {
            Path target = Files.exists(name)
                    ? name.toRealPath()
                    : name.toAbsolutePath().normalize();
            refuseUnlessOurs(name, target);
            return new ResultDirectory(target);
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    private static void refuseUnlessOurs(Path name, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new NotDirectoryException(name.toString());
        }
        List<Path> files = list(target);
        if (!files.isEmpty() && !(files.stream().allMatch(ResultDirectory::ours) && generated(target.resolve(PAGE)))) {
            throw new BadCaseException(new Problem(
                    name.toString(),
                    0,
                    0,
                    "the directory holds something else than the page of a portfolio, and is left as it is",
                    "Maybe name one that is new, empty, or was written by this command before."));
        }
    }

    private static boolean ours(Path file) {
        String called = String.valueOf(file.getFileName());
        try {
            return called.equals(REPORTS)
                    ? Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                            && list(file).stream().allMatch(ResultDirectory::report)
                    : OURS.contains(called) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean report(Path file) {
        return REPORT.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean generated(Path page) throws IOException {
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(page)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .contains("<meta name=\"generator\" content=\"" + GENERATOR + "\">");
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** The table, where it is while it is written. */
    public Path table() {
        return written.resolve(TABLE);
    }

    /** Where the report of a case is, seen from the page: its number alone names it, nothing that a case says. */
    public static String report(long number) {
        return REPORTS + "/" + number + ".html";
    }

    /**
     * A file of the results.
     *
     * @throws BadCaseException if the disk is full or the like
     */
    public void write(String file, String content) {
        try {
            Files.writeString(written.resolve(file), content);
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    public void delete(String file) {
        try {
            Files.deleteIfExists(written.resolve(file));
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    /**
     * All results are in it.
     *
     * @throws BadCaseException if it cannot take its name
     */
    public void done() {
        Path old = Replacement.beside(name);
        try {
            boolean replaced = Files.exists(name);
            if (replaced) {
                Files.move(name, old);
            }
            try {
                Files.move(written, name);
            } catch (IOException e) {
                if (replaced) {
                    Files.move(old, name);
                }
                throw e;
            }
            delete(old);
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    /** Whoever could not read the results of the earlier run cannot read these. */
    private void keepReaders() throws IOException {
        var view = Files.getFileAttributeView(name, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(written, view.readAttributes().permissions());
        }
    }

    /** What was not done leaves nothing behind. */
    @Override
    public void close() {
        try {
            delete(written);
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Path reports = directory.resolve(REPORTS);
            for (Path file : Files.exists(reports) ? list(reports) : List.<Path>of()) {
                Files.delete(file);
            }
            for (Path file : list(directory)) {
                Files.delete(file);
            }
            Files.delete(directory);
        }
    }

    private static BadCaseException fault(Path name, IOException e) {
        String why = e instanceof NotDirectoryException ? "it is no directory" : Reason.of(e);
        return new BadCaseException(new Problem(
                name.toString(),
                0,
                0,
                "cannot be written: " + why,
                "Maybe its parent does not exist, or must not be written to."));
    }
}
