package dev.praetor.oracle;

import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a case that fails smaller and simpler for as long as it goes on failing. */
final class Shrinking {

    private final Predicate<Case> fails;
    private Case smallest;

    private Shrinking(Case failing, Predicate<Case> fails) {
        this.fails = fails;
        this.smallest = failing;
    }

    static Case smallest(Case failing, Predicate<Case> fails) {
        Shrinking shrinking = new Shrinking(failing, fails);
        Case before;
        do {
            before = shrinking.smallest;
            shrinking.leaveOut();
            shrinking.simplify();
        } while (!before.equals(shrinking.smallest));
        return before;
    }

    /** Each fact, with those that refer to it; so often that none can be left out any more. */
    private void leaveOut() {
        for (int i = 0; i < smallest.facts().size(); ) {
            List<Fact> rest = new ArrayList<>(smallest.facts());
            rest.removeAll(withReferring(smallest.facts().get(i)));
            i = keep(rest) ? 0 : i + 1;
        }
    }

    private Collection<Fact> withReferring(Fact fact) {
        Set<Fact> gone = new HashSet<>(Set.of(fact));
        boolean grew = true;
        while (grew) {
            List<Fact> more = smallest.facts().stream()
                    .filter(other -> gone.stream().anyMatch(one -> refers(other, one)))
                    .toList();
            grew = gone.addAll(more);
        }
        return gone;
    }

    private static boolean refers(Fact fact, Fact to) {
        return to.id() != null
                && Kind.of(fact).components().stream()
                        .filter(component -> !component.refersTo().isEmpty())
                        .anyMatch(component -> to.id().equals(component.get(fact)));
    }

    private void simplify() {
        for (int i = 0; i < smallest.facts().size(); i++) {
            for (Component component : Kind.of(smallest.facts().get(i)).components()) {
                simplify(i, component);
            }
        }
    }

    /** What stands further ahead in the list is simpler: nothing is made simpler twice. */
    private void simplify(int number, Component component) {
        Fact fact = smallest.facts().get(number);
        List<@Nullable Object> simpler = simpler(component, component.get(fact));
        int now = simpler.indexOf(component.get(fact));
        for (Object value : now < 0 ? simpler : simpler.subList(0, now)) {
            List<Fact> facts = new ArrayList<>(smallest.facts());
            try {
                facts.set(number, Kind.of(fact).with(fact, component, value));
            } catch (IllegalArgumentException | NullPointerException e) {
                continue; // the kind refuses it
            }
            if (keep(facts)) {
                return;
            }
        }
    }

    private static List<@Nullable Object> simpler(Component component, @Nullable Object value) {
        List<@Nullable Object> simpler = new ArrayList<>();
        if (component.mayBeAbsent() && component.refersTo().isEmpty()) {
            simpler.add(null);
        }
        if (value instanceof Boolean) {
            simpler.add(false);
        } else if (value instanceof Money) {
            Stream.of("1.00", "100.00", "1000.00").map(Money::eur).forEach(simpler::add);
        } else if (value instanceof BigDecimal) {
            Stream.of("1", "10", "100").map(BigDecimal::new).forEach(simpler::add);
        } else if (value instanceof Integer) {
            simpler.addAll(List.of(0, 1, 10));
        } else if (value instanceof Day day && day.exact()) {
            simpler.addAll(days(day.earliest()));
        }
        return simpler;
    }

    private static List<Day> days(LocalDate day) {
        return List.of(Day.of(day.withDayOfYear(1)), Day.of(day.withDayOfMonth(1)));
    }

    private boolean keep(List<Fact> facts) {
        Case simpler = new Case(smallest.name(), smallest.assessedOn(), facts);
        if (fails.test(simpler)) {
            smallest = simpler;
            return true;
        }
        return false;
    }
}
