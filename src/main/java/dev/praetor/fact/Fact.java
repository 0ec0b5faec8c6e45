package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * Something that was stipulated or that happened; never a conclusion.
 *
 * <p>The interface is open: an application adds its own records, a rule author adds a kind in DRL with {@code declare}.
 * What a component leaves out says one of three things, by its type:
 *
 * <ul>
 *   <li>a {@link Day}, {@link Money}, boxed number or {@code Boolean} that is missing is <em>unknown</em>: the rules
 *       are tried with every value that could matter, and what depends on it is reported as undetermined;
 *   <li>a component marked {@link MayBeAbsent} that is {@code null} says <em>none</em>: nothing was stipulated;
 *   <li>any other component is required; a primitive {@code boolean} is a remark, false where it is not made.
 * </ul>
 */
public interface Fact {

    /** The name by which other facts and the reports refer to this one; {@code null} if nobody needs to. */
    default @Nullable String id() {
        return null;
    }
}
