package dev.praetor.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The one thread that judges. Of what a page asks while another question is before the judge, only the last is looked
 * at: whoever types wants to know about the text that there is, not about those that there were.
 */
final class Judge implements AutoCloseable {

    private static final int MOST_PAGES = 100;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> daemon(work, "workbench-judge"));

    private final Map<String, Long> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_PAGES;
        }
    };

    private long tickets;

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What comes of the work, or what stands for it if the same page asks again before it has begun.
     *
     * @param page whoever asks
     */
    Answer answer(String page, Supplier<Answer> work, Answer overtaken) {
        long ticket = ticket(page);
        try {
            return thread.submit(() -> latest(page, ticket) ? work.get() : overtaken)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return overtaken;
        }
    }

    private synchronized long ticket(String page) {
        last.put(page, ++tickets);
        return tickets;
    }

    /** That many questions were put, the last of them by this page. */
    synchronized boolean asked(String page, long times) {
        return last.getOrDefault(page, 0L) == times;
    }

    private synchronized boolean latest(String page, long ticket) {
        return last.getOrDefault(page, ticket) == ticket;
    }

    /** Loads what is needed before anybody asks. */
    void prepare(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
