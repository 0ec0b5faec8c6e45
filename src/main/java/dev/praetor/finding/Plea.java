package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

/**
 * A kind of defence (moyen). The constants are those of the built-in law; a rule may name its own with {@link #of}.
 *
 * @param liberating once accepted, there is no violation; otherwise it only bears on the sanction
 */
public record Plea(String code, boolean liberating, Text title) {

    public static final Plea CONSENT =
            new Plea("CONSENT", true, new Text("accord préalable du client", "the client's prior consent"));
    public static final Plea EXPIRY = new Plea(
            "EXPIRY", true, new Text("expiration de l'engagement de confidentialité", "the undertaking had expired"));
    public static final Plea ACCEPTANCE = new Plea(
            "ACCEPTANCE",
            true,
            new Text("acceptation et paiement sans réserve", "acceptance and payment without reservation"));
    public static final Plea NON_PAYMENT =
            new Plea("NON_PAYMENT", true, new Text("factures impayées", "unpaid invoices"));
    public static final Plea SET_OFF = new Plea("SET_OFF", false, new Text("compensation", "set-off"));
    public static final Plea NO_FORMAL_NOTICE =
            new Plea("NO_FORMAL_NOTICE", false, new Text("défaut de mise en demeure", "no formal notice was given"));

    public Plea {
        requireNonNull(title, "title");
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException(
                    "the code of a plea (" + code + ") is not in upper case with underscores");
        }
    }

    /** A plea of one's own, named in French and in English. */
    public static Plea of(String code, boolean liberating, String fr, String en) {
        return new Plea(code, liberating, new Text(fr, en));
    }

    @Override
    public String toString() {
        return code;
    }
}
