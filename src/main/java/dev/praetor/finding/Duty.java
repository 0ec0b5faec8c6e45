package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

/**
 * A kind of obligation. The constants are those of the built-in law; a rule may name its own with {@link #of}.
 *
 * @param code upper case with underscores, as reports in JSON show it
 */
public record Duty(String code, Nature nature, Text title) {

    /** What kind of conduct is owed: it decides whether a penalty needs a formal notice. */
    public enum Nature {
        TO_DO,
        NOT_TO_DO,
        TO_PAY
    }

    public static final Duty CONFIDENTIALITY = new Duty(
            "CONFIDENTIALITY",
            Nature.NOT_TO_DO,
            new Text(
                    "ne pas communiquer à des tiers les informations confidentielles",
                    "not to give confidential information to third parties"));
    public static final Duty NO_HOSTING_TRANSFER = new Duty(
            "NO_HOSTING_TRANSFER",
            Nature.NOT_TO_DO,
            new Text(
                    "ne pas transférer l'hébergement sans l'accord du client",
                    "not to move the hosting without the client's consent"));
    public static final Duty CONFORMING_DELIVERY = new Duty(
            "CONFORMING_DELIVERY",
            Nature.TO_DO,
            new Text("délivrer une prestation conforme au contrat", "to deliver what conforms to the contract"));
    public static final Duty ON_TIME_DELIVERY = new Duty(
            "ON_TIME_DELIVERY",
            Nature.TO_DO,
            new Text("livrer dans le délai convenu", "to deliver within the time agreed"));
    public static final Duty RETURN_ACCESS = new Duty(
            "RETURN_ACCESS",
            Nature.TO_DO,
            new Text(
                    "restituer au client les accès à ses comptes",
                    "to give the client back the access to its accounts"));
    public static final Duty LAWFUL_RECOVERY = new Duty(
            "LAWFUL_RECOVERY",
            Nature.NOT_TO_DO,
            new Text("ne recouvrer ses créances que par les voies de droit", "to recover debts by lawful means only"));
    public static final Duty PAYMENT =
            new Duty("PAYMENT", Nature.TO_PAY, new Text("payer les factures à l'échéance", "to pay invoices when due"));

    public Duty {
        requireNonNull(nature, "nature");
        requireNonNull(title, "title");
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException(
                    "the code of a duty (" + code + ") is not in upper case with underscores");
        }
    }

    public boolean notToDo() {
        return nature == Nature.NOT_TO_DO;
    }

    public boolean toDo() {
        return nature == Nature.TO_DO;
    }

    public boolean toPay() {
        return nature == Nature.TO_PAY;
    }

    /**
     * A duty of one's own: {@code Duty.of( "ESCROW", Duty.Nature.TO_DO, "déposer le code source", "to deposit the
     * source" )}.
     */
    public static Duty of(String code, Nature nature, String fr, String en) {
        return new Duty(code, nature, new Text(fr, en));
    }

    @Override
    public String toString() {
        return code;
    }
}
