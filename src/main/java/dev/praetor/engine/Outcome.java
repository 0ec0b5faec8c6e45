package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules concluded from facts that are all exact, in no order.
 *
 * @param fired how often they were applied, if somebody counted
 */
record Outcome(List<Finding> findings, List<Support> supports, int fired) {

    Outcome after(int firings) {
        return new Outcome(findings, supports, firings);
    }

    Memory memory(List<Fact> facts, LocalDate assessedOn) {
        List<Object> objects = new ArrayList<>(facts);
        objects.add(new AssessmentDate(Day.of(assessedOn)));
        objects.addAll(findings);
        return new Memory(objects, supports);
    }
}
