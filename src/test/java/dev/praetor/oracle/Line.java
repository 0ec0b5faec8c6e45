package dev.praetor.oracle;

import java.math.BigDecimal;

/**
 * A sum that one party owes the other.
 *
 * @param kind the simple name of the sanction
 * @param day of the breach that it comes from
 * @param cents what is certain of it
 * @param open it may be more, nobody has said how much
 */
record Line(String kind, String debtor, String creditor, String contract, long day, long cents, boolean open) {

    static final String DAMAGES = "Damages";
    static final String ASTREINTE = "Astreinte";

    static Line of(String kind, Breach breach, long cents) {
        return new Line(kind, breach.debtor(), breach.creditor(), breach.contract(), breach.day(), cents, false);
    }

    static Line atLeast(String kind, Breach breach, long cents) {
        return new Line(kind, breach.debtor(), breach.creditor(), breach.contract(), breach.day(), cents, true);
    }

    boolean nothing() {
        return cents == 0 && !open;
    }

    static String written(long cents, boolean open) {
        return (open ? "at least " : "") + BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public String toString() {
        return kind + " of " + debtor + " under " + contract + ": " + written(cents, open);
    }
}
