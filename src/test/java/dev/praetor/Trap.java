package dev.praetor;

import dev.praetor.fact.Day;
import dev.praetor.fact.Event;
import java.util.concurrent.atomic.AtomicInteger;

/** A fact of an application whose accessors may do anything: what they do is set for all of them. */
public record Trap(String id, Day on) implements Event {

    /** What a thread does at one of its looks at a trap. */
    private static final ThreadLocal<Runnable> ACT = ThreadLocal.withInitial(() -> () -> {});

    private static final ThreadLocal<AtomicInteger> LOOKS = ThreadLocal.withInitial(AtomicInteger::new);

    private static final ThreadLocal<Integer> AT = ThreadLocal.withInitial(() -> 0);

    /** At the look of that number, from 1, this thread does that. */
    static void set(int look, Runnable act) {
        LOOKS.get().set(0);
        AT.set(look);
        ACT.set(act);
    }

    static void unset() {
        set(0, () -> {});
    }

    /** Always so, if it ends. */
    public boolean sprung() {
        if (LOOKS.get().incrementAndGet() == AT.get()) {
            ACT.get().run();
        }
        return true;
    }

    /** The same as part of a join or a conclusion. */
    public String by(String name) {
        sprung();
        return name;
    }
}
