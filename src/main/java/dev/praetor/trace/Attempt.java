package dev.praetor.trace;

import dev.praetor.engine.Memory;
import dev.praetor.finding.RuleCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The nearest that a rule came to being applied.
 *
 * @param lines its conditions in turn
 * @param cost 0 if it is applied; the more, the further from it
 */
public record Attempt(RuleCard rule, List<Line> lines, int cost) {

    static Attempt of(Conditions conditions, Memory memory) {
        return new Search(new Matching(memory.objects())).nearest(conditions);
    }

    public boolean applies() {
        return cost == 0;
    }

    /** The conditions that keep it from being applied. */
    public List<Line> failures() {
        return lines.stream().filter(Line::failed).toList();
    }

    /** Ways so far, and what they have cost. */
    record State(Map<String, Object> known, List<Line> lines, int cost) {

        State and(Map<String, Object> nowKnown, Line line, int more) {
            return new State(
                    nowKnown, Stream.concat(lines.stream(), Stream.of(line)).toList(), cost + more);
        }
    }
}
