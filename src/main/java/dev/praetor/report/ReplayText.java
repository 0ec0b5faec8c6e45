package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.trial.Verdict;
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
     * @param verdict on the ruling
     */
    public String ruling(Verdict verdict) {
        String citation = verdict.name();
        Page page = new Page(colour, 0);
        // Sources may report one ruling in two ways: each has its file, and only the file tells which is meant.
        boolean ambiguous = Collections.frequency(citations, citation) > 1;
        if (verdict.passed()) {
            reproduced++;
            page.hanging("✓ " + citation + (ambiguous ? " [" + verdict.file() + "]" : ""));
        } else {
            page.hanging("✗ " + citation);
            page.more(verdict.file());
        }
        return page + DiffText.of(verdict, say, colour);
    }

    /** How many are reproduced. */
    public String count() {
        Page page = new Page(colour, 0);
        page.blank();
        int all = citations.size();
        if (reproduced < all) {
            page.paragraph(say.of(
                    "- retenu par le juge, non trouvé ; + trouvé, non retenu par le juge ; ~ trouvé autrement",
                    "- held by the court, not found; + found, not held by the court; ~ found otherwise"));
        }
        page.heading(say.count(all, "décision rejouée", "décisions rejouées", "ruling replayed", "rulings replayed")
                + ", "
                + say.count(reproduced, "reproduite", "reproduites", "reproduced", "reproduced"));
        return page.toString();
    }
}
