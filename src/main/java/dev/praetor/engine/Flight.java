package dev.praetor.engine;

import dev.praetor.finding.Assessment;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;

/**
 * What the JDK's Flight Recorder is told. A JVM may be without one, as a runtime image that leaves {@code jdk.jfr} out:
 * so no other class than this looks at the events, and none of them is loaded there.
 */
final class Flight {

    private static final boolean RECORDER =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private Flight() {}

    /**
     * Until somebody has recorded anything at all, no event is looked at: a hundred classes that a start does without.
     */
    private static boolean recording() {
        return RECORDER && FlightRecorder.isInitialized();
    }

    /** @param origin of the rules: a directory, or {@code built-in} */
    static Law built(String origin, Supplier<Law> build) {
        return recording() ? RulebookBuilt.told(origin, build) : build.get();
    }

    static Assessment assessed(Judgement judgement) {
        return recording() ? Assessed.told(judgement) : judgement.assessment();
    }

    /** Somebody records each application of a rule: asked once a run, since nobody does as a rule. */
    static boolean recordsFirings() {
        return recording() && RuleFired.wanted();
    }

    static void fired(String rule) {
        RuleFired.tell(rule);
    }
}
