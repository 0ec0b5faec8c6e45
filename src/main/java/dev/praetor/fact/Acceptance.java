package dev.praetor.fact;

/** The client accepted what was delivered. */
public sealed interface Acceptance extends Event permits GoLiveAccepted, AcceptanceSigned {

    /** The id of the clause of what was delivered. */
    String of();

    /** The client reserved its rights. */
    boolean reserved();

    /** Last day of the time for debugging, three months: practice tolerates two to three. */
    default Day debuggingUntil() {
        return on().plusMonths(3);
    }
}
