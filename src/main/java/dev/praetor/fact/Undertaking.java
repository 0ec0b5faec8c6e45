package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Any other stipulated undertaking: to do something, by a date or not, or not to do it (non-compete, exclusivity, ...).
 *
 * @param by the party that is bound
 * @param what what is to be done or not to be done
 * @param due last day on which performance is on time; none agreed if absent
 */
public record Undertaking(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Nature nature,
        String what,
        @MayBeAbsent @Nullable Day due)
        implements Clause {

    /** What kind of conduct was promised. */
    public enum Nature {
        TO_DO,
        NOT_TO_DO
    }

    public Undertaking {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(nature, "nature");
        Require.text(what, "what");
    }

    public Undertaking(String id, String contract, String by, Nature nature, String what) {
        this(id, contract, by, nature, what, null);
    }

    /** First day of delay; {@code null} if no date was agreed. */
    public @Nullable Day lateFrom() {
        return due == null ? null : due.plusDays(1);
    }

    public boolean toDo() {
        return nature == Nature.TO_DO;
    }
}
