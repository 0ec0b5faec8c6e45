package dev.praetor.finding;

/**
 * A court decision that rules may be drawn from.
 *
 * @param key how rules refer to it
 * @param citation as one cites it
 */
public record Ruling(String key, String citation, Status status) {

    /** What has become of the decision. */
    public enum Status {
        FIRST_INSTANCE("première instance", "first instance"),
        APPEAL("appel", "on appeal"),
        CASSATION("cassation", "supreme court"),
        CONFIRMED("confirmée", "confirmed"),
        REVERSED("infirmée", "reversed"),
        QUASHED("cassée", "quashed"),
        QUASHED_IN_PART("cassée en partie", "quashed in part"),
        /** Court or date could not be identified: it illustrates, it is never cited as authority. */
        ILLUSTRATION("illustration", "illustration");

        private final Text title;

        Status(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }
}
