package dev.praetor.finding;

/** A conclusion drawn by the rules. Equal findings drawn by several rules are one finding with several grounds. */
public sealed interface Finding
        permits Obligation,
                Performance,
                Grievance,
                Violation,
                Defence,
                Sanction,
                Premise,
                ModerationRisk,
                OpenAppraisal {

    /** The id of the contract that it is about. */
    String contract();
}
