package dev.praetor.book;

import dev.praetor.authoring.Expected;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Language;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import java.util.List;

/** A case, told: its facts as sentences, and what is found in it. */
final class CaseText {

    private final Case content;
    private final Wording say;
    private final Narration tell;

    CaseText(Case content, Language language) {
        this.content = content;
        this.say = new Wording(language, content.facts());
        this.tell = new Narration(say, content.facts());
    }

    /** Who the parties are is said by the other facts. */
    static boolean told(Fact fact) {
        return !(fact instanceof Party || fact instanceof ReferenceRate);
    }

    String sentence(Fact fact) {
        return tell.sentence(fact) + ".";
    }

    List<String> facts() {
        return content.facts().stream()
                .filter(CaseText::told)
                .map(this::sentence)
                .distinct()
                .toList();
    }

    List<HeldText.Line> held(Expected expected) {
        HeldText held = new HeldText(say, tell);
        return expected.items().stream().map(held::of).toList();
    }

    String assessedOn() {
        return say.date(content.assessedOn());
    }
}
