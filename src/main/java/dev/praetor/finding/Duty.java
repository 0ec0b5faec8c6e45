package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import java.util.Set;

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

    public static final Duty NO_SUBCONTRACTING = new Duty(
            "NO_SUBCONTRACTING",
            Nature.NOT_TO_DO,
            new Text("ne pas sous-traiter sans l'accord du client", "not to subcontract without the client's consent"));
    public static final Duty HAND_OVER = new Duty(
            "HAND_OVER",
            Nature.TO_DO,
            new Text(
                    "remettre au client ce qui a été réalisé pour lui",
                    "to hand over to the client what was made for it"));
    public static final Duty DATA_REVERSIBILITY = new Duty(
            "DATA_REVERSIBILITY",
            Nature.TO_DO,
            new Text("permettre au client de récupérer ses données", "to let the client retrieve its data"));
    public static final Duty SOURCE_CODE_DELIVERY = new Duty(
            "SOURCE_CODE_DELIVERY", Nature.TO_DO, new Text("remettre le code source", "to hand over the source code"));
    public static final Duty SERVICE_CONTINUITY = new Duty(
            "SERVICE_CONTINUITY",
            Nature.TO_DO,
            new Text("assurer la continuité du service", "to keep the service running"));
    public static final Duty SERVICE_LEVEL = new Duty(
            "SERVICE_LEVEL",
            Nature.TO_DO,
            new Text("tenir le niveau de service convenu", "to keep to the agreed service level"));
    public static final Duty BACKUP = new Duty(
            "BACKUP", Nature.TO_DO, new Text("sauvegarder les données du client", "to back up the client's data"));
    public static final Duty ADVICE = new Duty(
            "ADVICE",
            Nature.TO_DO,
            new Text("conseiller le client et le mettre en garde", "to advise the client and to warn it"));
    public static final Duty COLLABORATION = new Duty(
            "COLLABORATION",
            Nature.TO_DO,
            new Text("collaborer à l'exécution du contrat", "to cooperate in the performance of the contract"));
    public static final Duty LEGAL_COMPLIANCE = new Duty(
            "LEGAL_COMPLIANCE",
            Nature.TO_DO,
            new Text("fournir une prestation conforme à la loi", "to supply what complies with the law"));
    public static final Duty NO_DISPARAGEMENT = new Duty(
            "NO_DISPARAGEMENT",
            Nature.NOT_TO_DO,
            new Text("ne pas dénigrer l'autre partie", "not to disparage the other party"));
    public static final Duty GOOD_FAITH = new Duty(
            "GOOD_FAITH", Nature.NOT_TO_DO, new Text("ne pas manquer à la bonne foi", "not to act in bad faith"));
    public static final Duty KEEP_CONTRACT = new Duty(
            "KEEP_CONTRACT",
            Nature.NOT_TO_DO,
            new Text("ne pas rompre le contrat sans droit", "not to end the contract without right"));
    public static final Duty UNDERTAKING_TO_DO = new Duty(
            "UNDERTAKING_TO_DO",
            Nature.TO_DO,
            new Text("faire ce à quoi l'on s'est particulièrement engagé", "to do what was particularly undertaken"));
    public static final Duty UNDERTAKING_NOT_TO_DO = new Duty(
            "UNDERTAKING_NOT_TO_DO",
            Nature.NOT_TO_DO,
            new Text(
                    "ne pas faire ce dont l'on s'est particulièrement interdit",
                    "not to do what was particularly renounced"));
    public static final Duty VALID_CONSENT = new Duty(
            "VALID_CONSENT",
            Nature.NOT_TO_DO,
            new Text("ne pas vicier le consentement de l'autre partie", "not to vitiate the other party's consent"));
    public static final Duty COMPLY_WITH_ORDER = new Duty(
            "COMPLY_WITH_ORDER",
            Nature.TO_DO,
            new Text("exécuter l'injonction du juge", "to comply with the order of the court"));

    /** Duties whose breach brings something else than damages, or damages only where a loss is put in figures. */
    private static final Set<String> NOT_FOR_DAMAGES = Set.of(
            "RETURN_ACCESS",
            "HAND_OVER",
            "COLLABORATION",
            "PAYMENT",
            "COMPLY_WITH_ORDER",
            "SERVICE_LEVEL",
            "VALID_CONSENT");

    private static final Set<String> ANSWERS_TO_NON_PAYMENT =
            Set.of("SERVICE_CONTINUITY", "HAND_OVER", "LAWFUL_RECOVERY", "KEEP_CONTRACT");

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

    /** To break it may be a reaction to unpaid invoices. */
    boolean mayAnswerNonPayment() {
        return ANSWERS_TO_NON_PAYMENT.contains(code);
    }

    /** Where nothing else was agreed, its breach gives a right to damages even before a loss is put in figures. */
    public boolean compensable() {
        return !NOT_FOR_DAMAGES.contains(code);
    }

    /**
     * A duty of one's own: {@code Duty.of( "ESCROW", Duty.Nature.TO_DO, "déposer le code source", "to deposit the
     * source" )}.
     */
    public static Duty of(String code, Nature nature, String fr, String en) {
        return new Duty(code, nature, new Text(fr, en));
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
