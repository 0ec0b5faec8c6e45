package dev.praetor.finding;

/** An intermediate conclusion on the way from a violation to its sanctions: its grounds are theirs too. */
public sealed interface Premise extends Finding permits Cured, Delay, Harm, Noticed, PenaltyDue, SetOff {

    Violation violation();

    @Override
    default String contract() {
        return violation().contract();
    }
}
