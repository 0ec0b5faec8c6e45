package dev.praetor.why;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point on which two assessments of a case differ.
 *
 * @param before {@code null} if it appears
 * @param after {@code null} if it falls away
 * @param causes the nearest to the facts that can be named; none for an account, which follows the sanctions
 */
public record Change(@Nullable Point before, @Nullable Point after, List<Cause> causes) {

    public Change {
        causes = List.copyOf(causes);
    }

    /** That of the two that is there; the later if both are. */
    public Point point() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }
}
