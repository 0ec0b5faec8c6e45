package dev.praetor.portfolio;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that come when there is work, and end a second after the last of it even if nobody ends them. */
final class Workers {

    private final int most;
    private final Runnable work;
    private final AtomicInteger working = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    /** @param work all that there is to do at the moment */
    Workers(int most, Runnable work) {
        this.most = most;
        this.work = work;
        this.threads =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
        threads.allowCoreThreadTimeOut(true);
        // Whoever closes a stream from another thread is not to trip up the one that still reads.
        threads.setRejectedExecutionHandler((rejected, executor) -> working.decrementAndGet());
    }

    /** There is work: one more thread takes it up, unless all do. */
    void call() {
        if (working.get() < most) {
            working.incrementAndGet();
            threads.execute(this::run);
        }
    }

    private void run() {
        try {
            work.run();
        } finally {
            working.decrementAndGet();
        }
    }

    void end() {
        threads.shutdown();
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "praetor-portfolio");
        thread.setDaemon(true);
        return thread;
    }
}
