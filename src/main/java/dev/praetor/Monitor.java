package dev.praetor;

import dev.praetor.engine.Law;
import dev.praetor.engine.LiveCase;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A contract that is watched: what happens is recorded, and each time it tells what that changes.
 *
 * <pre>{@code
 * try (Monitor monitor = rulebook.monitor(facts, LocalDate.of(2024, 3, 1))) {
 *     Changes changes = monitor.record(new Payment("hosting", "invoice-7", Money.eur("1200.00"), LocalDate.of(2024, 3, 1)));
 *     changes.fellAway().forEach(finding -> ...);
 *     changes = monitor.advance(LocalDate.of(2024, 3, 2)); // a day has come
 * }
 * }</pre>
 *
 * <p>After every call {@link #assessment} is the same as {@code rulebook.assess(facts, today)}. A call that fails
 * changes nothing. While the facts leave nothing open, a call costs what it changes, however many facts there are;
 * where a date or an amount is not known, or rules ask a human to judge, the case is judged afresh.
 *
 * <p>A monitor is for one thread at a time: a call that comes while another one is running is refused. Different
 * monitors of one rulebook may be used by different threads. It holds a session of Drools, some hundred kilobytes:
 * {@link #close} it, or let it {@link #rest}.
 */
public final class Monitor implements AutoCloseable {

    private final Law law;
    private final ReentrantLock use = new ReentrantLock();

    /** While it rests. */
    private @Nullable Case resting;

    /** While it is awake. */
    private volatile @Nullable LiveCase live;

    /** One that rests: the first call judges it. */
    Monitor(Law law, Case given) {
        this.law = law;
        this.resting = given;
    }

    /**
     * Something happened, or more became known. A fact dated after today waits for its day.
     *
     * @param facts one or several at once, which may refer to each other
     * @throws dev.praetor.problem.BadCaseException if one does not fit the facts that are there
     */
    public Changes record(Fact... facts) {
        return with(live -> live.change(List.of(), List.of(facts), live.today()));
    }

    /**
     * It turns out that something did not happen.
     *
     * @param facts equal to ones that are there
     * @throws IllegalArgumentException if there is no such fact
     * @throws dev.praetor.problem.BadCaseException if another fact refers to one of them
     */
    public Changes withdraw(Fact... facts) {
        return with(live -> live.change(List.of(facts), List.of(), live.today()));
    }

    /**
     * A fact was not as it had been recorded.
     *
     * @throws IllegalArgumentException if there is no such fact
     * @throws dev.praetor.problem.BadCaseException if the other does not fit the facts that are there
     */
    public Changes replace(Fact old, Fact by) {
        return with(live -> live.change(List.of(old), List.of(by), live.today()));
    }

    /**
     * Time has passed.
     *
     * @param today not before the day of the last call
     */
    public Changes advance(LocalDate today) {
        return with(live -> live.change(List.of(), List.of(), today));
    }

    /** All that is found now. It costs as much as the case is large. */
    public Assessment assessment() {
        return with(LiveCase::assessment);
    }

    /**
     * The first day on which something else than the height of sums will change if nothing is recorded; empty if
     * nothing will within ten years of the last day that the facts speak of. It is found by judging the case on days to
     * come, some of them in vain: ask for it when it is needed. {@link Changes#next} is free.
     */
    public Optional<LocalDate> nextChange() {
        return with(LiveCase::nextChange);
    }

    /**
     * The facts that are there and the day: all that is needed to go on elsewhere, as {@code rulebook.monitor(given)}.
     */
    public Case given() {
        use();
        try {
            return resting != null ? resting : live().given();
        } finally {
            use.unlock();
        }
    }

    /** Keeps nothing but the facts until the next call, which takes as long as it takes to judge them. */
    public void rest() {
        use();
        try {
            LiveCase awake = live;
            if (awake != null) {
                resting = awake.given();
                awake.close();
                live = null;
            }
        } finally {
            use.unlock();
        }
    }

    /** Whether it keeps more than the facts. */
    public boolean awake() {
        return live != null;
    }

    private <T> T with(Function<LiveCase, T> call) {
        use();
        try {
            return law.spending(() -> call.apply(live()));
        } finally {
            use.unlock();
        }
    }

    /** Does something when no other thread does. */
    <T> T inTurn(Function<Monitor, T> call) {
        use.lock();
        try {
            return call.apply(this);
        } finally {
            use.unlock();
        }
    }

    /** Unless a thread uses it just now. */
    void restIfIdle() {
        if (use.tryLock()) {
            try {
                rest();
            } finally {
                use.unlock();
            }
        }
    }

    private void use() {
        if (!use.tryLock()) {
            throw new IllegalStateException("this monitor is in use by another thread\n"
                    + "Maybe give each contract to one thread, or lock around its calls.");
        }
    }

    void wake() {
        with(LiveCase::today);
    }

    private LiveCase live() {
        LiveCase awake = live;
        if (awake == null) {
            if (resting == null) {
                throw new IllegalStateException("this monitor is closed");
            }
            awake = law.live(resting);
            live = awake;
            resting = null;
        }
        return awake;
    }

    /** Gives back what it holds; no call is possible any more. Closing again does nothing. */
    @Override
    public void close() {
        use();
        try {
            rest();
            resting = null;
        } finally {
            use.unlock();
        }
    }
}
