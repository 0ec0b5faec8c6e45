package dev.praetor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {

    private static final int WINDOW = 8;
    private static final int THREADS = 3;

    private static <T, R> Stream<R> map(Stream<T> source, Function<T, R> function) {
        return InOrder.map(source, function, () -> true, WINDOW, THREADS);
    }

    @AfterEach
    void no_thread_is_left() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("praetor-portfolio")) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void results_come_in_the_order_of_the_source_whatever_is_ready_first() {
        CountDownLatch second = new CountDownLatch(1);

        assertThat(map(Stream.of("first", "second"), name -> {
                    if (name.equals("first")) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return name;
                }))
                .containsExactly("first", "second");
    }

    @Test
    void the_order_is_kept_however_long_each_takes() {
        Random random = new Random(5);
        List<Integer> micros = random.ints(2_000, 0, 400).boxed().toList();

        assertThat(map(IntStream.range(0, 2_000).boxed(), number -> {
                    LockSupport.parkNanos(micros.get(number) * 1_000L);
                    return number;
                }))
                .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void all_threads_work_at_the_same_time() {
        CountDownLatch everybody = new CountDownLatch(THREADS + 1);

        assertThat(map(IntStream.range(0, THREADS + 1).boxed(), number -> {
                    everybody.countDown();
                    await(everybody);
                    return number;
                }))
                .hasSize(THREADS + 1);
    }

    @Test
    void the_source_is_read_by_who_takes_the_results_and_never_further_than_the_window() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Set<Thread> readers = new HashSet<>();
        Stream<Integer> source = Stream.iterate(0, number -> number + 1)
                .limit(500)
                .peek(number -> {
                    readers.add(Thread.currentThread());
                    ahead.add(read.incrementAndGet() - taken.get());
                });

        map(source, number -> number).forEach(number -> taken.incrementAndGet());

        assertThat(readers).containsExactly(Thread.currentThread());
        assertThat(ahead).hasSize(500).allMatch(elements -> elements <= WINDOW).contains(WINDOW);
    }

    @Test
    void nothing_is_read_before_a_result_is_asked_for() {
        AtomicInteger read = new AtomicInteger();

        map(Stream.generate(read::incrementAndGet), number -> number).close();

        assertThat(read).hasValue(0);
    }

    @Test
    void nothing_is_kept_of_what_was_taken() {
        List<WeakReference<byte[]>> all = new ArrayList<>();
        Stream<byte[]> source =
                Stream.generate(() -> new byte[1_000]).limit(3_000).peek(bytes -> all.add(new WeakReference<>(bytes)));
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();

        map(source, bytes -> bytes).forEach(bytes -> {
            if (taken.incrementAndGet() == 2_000) {
                System.gc();
                alive.set((int) all.stream().filter(one -> one.get() != null).count());
            }
        });

        assertThat(alive.get()).isBetween(1, 3 * WINDOW);
    }

    @Test
    void a_source_that_throws_does_so_after_the_results_of_what_it_gave() {
        Stream<Integer> source = IntStream.range(0, 100).boxed().peek(number -> {
            if (number == 20) {
                throw new IllegalStateException("the connection is lost");
            }
        });
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> map(source, number -> number).forEach(taken::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the connection is lost");
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void a_function_that_throws_does_so_in_its_place_and_nothing_more_is_begun() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        Stream<Integer> results = map(IntStream.range(0, 100_000).boxed(), number -> {
            begun.incrementAndGet();
            if (number == 20) {
                throw new AssertionError("no such thing");
            }
            return number;
        });

        assertThatThrownBy(() -> results.forEach(taken::add)).isInstanceOf(AssertionError.class);
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
        assertThat(begun.get()).isLessThanOrEqualTo(20 + WINDOW);
    }

    @Test
    void closing_early_closes_the_source_and_leaves_undone_what_was_not_begun() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();

        try (Stream<Integer> results =
                map(Stream.iterate(0, number -> number + 1).onClose(() -> closed.set(true)), number -> {
                    begun.incrementAndGet();
                    return number;
                })) {
            assertThat(results.limit(5)).hasSize(5);
        }

        assertThat(closed).isTrue();
        assertThat(begun.get()).isLessThanOrEqualTo(5 + WINDOW);
    }

    @Test
    void another_thread_may_close_it() {
        CountDownLatch begun = new CountDownLatch(1);
        Stream<Integer> results = map(Stream.iterate(0, number -> number + 1), number -> number);
        Thread other = new Thread(() -> {
            await(begun);
            results.close();
        });
        other.start();

        assertThatThrownBy(() -> results.forEach(number -> begun.countDown()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void interrupting_who_takes_the_results_stops_the_work() {
        CountDownLatch never = new CountDownLatch(1);
        Thread taker = Thread.currentThread();
        Set<Thread> begun = ConcurrentHashMap.newKeySet();
        Stream<Integer> results = map(IntStream.range(0, 100).boxed(), number -> {
            // Whoever takes the results is interrupted only while it waits for those of others.
            if (begun.add(Thread.currentThread()) && begun.contains(taker) && begun.size() == THREADS + 1) {
                taker.interrupt();
            }
            await(never);
            return number;
        });

        try {
            assertThatThrownBy(results::toList).isInstanceOf(CancellationException.class);
            assertThat(taker.isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
            never.countDown();
        }
    }

    @Test
    void who_neither_reads_to_the_end_nor_closes_leaves_no_thread() {
        Iterator<Integer> results =
                map(Stream.iterate(0, number -> number + 1), number -> number).iterator();

        assertThat(results.next()).isZero();
    }

    @Test
    void a_source_that_makes_one_wait_does_not_hold_back_a_result() {
        List<String> events = new ArrayList<>();
        Stream<Integer> source = IntStream.range(0, 3).boxed().peek(number -> events.add("read " + number));

        InOrder.map(source, number -> number, () -> false, WINDOW, THREADS)
                .forEach(number -> events.add("taken " + number));

        assertThat(events).containsExactly("read 0", "taken 0", "read 1", "taken 1", "read 2", "taken 2");
    }

    @Test
    void a_parallel_stream_of_results_still_reads_no_further_than_the_window() {
        AtomicInteger read = new AtomicInteger();
        Stream<Integer> source = Stream.iterate(0, number -> number + 1).peek(number -> read.incrementAndGet());

        assertThat(map(source, number -> number).parallel().limit(20).toList()).hasSize(20);
        assertThat(read.get()).isLessThanOrEqualTo(20 + WINDOW);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
