package dev.praetor.report;

import dev.praetor.finding.Language;
import java.util.Collections;
import java.util.List;

/**
 * Which rulings are reproduced, a line each as soon as it is known, and how the others differ from what the court held.
 */
public final class ReplayText {

    private final List<String> citations;
    private final Wording say;
    private final boolean colour;
    private int reproduced;

    /**
     * @param citations of all the rulings that are replayed
     * @param colour whether the reader's terminal shows bold type
     */
    public ReplayText(List<String> citations, Language language, boolean colour) {
        this.citations = List.copyOf(citations);
        this.say = new Wording(language);
        this.colour = colour;
    }

    /**
     * One ruling, in lines of at most 80 characters.
     *
     * @param differences from what the court held: none if it is reproduced
     */
    public String ruling(String citation, String file, List<String> differences) {
        Page page = new Page(colour, 0);
        // Sources may report one ruling in two ways: each has its file, and only the file tells which is meant.
        boolean ambiguous = Collections.frequency(citations, citation) > 1;
        if (differences.isEmpty()) {
            reproduced++;
            page.hanging("✓ " + citation + (ambiguous ? " [" + file + "]" : ""));
        } else {
            page.hanging("✗ " + citation);
            page.more(file);
            differences.forEach(page::more);
        }
        return page.toString();
    }

    /** How many are reproduced. */
    public String count() {
        Page page = new Page(colour, 0);
        page.blank();
        int all = citations.size();
        if (reproduced < all) {
            page.paragraph(say.of(
                    "- retenu par le juge, non trouvé ; + trouvé, non retenu par le juge",
                    "- held by the court, not found; + found, not held by the court"));
        }
        page.heading(say.of(
                count(all, "décision rejouée", "décisions rejouées") + ", "
                        + count(reproduced, "reproduite", "reproduites"),
                count(all, "ruling", "rulings") + " replayed, " + reproduced + " reproduced"));
        return page.toString();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number > 1 ? many : one);
    }
}
