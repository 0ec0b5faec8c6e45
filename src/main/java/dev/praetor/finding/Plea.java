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

    public static final Plea INFORMATION_NOT_IDENTIFIED = new Plea(
            "INFORMATION_NOT_IDENTIFIED",
            true,
            new Text("information confidentielle non identifiée", "the confidential information is not identified"));
    public static final Plea FORCE_MAJEURE =
            new Plea("FORCE_MAJEURE", true, new Text("force majeure", "force majeure"));
    public static final Plea CLIENT_FAULT = new Plea(
            "CLIENT_FAULT",
            true,
            new Text("faute ou défaut de collaboration du client", "the client's fault or lack of cooperation"));
    public static final Plea INDICATIVE_DATE =
            new Plea("INDICATIVE_DATE", true, new Text("date indicative", "indicative date"));
    public static final Plea WAIVER = new Plea(
            "WAIVER",
            true,
            new Text("remise convenue pour solde du manquement", "discount agreed in settlement of the breach"));
    public static final Plea DEBUGGING = new Plea(
            "DEBUGGING",
            true,
            new Text("défaut corrigé pendant la mise au point", "defect fixed in the time for debugging"));
    public static final Plea ORDINARY_DEFECT = new Plea(
            "ORDINARY_DEFECT",
            true,
            new Text("anomalie normale dans un tel projet", "anomaly that is normal in such a project"));
    public static final Plea NOT_PROVEN =
            new Plea("NOT_PROVEN", true, new Text("manquement non prouvé", "the breach is not proven"));
    public static final Plea NO_CLAUSE =
            new Plea("NO_CLAUSE", true, new Text("absence de clause", "no clause provides for it"));
    public static final Plea NO_CONTRACTUAL_BASIS = new Plea(
            "NO_CONTRACTUAL_BASIS",
            true,
            new Text("facturation sans fondement contractuel", "billed without a basis in the contract"));
    public static final Plea SERIOUS_DISPUTE =
            new Plea("SERIOUS_DISPUTE", true, new Text("contestation sérieuse", "serious dispute"));
    public static final Plea NON_PERFORMANCE =
            new Plea("NON_PERFORMANCE", true, new Text("exception d'inexécution", "the other party does not perform"));
    public static final Plea NOVATION = new Plea("NOVATION", true, new Text("novation", "novation"));
    public static final Plea PRESCRIPTION =
            new Plea("PRESCRIPTION", true, new Text("prescription", "limitation of actions"));
    public static final Plea LAPSE = new Plea(
            "LAPSE", true, new Text("caducité du contrat interdépendant", "the interdependent contract has lapsed"));
    public static final Plea ANNULMENT =
            new Plea("ANNULMENT", true, new Text("annulation du contrat", "the contract is annulled"));
    public static final Plea WARNED =
            new Plea("WARNED", true, new Text("mise en garde du client", "the client was warned"));
    public static final Plea CLAUSE_VOID =
            new Plea("CLAUSE_VOID", true, new Text("nullité de la clause", "the clause is void"));
    public static final Plea SERIOUS_BREACH = new Plea(
            "SERIOUS_BREACH",
            true,
            new Text("manquement grave de l'autre partie", "serious breach by the other party"));
    public static final Plea TERMINATION_CLAUSE =
            new Plea("TERMINATION_CLAUSE", true, new Text("clause résolutoire", "termination clause"));
    public static final Plea INSUFFICIENT_GRAVITY = new Plea(
            "INSUFFICIENT_GRAVITY",
            false,
            new Text("gravité insuffisante pour la résolution", "not serious enough to end the contract"));
    public static final Plea LIABILITY_CAP =
            new Plea("LIABILITY_CAP", false, new Text("plafond de responsabilité", "liability cap"));
    public static final Plea EXCESSIVE_PENALTY = new Plea(
            "EXCESSIVE_PENALTY", false, new Text("pénalité manifestement excessive", "manifestly excessive penalty"));
    public static final Plea EXTERNAL_CAUSE =
            new Plea("EXTERNAL_CAUSE", false, new Text("cause étrangère", "external cause"));
    public static final Plea ASTREINTE_REDUCED = new Plea(
            "ASTREINTE_REDUCED",
            false,
            new Text("comportement et difficultés du débiteur", "the debtor's conduct and difficulties"));
    public static final Plea LOSS_NOT_PROVEN =
            new Plea("LOSS_NOT_PROVEN", false, new Text("préjudice non prouvé", "the loss is not proven"));
    public static final Plea INDIRECT_LOSS =
            new Plea("INDIRECT_LOSS", false, new Text("préjudice indirect", "indirect loss"));
    public static final Plea UNFORESEEABLE_LOSS =
            new Plea("UNFORESEEABLE_LOSS", false, new Text("préjudice imprévisible", "unforeseeable loss"));
    public static final Plea VALID_CONSENT =
            new Plea("VALID_CONSENT", true, new Text("consentement non vicié", "consent was not vitiated"));
    public static final Plea JUDICIAL_SET_OFF =
            new Plea("JUDICIAL_SET_OFF", false, new Text("compensation judiciaire", "judicial set-off"));
    public static final Plea CONNECTED_SET_OFF = new Plea(
            "CONNECTED_SET_OFF", false, new Text("compensation de dettes connexes", "set-off of connected debts"));
    public static final Plea AGREED_SET_OFF =
            new Plea("AGREED_SET_OFF", false, new Text("compensation conventionnelle", "agreed set-off"));

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

    /** Of the code alone, which says which one it is: it is hashed wherever it is matched. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
