package dev.praetor.engine;

import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a fact does not say exactly, with values that stand for all it may be.
 *
 * @param fact position in the list of facts
 * @param values at least one
 */
record OpenPoint(int fact, Component component, List<Object> values) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static List<OpenPoint> of(List<Fact> facts, LocalDate assessedOn) {
        Candidates candidates = new Candidates(facts, assessedOn);
        List<OpenPoint> points = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            for (Component component : Kind.of(fact).components()) {
                Object value = component.get(fact);
                if (value instanceof Day day && !day.exact()) {
                    boolean happened = component.name().equals("on")
                            && Kind.of(fact).happenedOn(fact).isPresent();
                    points.add(new OpenPoint(i, component, candidates.days(happened ? upTo(day, assessedOn) : day)));
                } else if (value == null && component.mayBeUnknown()) {
                    points.add(new OpenPoint(i, component, accepted(fact, component, candidates.of(component.type()))));
                }
            }
        }
        return points;
    }

    /** The fact leaves something open. */
    static boolean in(Fact fact) {
        return Kind.of(fact).components().stream().anyMatch(component -> {
            Object value = component.get(fact);
            return value instanceof Day day ? !day.exact() : value == null && component.mayBeUnknown();
        });
    }

    /** An event that is a fact of the case happened by the date of the assessment. */
    private static Day upTo(Day day, LocalDate assessedOn) {
        return day.latest().isAfter(assessedOn) ? new Day(day.earliest(), assessedOn) : day;
    }

    /** Those that the kind of fact does not refuse, such as a percentage above one hundred. */
    private static List<Object> accepted(Fact fact, Component component, List<Object> values) {
        return values.stream()
                .filter(value -> {
                    try {
                        Kind.of(fact).with(fact, component, value);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                })
                .toList();
    }

    /** A number that nothing bounds: what is computed from it has no bounds either. */
    boolean unbounded() {
        boolean percentage = component.type() == BigDecimal.class
                && values.stream().noneMatch(value -> ((BigDecimal) value).compareTo(WHOLE) > 0);
        return !percentage && component.type() != Day.class && component.type() != Boolean.class;
    }
}
