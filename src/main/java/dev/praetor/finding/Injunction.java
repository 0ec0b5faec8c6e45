package dev.praetor.finding;

/**
 * An order to do something.
 *
 * @param order what is to be done, for the subject of the violation
 * @param basis on what ground the judge in chambers (référé) may order it
 * @param condition what it depends on
 */
public record Injunction(Violation violation, Order order, Basis basis, Condition condition) implements Sanction {

    public Injunction(Violation violation, Order order, Basis basis) {
        this(violation, order, basis, Condition.NONE);
    }

    /** What is to be done. */
    public enum Order {
        RETURN_ACCESS("restituer les accès", "give back the access"),
        HAND_OVER("remettre ce qui a été réalisé", "hand over what was made"),
        PROVIDE_EXPORT("permettre l'export des données", "provide the means to export the data"),
        DELIVER_SOURCE_CODE("remettre le code source", "hand over the source code"),
        RESTORE_SERVICE("rétablir le service", "restore the service"),
        REMOVE_MESSAGE("retirer le message", "remove the message");

        private final Text title;

        Order(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }

    /** The ground of an order in summary proceedings (CPC, art. 873, al. 1; 835, al. 1). */
    public enum Basis {
        TROUBLE_MANIFESTEMENT_ILLICITE("trouble manifestement illicite", "manifestly unlawful disturbance"),
        DOMMAGE_IMMINENT("dommage imminent", "imminent damage");

        private final Text title;

        Basis(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }

    /** What an order depends on. */
    public enum Condition {
        NONE("", ""),
        /** Against a provision on the debt. */
        PROVISION("contre une provision sur la dette", "against a provision on the debt"),
        /** Once the debt has been paid. */
        PRIOR_PAYMENT("après paiement de la dette", "once the debt has been paid"),
        /** Or else to go on serving free of charge until it is done. */
        OR_FREE_EXTENSION("à défaut, prolonger l'accès sans frais", "or else extend the access free of charge");

        private final Text title;

        Condition(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }
}
