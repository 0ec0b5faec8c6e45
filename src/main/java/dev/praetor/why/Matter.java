package dev.praetor.why;

import dev.praetor.drl.RuleText.PatternText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reads or concludes: facts or findings of a type, perhaps of certain duties and pleas only.
 *
 * @param type name of its class: {@code Obligation}
 * @param duties codes; {@code null} if it may be any
 * @param pleas codes; {@code null} if it may be any, or the type has none
 * @param accepted of a defence; {@code null} if it may be either
 */
public record Matter(
        String type,
        @Nullable Set<String> duties,
        @Nullable Set<String> pleas,
        @Nullable Boolean accepted) {

    /** What one pattern asks for, as far as it says so itself. */
    public static Matter of(PatternText pattern) {
        return Reading.of(pattern, List.of()).get(0).matter();
    }

    Matter ofDuties(@Nullable Set<String> others) {
        return new Matter(type, others, pleas, accepted);
    }

    /** What of it a rule that reads the other sees; {@code null} if nothing. Types are compared elsewhere. */
    public @Nullable Matter within(Matter read) {
        boolean meets = meets(duties, read.duties)
                && meets(pleas, read.pleas)
                && (accepted == null || read.accepted == null || accepted.equals(read.accepted));
        return meets ? new Matter(type, both(duties, read.duties), both(pleas, read.pleas), accepted) : null;
    }

    private static boolean meets(@Nullable Set<String> a, @Nullable Set<String> b) {
        Set<String> both = both(a, b);
        return both == null || !both.isEmpty();
    }

    static @Nullable Set<String> both(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        Set<String> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return both;
    }
}
