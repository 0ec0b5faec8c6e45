package dev.praetor.trace;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import java.util.Collection;
import java.util.stream.Stream;

/** The facts within a finding. */
public final class Rests {

    private Rests() {}

    /** A fact rests on itself; a finding on the facts that it holds, at any depth. */
    public static Stream<Fact> on(Object object) {
        if (object instanceof Fact fact) {
            return Stream.of(fact);
        }
        if (object instanceof Collection<?> several) {
            return several.stream().flatMap(Rests::on);
        }
        return parts(object).flatMap(Rests::on);
    }

    private static Stream<Object> parts(Object object) {
        if (object instanceof Obligation obligation) {
            return Stream.of(obligation.source());
        }
        if (object instanceof Performance performance) {
            return Stream.of(performance.obligation(), performance.fact());
        }
        if (object instanceof Grievance grievance) {
            return Stream.of(grievance.obligation(), grievance.fact());
        }
        if (object instanceof Violation violation) {
            return Stream.of(violation.grievance());
        }
        if (object instanceof Defence defence) {
            return Stream.of(defence.against());
        }
        if (object instanceof Sanction sanction) {
            return Stream.of(sanction.violation());
        }
        if (object instanceof Premise premise) {
            return Stream.of(premise.violation());
        }
        return object instanceof ModerationRisk risk ? Stream.of(risk.penalty()) : Stream.of();
    }
}
