package dev.praetor.why;

import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two assessments of a case, and why. */
public final class Difference {

    private final Causes lost;
    private final Causes won;

    private Difference(Explanation before, Explanation after) {
        this.lost = new Causes(before, after, false);
        this.won = new Causes(after, before, true);
    }

    /** Every point that appears, falls away or changes, in the order of a report; none if nothing does. */
    public static List<Change> between(Explanation before, Explanation after) {
        return new Difference(before, after).changes(points(before.assessment()), points(after.assessment()));
    }

    private List<Change> changes(Map<String, Point> before, Map<String, Point> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Point then = before.get(key);
            Point now = after.get(key);
            if (then == null || now == null || !Objects.equals(essence(then), essence(now))) {
                changes.add(new Change(then, now, causes(then, now)));
            }
        }
        return changes;
    }

    private List<Cause> causes(@Nullable Point then, @Nullable Point now) {
        Set<Cause> causes = new LinkedHashSet<>();
        Finding before = finding(then);
        Finding after = finding(now);
        if (before != null) {
            causes.addAll(lost.of(before));
        }
        if (after != null) {
            causes.addAll(won.of(after));
        }
        return List.copyOf(causes);
    }

    private static @Nullable Finding finding(@Nullable Point point) {
        if (point instanceof Point.Found found) {
            return found.finding();
        }
        return point instanceof Point.Open open ? open.undetermined().decides() : null;
    }

    private static Map<String, Point> points(Assessment assessment) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (Violation violation : assessment.violations()) {
            put(points, Keys.of(violation), new Point.Found(violation));
            assessment
                    .sanctionsFor(violation)
                    .forEach(sanction -> put(points, Keys.of(sanction), new Point.Found(sanction)));
        }
        assessment.defences().forEach(defence -> put(points, Keys.of(defence), new Point.Found(defence)));
        assessment.risks().forEach(risk -> put(points, Keys.of(risk), new Point.Found(risk)));
        for (Undetermined open : assessment.undetermined()) {
            put(points, "open " + open.aspect() + " " + Keys.of(open.decides()), new Point.Open(open));
        }
        for (Settlement line : assessment.settlement()) {
            put(points, "account " + line.from() + ":" + line.to(), new Point.Account(line));
        }
        return points;
    }

    /** Several may be called alike: they are told apart by their order. */
    private static void put(Map<String, Point> points, String key, Point point) {
        String free = key;
        for (int n = 2; points.containsKey(free); n++) {
            free = key + "#" + n;
        }
        points.put(free, point);
    }

    /** What a reader would call changed. */
    private static Object essence(Point point) {
        if (point instanceof Point.Account account) {
            return account.settlement().amount();
        }
        if (point instanceof Point.Open open) {
            Undetermined undetermined = open.undetermined();
            return Arrays.asList(
                    undetermined.missing().stream()
                            .map(Undetermined.Missing::component)
                            .toList(),
                    undetermined.atStake());
        }
        return essence(((Point.Found) point).finding());
    }

    private static Object essence(Finding finding) {
        if (finding instanceof Violation violation) {
            return Arrays.asList(
                    violation.occurredOn(),
                    violation.obligation().from(),
                    violation.obligation().until());
        }
        if (finding instanceof Sanction.Sum sum) {
            return sum.amount();
        }
        if (finding instanceof Injunction injunction) {
            return Arrays.asList(injunction.basis(), injunction.condition());
        }
        if (finding instanceof Resolution resolution) {
            return Arrays.asList(resolution.on(), resolution.retroactive());
        }
        if (finding instanceof ModerationRisk risk) {
            return Arrays.asList(risk.percentOfPrice(), risk.floor());
        }
        return finding instanceof Defence defence ? defence.accepted() : "";
    }
}
