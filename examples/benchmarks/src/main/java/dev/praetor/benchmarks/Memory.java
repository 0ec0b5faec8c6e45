package dev.praetor.benchmarks;

import dev.praetor.Monitors;
import dev.praetor.Rulebook;

/**
 * What contracts of 40 facts that are watched keep of the heap, after a collection.
 *
 * @param awake kilobytes of a contract that holds a session
 * @param resting kilobytes of one that waits for its next event
 * @param contracts that were watched at once, 500 of them awake
 * @param megabytes that they kept
 */
record Memory(double awake, double resting, int contracts, double megabytes) {

    private static final int FACTS = 40;
    private static final int SOME = 400;
    private static final int MOST_AWAKE = 500;

    static Memory of(int contracts) {
        Rulebook rulebook = Rulebook.builtIn();
        rulebook.monitor(Cases.of(FACTS, 1)).close();
        double awake;
        double resting;
        try (Monitors monitors = rulebook.monitors(SOME)) {
            long before = used();
            open(monitors, SOME);
            awaken(monitors, SOME);
            awake = (used() - before) / 1024.0 / SOME;
            for (int i = 0; i < SOME; i++) {
                monitors.with("contract-" + i, monitor -> {
                    monitor.rest();
                    return monitor.awake();
                });
            }
            resting = (used() - before) / 1024.0 / SOME;
        }
        try (Monitors monitors = rulebook.monitors(MOST_AWAKE)) {
            long before = used();
            open(monitors, contracts);
            awaken(monitors, 2 * MOST_AWAKE);
            return new Memory(awake, resting, contracts, (used() - before) / 1024.0 / 1024.0);
        }
    }

    private static void open(Monitors monitors, int contracts) {
        for (int i = 0; i < contracts; i++) {
            monitors.open("contract-" + i, Cases.of(FACTS, i));
        }
    }

    private static void awaken(Monitors monitors, int contracts) {
        for (int i = 0; i < contracts; i++) {
            monitors.with(
                    "contract-" + i,
                    monitor -> monitor.advance(monitor.given().assessedOn()));
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
