package dev.praetor.engine;

import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The compiler in a JVM of its own, which knows nothing of the application: no environment, no system properties, no
 * more of its class path than the compiler needs. It is kept between jobs, and killed if one takes too long; what it
 * may take of memory is bounded.
 */
final class Apart {

    static final Apart SHARED = new Apart(Duration.ofSeconds(60));

    private static final int MOST_JOBS = 2_000;

    private final Duration most;
    private @Nullable Process process;
    private @Nullable DataOutputStream to;
    private Wire.@Nullable Bounded from;
    private int jobs;

    Apart(Duration most) {
        this.most = most;
    }

    /**
     * One job at a time.
     *
     * @throws BrokenRulesException if it cannot be started, ends before it answers, or takes too long
     */
    synchronized Answer compile(Job job) {
        String first = job.files().get(0).name();
        start(first);
        Process running = Objects.requireNonNull(process);
        AtomicBoolean late = new AtomicBoolean();
        Executor afterwards = CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    running.destroyForcibly();
                },
                afterwards);
        try {
            Wire.Bounded answers = Objects.requireNonNull(from);
            answers.renew();
            job.write(Objects.requireNonNull(to));
            return Answer.read(new DataInputStream(answers));
        } catch (IOException | RuntimeException e) { // what cannot be read is no answer
            end();
            throw new BrokenRulesException(new Problem(
                    first,
                    0,
                    0,
                    late.get()
                            ? "these rules were not compiled within " + most.toSeconds() + " seconds"
                            : "the compiler ended before it was done with these rules",
                    "Maybe split them into several directories."));
        } finally {
            watch.cancel(false);
        }
    }

    /** The next job gets a new one. */
    synchronized void end() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    private void start(String file) {
        if (process != null && process.isAlive() && jobs++ < MOST_JOBS) {
            return;
        }
        end();
        try {
            ProcessBuilder builder = new ProcessBuilder(CompilerPath.command());
            builder.environment().clear();
            builder.directory(Path.of(System.getProperty("java.io.tmpdir")).toFile());
            builder.redirectError(Redirect.DISCARD);
            Process started = builder.start();
            to = new DataOutputStream(new BufferedOutputStream(started.getOutputStream()));
            from = new Wire.Bounded(new BufferedInputStream(started.getInputStream()));
            process = started;
            jobs = 1;
        } catch (IOException e) {
            throw new BrokenRulesException(new Problem(
                    file,
                    0,
                    0,
                    "rules from others are compiled in a JVM of their own, which cannot be started: " + e.getMessage(),
                    "Maybe the application may not start processes, or runs from jars within a jar."));
        }
    }
}
