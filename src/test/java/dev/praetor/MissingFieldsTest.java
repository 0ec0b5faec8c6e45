package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.FixedPenalty;
import dev.praetor.finding.Sanction;
import dev.praetor.problem.BadCaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a fact does not say makes no violation, answers none and fixes no sum. Each field that may be left out is left
 * out, one at a time, of each fact of rulings and scenarios that leave nothing open.
 */
class MissingFieldsTest {

    private static final int ONE_IN = Integer.getInteger("praetor.fields", Nightly.times(160, 1));

    /** Fields that say "none" by not being there: what is not excused, limited or agreed brings more. */
    private static final Path NONE_IS_SAID = Path.of("src/test/resources/none-is-said.txt");

    private static final String BY = " by ";

    private final Set<String> more = new ConcurrentSkipListSet<>();
    private final Set<String> wrong = new ConcurrentSkipListSet<>();
    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void what_is_not_known_decides_nothing() throws IOException {
        List<Case> cases = RulesTest.cases();
        IntStream.range(0, cases.size())
                .parallel()
                .filter(number -> number % ONE_IN == 0)
                .mapToObj(cases::get)
                .filter(given -> given.facts().stream().noneMatch(MissingFieldsTest::open))
                .forEach(this::leaveOutEach);
        System.out.println("fields left out: " + tried + "; more is found without " + more);
        assertThat(tried).hasValueGreaterThan(40);
        assertThat(wrong).isEmpty();
        assertThat(more)
                .isSubsetOf(Files.readAllLines(NONE_IS_SAID).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .collect(Collectors.toSet()));
    }

    private static boolean open(Fact fact) {
        return Kind.of(fact).components().stream()
                .anyMatch(component -> component.get(fact) instanceof Day day
                        ? !day.exact()
                        : component.get(fact) == null && component.mayBeUnknown());
    }

    private void leaveOutEach(Case given) {
        Map<String, Amount> known = found(Rulebook.builtIn().assess(given), null, null);
        for (Fact fact : given.facts()) {
            if (isToCome(fact, given)) {
                continue;
            }
            for (Component component : Kind.of(fact).components()) {
                Object value = component.get(fact);
                if (value != null
                        && !component.name().equals("id")
                        && !component.required()
                        && component.type() != boolean.class) {
                    leaveOut(given, fact, component, known);
                }
            }
        }
    }

    /** It says so by its day alone: without one it has happened. */
    private static boolean isToCome(Fact fact, Case given) {
        return Kind.of(fact).happenedOn(fact).stream()
                .anyMatch(on -> on.earliest().isAfter(given.assessedOn()));
    }

    private void leaveOut(Case given, Fact fact, Component component, Map<String, Amount> known) {
        boolean unknownDay = component.mayBeUnknown() && component.type() == Day.class;
        Fact less;
        try {
            less = Kind.of(fact).with(fact, component, unknownDay ? Day.UNKNOWN : null);
        } catch (IllegalArgumentException | NullPointerException e) {
            return; // the kind does not allow it
        }
        List<Fact> facts = new ArrayList<>(given.facts());
        facts.set(facts.indexOf(fact), less);
        Map<String, Amount> found;
        try {
            found = found(Rulebook.builtIn().assess(new Case(given.name(), given.assessedOn(), facts)), less, fact);
        } catch (BadCaseException e) {
            return; // the case makes no sense without it, and the message says so
        }
        tried.incrementAndGet();
        found.forEach((finding, amount) -> {
            if (!known(finding, amount, known) && !(component.type() == Day.class && carried(finding, amount, known))) {
                if (!component.mayBeUnknown()) {
                    more.add(Kind.of(fact).name() + "." + component.name());
                } else {
                    wrong.add("%s left out of %s in '%s': %s %s, but %s"
                            .formatted(component.name(), fact, given.name(), finding, amount, known.get(finding)));
                }
            }
        });
    }

    private static boolean known(String finding, Amount amount, Map<String, Amount> known) {
        return known.containsKey(finding) && holds(amount, known.get(finding));
    }

    /** Whichever of several facts came first broke the obligation: it is known to be broken by one of them. */
    private static boolean carried(String finding, Amount amount, Map<String, Amount> known) {
        List<String> byAny = known.keySet().stream()
                .filter(one -> apart(one).equals(apart(finding)))
                .toList();
        return byAny.size() == 1 && known(byAny.get(0), amount, known);
    }

    private static String apart(String finding) {
        return finding.substring(0, finding.indexOf(BY));
    }

    /** Violations, answers to them and sanctions, by what they are apart from days; {@code less} under its old name. */
    private static Map<String, Amount> found(Assessment assessment, @Nullable Fact less, @Nullable Fact whole) {
        Map<String, Amount> found = new HashMap<>();
        assessment.violations().forEach(one -> found.put(key(one.grievance(), less, whole), Amount.toBeAssessed()));
        assessment
                .defences()
                .forEach(one -> found.put(
                        one.plea().code() + one.accepted() + key(one.against(), less, whole), Amount.toBeAssessed()));
        for (Sanction sanction : assessment.sanctions()) {
            found.merge(
                    sanction.getClass().getSimpleName() + key(sanction, less, whole),
                    sanction instanceof Sanction.Sum sum ? sum.amount() : Amount.toBeAssessed(),
                    Amount::span);
        }
        return found;
    }

    /** A penalty that is due once is due whichever of several breaches came first. */
    private static String key(Sanction sanction, @Nullable Fact less, @Nullable Fact whole) {
        if (sanction instanceof FixedPenalty penalty && penalty.dueOnce()) {
            Fact fact = penalty.clause().equals(less) ? whole : penalty.clause();
            return BY + Kind.of(fact).describe(fact);
        }
        return key(sanction.violation().grievance(), less, whole);
    }

    private static String key(dev.praetor.finding.Grievance against, @Nullable Fact less, @Nullable Fact whole) {
        Fact fact = against.fact().equals(less) ? whole : against.fact();
        return " " + against.duty().code() + " of " + against.debtor() + " for " + against.subject() + BY
                + Kind.of(fact).describe(fact);
    }

    /** What is said to be between two sums is not said to be another. */
    private static boolean holds(Amount said, Amount known) {
        return (said.least() == null || (known.least() != null && compare(said.least(), known.least()) <= 0))
                && (said.most() == null || (known.most() != null && compare(said.most(), known.most()) >= 0));
    }

    private static int compare(Money one, Money other) {
        return one.compareTo(other);
    }
}
