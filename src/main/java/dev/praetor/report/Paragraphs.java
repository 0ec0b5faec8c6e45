package dev.praetor.report;

import java.util.List;

/** Numbered paragraphs under headings, as judgments have them. */
final class Paragraphs {

    private final Page page = new Page(false);
    private final Wording say;
    private int number;

    Paragraphs(Wording say) {
        this.say = say;
    }

    void title(String text) {
        page.heading(text);
    }

    void heading(String text) {
        page.blank();
        page.heading(say.grammar(text));
    }

    /** That of the last paragraph. */
    int number() {
        return number;
    }

    /** The sentences that say something, each with its full stop; one that ends in a colon leads into the next. */
    void paragraph(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                boolean goesOn = text.toString().stripTrailing().endsWith(":");
                text.append(text.isEmpty() ? "" : " ").append(ended(sentence.strip(), goesOn));
            }
        }
        if (!text.isEmpty()) {
            page.blank();
            page.paragraph(++number + ". " + text);
        }
    }

    private String ended(String sentence, boolean goesOn) {
        String text = say.grammar(sentence);
        String begun = goesOn ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.endsWith(".") || begun.endsWith(":") ? begun : begun + ".";
    }

    void item(String text) {
        page.item("— " + say.grammar(text));
    }

    void blank() {
        page.blank();
    }

    void line(String text) {
        page.paragraph(text);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
