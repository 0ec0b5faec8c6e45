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

    /** A case of a hundred thousand facts stays far below it; rules that never come to rest do not. */
    private static final int MOST = 2_000_000;

    /** Of a law that somebody tries out on examples, which fire some hundred times: a mutant may never come to rest. */
    private static final int MOST_TRIED = 20_000;

    /** Rules that never come to rest take turns in less. A power of two. */
    private static final int REMEMBERED = 64;

    private final @Nullable Predicate<String> silenced;
    private final @Nullable Rule[] last = new Rule[REMEMBERED];
    private int count;

    Firings(@Nullable Predicate<String> silenced) {
        this.silenced = silenced;
    }

    @Override
    public boolean accept(Match match) {
        Rule rule = match.getRule();
        if (silenced != null && silenced.test(rule.getName())) {
            return false;
        }
        last[count++ % REMEMBERED] = rule;
        if (count > (silenced == null ? MOST : MOST_TRIED)) {
            throw new BrokenRulesException(
                    new Problem("rules", 0, 0, "the rules never come to rest: " + String.join(", ", inTurn()), MAYBE));
        }
        Budget.fire();
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
