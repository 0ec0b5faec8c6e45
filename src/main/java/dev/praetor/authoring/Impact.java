package dev.praetor.authoring;

import dev.praetor.problem.BadCaseException;
import dev.praetor.trial.Touched;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change to some rules may change.
 *
 * @param changed the rules themselves
 * @param downstream the rules that they feed, however far
 * @param tests scenarios and rulings in which one of these rules fires
 * @param tried how many scenarios and rulings were looked at
 */
public record Impact(List<RuleNode> changed, List<RuleNode> downstream, List<Touched> tests, int tried) {

    /**
     * What a change to these rules may change.
     *
     * @param set the rules of the graph, with what they are tried by
     * @throws BadCaseException if a scenario or a ruling cannot be read
     */
    public static Impact of(RuleGraph graph, Collection<RuleNode> changed, RuleSet set) {
        if (!set.suite().problems().isEmpty()) {
            throw new BadCaseException(set.suite().problems());
        }
        Set<RuleNode> reached = graph.downstream(changed);
        Set<String> ids = reached.stream().map(RuleNode::id).collect(Collectors.toSet());
        List<Trial> trials = set.suite().trials();
        return new Impact(
                List.copyOf(changed),
                reached.stream().filter(rule -> !changed.contains(rule)).toList(),
                trials.parallelStream()
                        .flatMap(trial -> touched(trial, ids, set))
                        .toList(),
                trials.size());
    }

    private static Stream<Touched> touched(Trial trial, Set<String> ids, RuleSet set) {
        try {
            List<String> fired = set.rulebook().fired(trial.content()).stream()
                    .filter(ids::contains)
                    .sorted()
                    .toList();
            return fired.isEmpty() ? Stream.of() : Stream.of(new Touched(trial.name(), where(trial), fired));
        } catch (BadCaseException e) { // such a test fails whatever the rules are
            return Stream.of();
        }
    }

    private static String where(Trial trial) {
        String file = trial.place().file().replace('\\', '/');
        return trial.ruling() ? file : file + ":" + trial.place().line();
    }
}
