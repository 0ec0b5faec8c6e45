package dev.praetor.oracle;

import dev.praetor.fact.Fact;

/**
 * An obligation that was broken.
 *
 * @param subject the id of the clause, invoice or order
 * @param day of the breach: the first day of delay where performance is late
 * @param fact that shows it
 */
record Breach(Nature nature, String contract, String debtor, String creditor, String subject, long day, Fact fact) {

    enum Nature {
        LATE_DELIVERY,
        DEFECT,
        DISCLOSURE,
        NOT_DONE,
        DONE_ALTHOUGH_RENOUNCED,
        UNPAID,
        ORDER_NOT_OBEYED,
        SERVICE_LEVEL_MISSED
    }

    /** C. civ., former art. 1145: what was not to be done is broken by the mere fact. */
    boolean notToDo() {
        return nature == Nature.DISCLOSURE || nature == Nature.DONE_ALTHOUGH_RENOUNCED;
    }

    boolean unpaid() {
        return nature == Nature.UNPAID;
    }

    /** Damages are the sanction by default; an order has its astreinte, a service level its credits. */
    boolean compensatedByDefault() {
        return !unpaid() && nature != Nature.ORDER_NOT_OBEYED && nature != Nature.SERVICE_LEVEL_MISSED;
    }
}
