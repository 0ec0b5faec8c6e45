package dev.praetor.workbench;

import dev.praetor.finding.Text;

/** Something that is asked and not done, as an HTTP status, and why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Text text;

    Refused(int status, String fr, String en) {
        super(en);
        this.status = status;
        this.text = new Text(fr, en);
    }

    int status() {
        return status;
    }

    Text text() {
        return text;
    }
}
