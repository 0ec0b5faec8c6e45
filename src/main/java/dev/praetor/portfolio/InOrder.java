package dev.praetor.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a function makes of each element of a stream: in the order of the stream, on all cores, never more than a window
 * ahead of whoever takes the results. Only who takes them reads the source, and works too while a result is not ready.
 */
public final class InOrder<T, R> implements Spliterator<R> {

    /** Enough that one long case does not leave the other cores idle, few enough that a window is a few megabytes. */
    private static final int WINDOW_PER_CORE = 32;

    private final Spliterator<T> source;
    private final Function<? super T, ? extends R> function;
    private final BooleanSupplier more;
    private final int window;
    private final Deque<FutureTask<R>> inFlight = new ArrayDeque<>();
    private final Queue<FutureTask<R>> waiting = new ConcurrentLinkedQueue<>();
    private final Workers workers;
    private boolean exhausted;
    private @Nullable Throwable failure;
    private volatile boolean closed;

    InOrder(
            Spliterator<T> source,
            Function<? super T, ? extends R> function,
            BooleanSupplier more,
            int window,
            int threads) {
        this.source = source;
        this.function = function;
        this.more = more;
        this.window = window;
        this.workers = new Workers(threads, this::work);
    }

    /** The results, lazily; {@link dev.praetor.Rulebook#assessAll} says what can be relied upon. */
    public static <T, R> Stream<R> map(Stream<T> source, Function<? super T, ? extends R> function) {
        return map(source, function, () -> true);
    }

    /**
     * The same where reading may have to wait.
     *
     * @param more whether to read further although results are outstanding; otherwise the next of them comes first
     */
    public static <T, R> Stream<R> map(
            Stream<T> source, Function<? super T, ? extends R> function, BooleanSupplier more) {
        int cores = Runtime.getRuntime().availableProcessors();
        // Whoever takes the results is the thread of one core.
        return map(source, function, more, cores * WINDOW_PER_CORE, Math.max(1, cores - 1));
    }

    static <T, R> Stream<R> map(
            Stream<T> source,
            Function<? super T, ? extends R> function,
            BooleanSupplier more,
            int window,
            int threads) {
        InOrder<T, R> results = new InOrder<>(source.sequential().spliterator(), function, more, window, threads);
        return StreamSupport.stream(results, false).onClose(results::close).onClose(source::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        refuseIfStopped();
        read();
        FutureTask<R> next = inFlight.poll();
        if (next != null) {
            action.accept(result(next));
            return true;
        }
        close();
        if (failure != null) {
            throw unchecked(failure);
        }
        return false;
    }

    private void refuseIfStopped() {
        if (Thread.currentThread().isInterrupted()) {
            close();
        }
        if (closed && !(exhausted && inFlight.isEmpty())) {
            throw new CancellationException("closed or interrupted before all results were taken");
        }
    }

    /** What the source throws is thrown where the missing result would stand, after those of what it gave before. */
    private void read() {
        try {
            while (!exhausted && inFlight.size() < window && (inFlight.isEmpty() || more.getAsBoolean())) {
                exhausted = !source.tryAdvance(this::add);
            }
        } catch (RuntimeException | Error e) {
            exhausted = true;
            failure = e;
        }
    }

    private void add(T element) {
        FutureTask<R> task = new FutureTask<>(() -> function.apply(element));
        inFlight.add(task);
        waiting.add(task);
        workers.call();
    }

    private void work() {
        for (FutureTask<R> task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    private R result(FutureTask<R> awaited) {
        while (!awaited.isDone() && !Thread.currentThread().isInterrupted()) {
            FutureTask<R> task = waiting.poll();
            if (task == null) {
                break;
            }
            task.run();
        }
        awaited.run(); // nothing, unless it was left undone because another thread closed the stream
        try {
            return awaited.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new CancellationException("interrupted while a result was awaited");
        } catch (ExecutionException e) {
            close();
            throw unchecked(requireNonNull(e.getCause()));
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure; // a function and a source throw nothing that is checked
    }

    /** Nothing that has not been begun is begun any more. */
    private void close() {
        closed = true;
        waiting.clear();
        workers.end();
    }

    /** It cannot be split: that would read ahead of the window, on several threads. */
    @Override
    public @Nullable Spliterator<R> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED;
    }
}
