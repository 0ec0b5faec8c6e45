package dev.praetor;

import dev.praetor.engine.Law;
import dev.praetor.fact.Case;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Many contracts that are watched, more than memory has room for sessions: those that were used last are awake, the
 * others rest and keep nothing but their facts. One that rests wakes when it is used.
 *
 * <pre>{@code
 * try (Monitors monitors = rulebook.monitors(1_000)) {
 *     cases.forEach(given -> monitors.open(given.name(), given));
 *     Changes changes = monitors.with("hosting-17", monitor -> monitor.record(payment));
 * }
 * }</pre>
 *
 * <p>Any thread may use it. Two that use one contract wait for each other.
 */
public final class Monitors implements AutoCloseable {

    private final Law law;
    private final int mostAwake;
    private final Map<String, Monitor> monitors = new ConcurrentHashMap<>();

    /** Those that are awake, the one that was used last at the end. */
    private final Set<Monitor> awake = new LinkedHashSet<>();

    Monitors(Law law, int mostAwake) {
        if (mostAwake < 1) {
            throw new IllegalArgumentException("at least one contract is to be awake, not " + mostAwake);
        }
        this.law = law;
        this.mostAwake = mostAwake;
    }

    /**
     * Takes a contract in. It rests until it is used, and is judged then.
     *
     * @throws IllegalArgumentException if one of that name is there
     */
    public void open(String name, Case given) {
        if (monitors.putIfAbsent(name, new Monitor(law, given)) != null) {
            throw new IllegalArgumentException("the contract '" + name + "' is watched already");
        }
    }

    /**
     * Does something with a contract, such as to record what happened. The monitor is not to be kept.
     *
     * @throws IllegalArgumentException if none of that name is there
     */
    public <T> T with(String name, Function<Monitor, T> call) {
        Monitor monitor = of(name);
        try {
            return monitor.inTurn(call);
        } finally {
            used(monitor);
        }
    }

    /** The facts of a contract, as they are kept elsewhere; it may go on resting. */
    public Case given(String name) {
        return of(name).inTurn(Monitor::given);
    }

    /** Watches a contract no longer, and says what its facts were. */
    public Case close(String name) {
        Monitor monitor = of(name);
        Case given = monitor.inTurn(last -> {
            Case facts = last.given();
            last.close();
            return facts;
        });
        monitors.remove(name, monitor);
        used(monitor);
        return given;
    }

    /** The names of the contracts, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(monitors.keySet());
    }

    /** How many contracts hold a session. */
    public int awake() {
        synchronized (awake) {
            return awake.size();
        }
    }

    private Monitor of(String name) {
        Monitor monitor = monitors.get(name);
        if (monitor == null) {
            throw new IllegalArgumentException("no contract '" + name + "' is watched\nMaybe open it first.");
        }
        return monitor;
    }

    /** One that is in use while it is to rest comes here itself once it no longer is. */
    private void used(Monitor monitor) {
        List<Monitor> tired = new ArrayList<>();
        synchronized (awake) {
            awake.remove(monitor);
            if (monitor.awake()) {
                awake.add(monitor);
            }
            while (awake.size() > mostAwake) {
                Monitor eldest = awake.iterator().next();
                awake.remove(eldest);
                tired.add(eldest);
            }
        }
        tired.forEach(Monitor::restIfIdle);
    }

    /** Gives back what all contracts hold, and watches none of them any longer. */
    @Override
    public void close() {
        names().forEach(this::close);
    }
}
