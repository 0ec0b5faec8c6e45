package dev.praetor.portfolio;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The cases of files, directories and the standard input, read one after the other as they are asked for. */
public final class Input extends AbstractSpliterator<Entry> implements Closeable {

    private static final byte[] NOTHING = {};

    private final Deque<Path> ahead = new ArrayDeque<>();
    private final InputStream standardInput;
    private final int longest;
    private final CRC32C check = new CRC32C();
    private Mark mark = Mark.START;
    private String name = "";
    private @Nullable Lines lines;
    private long before;

    /**
     * @param longest that a case may be, in bytes
     * @param standardInput what {@code -} stands for
     */
    public Input(List<Path> sources, int longest, InputStream standardInput) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        ahead.addAll(sources);
        this.longest = longest;
        this.standardInput = standardInput;
    }

    /** The cases, of which those that are never asked for are never read. */
    public Stream<Entry> stream() {
        return StreamSupport.stream(this, false);
    }

    /** How far it has been read. */
    public Mark mark() {
        return mark;
    }

    /** Reads past the cases up to a mark; false if they are not those that were read up to there. */
    public boolean skip(Mark to) {
        while (mark.entries() < to.entries() && tryAdvance(entry -> {})) {}
        return mark.equals(to);
    }

    /** Whether more can be read without waiting for whoever writes to the standard input. */
    public boolean ready() {
        try {
            return lines == null || lines.ready();
        } catch (IOException e) {
            return true; // reading says so
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        Entry entry = null;
        while (entry == null && (lines != null || !ahead.isEmpty())) {
            entry = lines == null ? opened(ahead.remove()) : line(lines);
        }
        if (entry == null) {
            return false;
        }
        action.accept(entry);
        return true;
    }

    /** A line that is not blank; none at the end. */
    private @Nullable Entry line(Lines from) {
        try {
            for (byte[] line = from.next(); line != null; line = from.next()) {
                if (from.tooLong()) {
                    return entry(
                            from.number(),
                            NOTHING,
                            "the line is longer than " + longest + " bytes\nMaybe the"
                                    + " cases are not one a line, as JSON Lines have them.");
                }
                if (!blank(line)) {
                    return entry(from.number(), line, "");
                }
            }
            close();
            return null;
        } catch (IOException e) { // what comes after it is not to be judged as if this had been all
            throw new BadCaseException(new Problem(name, from.number() + 1, 1, "cannot be read: " + Reason.of(e), ""));
        }
    }

    private static boolean blank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** A case that is a whole file, or one that cannot be read. */
    private @Nullable Entry opened(Path source) {
        name = source.toString();
        before = mark.bytes();
        try {
            if (Sources.standardInput(source)) {
                name = "standard input";
                lines = new Lines(standardInput, longest);
            } else if (Files.isDirectory(source)) {
                return directory(Sources.in(source));
            } else if (Sources.lines(source)) {
                lines = new Lines(Files.newInputStream(source), longest);
            } else {
                return file(source);
            }
            return null;
        } catch (NoSuchFileException e) {
            return entry(0, NOTHING, "there is no such file");
        } catch (IOException e) {
            return entry(0, NOTHING, "cannot be read: " + Reason.of(e));
        }
    }

    private @Nullable Entry directory(List<Path> children) {
        for (int i = children.size() - 1; i >= 0; i--) {
            ahead.addFirst(children.get(i));
        }
        return children.isEmpty()
                ? entry(
                        0,
                        NOTHING,
                        "there is no case in this directory\nMaybe it has no file that ends in .yaml, .yml,"
                                + " .json or .jsonl.")
                : null;
    }

    private Entry file(Path file) throws IOException {
        if (Files.size(file) > longest) {
            return entry(0, NOTHING, "the file is larger than " + longest + " bytes\nMaybe split it.");
        }
        return entry(0, Files.readAllBytes(file), "");
    }

    private Entry entry(int line, byte[] bytes, String fault) {
        check.update(name.getBytes(StandardCharsets.UTF_8));
        check.update(bytes);
        long read = lines == null ? mark.bytes() + bytes.length : before + lines.read();
        mark = new Mark(mark.entries() + 1, read, check.getValue());
        Problem problem = fault.isEmpty() ? null : Problem.of(name, line, line == 0 ? 0 : 1, fault);
        return new Entry(name, line, bytes, problem, mark);
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines = null;
        }
    }
}
