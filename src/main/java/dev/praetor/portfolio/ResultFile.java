package dev.praetor.portfolio;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of results. Without a checkpoint, it takes its name when all are {@linkplain #done() done}, and what bore the
 * name before stays until then. With a checkpoint, a run that was cut short at any moment goes on where it stopped,
 * without a result lost or written twice: results are on the disk before the checkpoint that counts them, a checkpoint
 * takes the place of the one before it in one step, and what was written after the last one is cut off before the run
 * goes on.
 */
public final class ResultFile implements Closeable {

    private static final long NANOS_BETWEEN_CHECKPOINTS = 1_000_000_000;
    private static final int BUFFER = 1 << 16;

    private final Path name;
    /** What it is called while it is written: its own name, or another beside it. */
    private final Path written;

    private final FileChannel file;
    private final OutputStream out;
    private final @Nullable Path checkpoint;
    private final LongSupplier nanos;
    private Checkpoint state;
    private long saved;
    private boolean failed;

    private ResultFile(Path name, Path written, @Nullable Path checkpoint, Checkpoint state, LongSupplier nanos)
            throws IOException {
        this.name = name;
        this.written = written;
        this.file = written.equals(name)
                ? FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                : Replacement.opened(written);
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        this.checkpoint = checkpoint;
        this.state = state;
        this.nanos = nanos;
        this.saved = nanos.getAsLong();
    }

    /**
     * Opens the file: anew, or as a checkpoint says.
     *
     * @param checkpoint where states are kept; it need not exist
     * @param start what the run is
     * @param nanos a stopwatch
     * @throws BadCaseException if the checkpoint is that of another run, or the file cannot be written to
     */
    public static ResultFile open(Path name, @Nullable Path checkpoint, Checkpoint start, LongSupplier nanos) {
        Checkpoint state = start;
        if (checkpoint != null && Files.exists(checkpoint)) {
            state = Checkpoint.read(checkpoint);
            state.refuseUnless(start.run(), checkpoint.toString());
        }
        try {
            Path target = Files.isSymbolicLink(name) && Files.exists(name) ? name.toRealPath() : name;
            boolean inPlace = checkpoint != null || (Files.exists(name) && !Files.isRegularFile(name));
            Path written = inPlace ? target : Replacement.beside(target);
            return new ResultFile(target, written, checkpoint, state, nanos).begun();
        } catch (IOException e) {
            throw fault(name, "cannot be written to: " + Reason.of(e));
        }
    }

    private ResultFile begun() throws IOException {
        try {
            begin();
            return this;
        } catch (IOException | BadCaseException e) {
            file.close(); // and with it the lock
            throw e;
        }
    }

    private void begin() throws IOException {
        if (checkpoint != null) {
            lock();
            if (file.size() < state.written()) {
                throw fault(
                        name,
                        "is shorter than when the run was interrupted\nMaybe it was changed; delete " + checkpoint
                                + " to begin anew.");
            }
            save(checkpoint); // first of all: from now on what the file holds is known
        }
        if (written.equals(name) && Files.isRegularFile(name)) { // a pipe or a device has neither
            file.truncate(state.written());
            file.position(state.written());
        }
    }

    private void lock() throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // The same, by another thread of this machine.
        }
        throw fault(name, "another run is writing to it");
    }

    /** What is done, whether or not it is on the disk yet. */
    public Checkpoint state() {
        return state;
    }

    /**
     * One more case is done.
     *
     * @param result a line; empty if the case gave none
     * @throws BadCaseException if the disk is full or the like
     */
    public void add(String result, Mark mark, Totals totals) {
        byte[] bytes = result.getBytes(StandardCharsets.UTF_8);
        writing(() -> {
            out.write(bytes);
            state = state.with(mark, bytes.length, totals);
            if (checkpoint != null && nanos.getAsLong() - saved >= NANOS_BETWEEN_CHECKPOINTS) {
                save(checkpoint);
            }
        });
    }

    private interface Write {
        void run() throws IOException;
    }

    /** After a failure nobody knows what of the buffer was written: only the last checkpoint counts. */
    private void writing(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            failed = true;
            throw fault(name, "cannot be written to: " + Reason.of(e));
        }
    }

    private void save(Path to) throws IOException {
        out.flush();
        file.force(true);
        Replacement.of(to, state.text().getBytes(StandardCharsets.UTF_8));
        saved = nanos.getAsLong();
    }

    /**
     * All results are in it.
     *
     * @throws BadCaseException if the disk is full or the like
     */
    public void done() {
        writing(() -> {
            out.flush();
            if (checkpoint != null) {
                save(checkpoint);
            } else if (!written.equals(name)) {
                file.force(true);
                Replacement.move(written, name, ATOMIC_MOVE, REPLACE_EXISTING);
            }
        });
    }

    /** Before it is done, only what a checkpoint counts is kept. */
    @Override
    public void close() {
        try {
            if (!failed && checkpoint != null) {
                done();
            }
        } finally {
            writing(this::end);
        }
    }

    private void end() throws IOException {
        file.close();
        if (!written.equals(name)) {
            Files.deleteIfExists(written);
        }
    }

    private static BadCaseException fault(Path file, String text) {
        return new BadCaseException(Problem.of(file.toString(), 0, 0, text));
    }
}
