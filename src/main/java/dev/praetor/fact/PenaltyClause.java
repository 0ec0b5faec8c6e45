package dev.praetor.fact;

/** A sum agreed in advance for a breach (clause pénale). */
public sealed interface PenaltyClause extends Clause
        permits FixedPenaltyClause, PercentPenaltyClause, DailyPenaltyClause {

    /** The id of what is sanctioned when broken: a clause, an invoice, or the contract. */
    String sanctions();

    /** The clause says that no formal notice is needed. */
    boolean withoutNotice();

    /** The clause makes the penalty depend on a formal notice, even where the law does not. */
    boolean noticeRequired();
}
