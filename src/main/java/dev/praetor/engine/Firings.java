package dev.praetor.engine;

import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets rules be applied, or not, counts how often and remembers which were last. */
final class Firings implements AgendaFilter {

    static final String MAYBE = "Maybe a rule concludes what it also requires.";

    /** Cases of any size stay far below it; rules that never come to rest do not. Another limit may be set instead. */
    private static final int MOST_FOR_A_FACT = 100;

    /** Examples fire some hundred times; a mutant of a rule may never come to rest. */
    private static final int MOST_AT_ALL = 20_000;

    /** Rules that never come to rest take turns in less. A power of two. */
    private static final int REMEMBERED = 64;

    private final @Nullable Predicate<String> silenced;
    private final @Nullable Rule[] last = new Rule[REMEMBERED];
    private final long most;
    private final boolean recorded = Flight.recordsFirings();
    private int count;

    /** @param facts that there are before rules fire */
    Firings(@Nullable Predicate<String> silenced, long facts) {
        this.silenced = silenced;
        this.most = silenced == null ? MOST_AT_ALL + MOST_FOR_A_FACT * facts : MOST_AT_ALL;
    }

    @Override
    public boolean accept(Match match) {
        Rule rule = match.getRule();
        if (silenced != null && silenced.test(rule.getName())) {
            return false;
        }
        last[count++ % REMEMBERED] = rule;
        if (count > most && !Budget.limitsFirings()) {
            throw new BrokenRulesException(
                    new Problem("rules", 0, 0, "the rules never come to rest: " + String.join(", ", inTurn()), MAYBE));
        }
        Budget.fire();
        if (recorded) {
            Flight.fired(Law.original(rule.getName()));
        }
        return true;
    }

    /** Ids of the rules that were applied last, in their order. */
    List<String> inTurn() {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < REMEMBERED; i++) {
            Rule rule = last[(count + i) % REMEMBERED];
            if (rule != null) {
                ids.add(Law.original(rule.getName()));
            }
        }
        return List.copyOf(ids);
    }
}
