package dev.praetor.engine;

import dev.praetor.problem.Limit;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import java.util.List;
import java.util.Locale;

/**
 * A budget is spent. An error, since Drools makes exceptions of its own of those that rules throw; it leaves the engine
 * as a {@link LimitReachedException}.
 */
final class Exceeded extends Error {

    private static final long serialVersionUID = 1;

    private final Limit limit;
    private final long allowed;
    private final long found;
    private transient List<String> rules = List.of();

    Exceeded(Limit limit, long allowed, long found) {
        super(limit + " " + found);
        this.limit = limit;
        this.allowed = allowed;
        this.found = found;
    }

    Limit limit() {
        return limit;
    }

    /** What was going on, by those who know; the first that says so is nearest to it. */
    void during(List<String> ids) {
        if (rules.isEmpty()) {
            rules = List.copyOf(ids);
        }
    }

    LimitReachedException reached() {
        long unit = limit == Limit.DEADLINE ? 1_000_000 : 1;
        return new LimitReachedException(
                limit, allowed / unit, found / unit, rules, new Problem(where(), 0, 0, text(unit), maybe()));
    }

    private String where() {
        return limit == Limit.FACTS ? "facts" : "rules";
    }

    private String text(long unit) {
        String of = String.format(Locale.ROOT, "%,d %s", found / unit, limit.unit());
        String most = String.format(Locale.ROOT, "%,d", allowed / unit);
        return switch (limit) {
            case FACTS -> "the case has " + of + ", more than the " + most + " that are allowed";
            case FIRINGS -> "given up after " + of + ", more than the " + most + " that are allowed" + inTurn();
            default -> "given up at " + of + " of the " + most + " that are allowed" + at();
        };
    }

    private String inTurn() {
        return rules.isEmpty() ? "" : "; applied again and again: " + String.join(", ", rules);
    }

    private String at() {
        return rules.isEmpty() ? "" : ", in " + String.join(", ", rules);
    }

    private String maybe() {
        return switch (limit) {
            case FACTS -> "";
            case FIRINGS -> Firings.MAYBE;
            default -> "Maybe the case is larger than was foreseen, or a rule tries too many combinations.";
        };
    }
}
