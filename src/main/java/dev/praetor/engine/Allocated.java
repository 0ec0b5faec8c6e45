package dev.praetor.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** How much memory this thread has asked for, where the JVM tells. */
final class Allocated {

    private static final @Nullable ThreadMXBean THREADS = threads();

    private Allocated() {}

    private static @Nullable ThreadMXBean threads() {
        try {
            return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                            && threads.isThreadAllocatedMemorySupported()
                            && threads.isThreadAllocatedMemoryEnabled()
                    ? threads
                    : null;
        } catch (LinkageError e) { // a JVM without the module jdk.management
            return null;
        }
    }

    /** 0 if it does not tell. */
    static long bytes() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }
}
