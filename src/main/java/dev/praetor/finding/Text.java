package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

/** A sentence of the law in French, with its English rendering. */
public record Text(String fr, String en) {

    public Text {
        requireNonNull(fr, "fr");
        requireNonNull(en, "en");
    }

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }
}
