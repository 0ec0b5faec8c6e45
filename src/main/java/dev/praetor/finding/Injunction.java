package dev.praetor.finding;

/**
 * An order to do something.
 *
 * @param order what is to be done, for the subject of the violation
 * @param basis on what ground the judge in chambers (référé) may order it
 */
public record Injunction(Violation violation, Order order, Basis basis) implements Sanction {

    /** What is to be done. */
    public enum Order {
        RETURN_ACCESS("restituer les accès", "give back the access");

        private final Text title;

        Order(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }

    /** The ground of an order in summary proceedings (CPC, art. 873, al. 1). */
    public enum Basis {
        TROUBLE_MANIFESTEMENT_ILLICITE("trouble manifestement illicite", "manifestly unlawful disturbance");

        private final Text title;

        Basis(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }
}
