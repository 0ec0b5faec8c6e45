package dev.praetor.html;

import dev.praetor.finding.Language;

/**
 * The page of the workbench.
 *
 * @param directory in which it saves; empty if it does not
 * @param nonce that the style elements of its editors bear
 */
public record WorkbenchView(Language language, String directory, String nonce) {

    public String lang() {
        return say("fr", "en");
    }

    public String say(String fr, String en) {
        return language == Language.FR ? fr : en;
    }

    /** Of the directory, without where it is. */
    public String name() {
        return directory.substring(directory.replace('\\', '/').lastIndexOf('/') + 1);
    }

    public boolean saves() {
        return !directory.isEmpty();
    }
}
