package dev.praetor.report;

import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.why.Cause;
import dev.praetor.why.Change;
import dev.praetor.why.Point;
import java.util.List;

/** How two assessments of a case differ, as text: what appears (+), falls away (−) or changes (~), and why. */
public final class WhatIfText {

    private final Wording say;
    private final Words before;
    private final Words after;
    private final Branches out = new Branches();
    private List<Cause> told = List.of();

    /** What a point of one of the assessments is called. */
    private record Words(Wording say, Narration tell, FindingText name) {

        static Words of(Language language, Assessment assessment) {
            Wording say = new Wording(language, assessment);
            Narration tell = new Narration(say, assessment.facts());
            return new Words(say, tell, new FindingText(say, tell));
        }

        String of(Point point) {
            if (point instanceof Point.Found found) {
                return name.of(found.finding());
            }
            if (point instanceof Point.Open open) {
                return say.of("À établir", "To be established")
                        + say.colon()
                        + name.missing(open.undetermined())
                        + say.of(" ; en dépend ", "; it decides ")
                        + name.within(open.undetermined().decides())
                        + say.of(" ; enjeu", "; at stake")
                        + say.colon()
                        + name.stake(open.undetermined());
            }
            var line = ((Point.Account) point).settlement();
            return say.of("Compte", "Account") + say.colon() + say.party(line.from()) + say.of(" doit ", " owes ")
                    + say.to(say.party(line.to())) + " " + say.amount(line.amount());
        }
    }

    private WhatIfText(Explanation before, Explanation after, Language language) {
        this.before = Words.of(language, before.assessment());
        this.after = Words.of(language, after.assessment());
        this.say = this.after.say();
    }

    /** Lines of at most 80 characters where no single word is longer, ended by a line break. */
    public static String of(Explanation before, Explanation after, List<Change> changes, Language language) {
        return new WhatIfText(before, after, language).write(after.assessment().name(), changes);
    }

    private String write(String name, List<Change> changes) {
        out.line("", "", name);
        if (changes.isEmpty()) {
            out.line("", "", say.of("Rien ne change.", "Nothing changes."));
        }
        changes.forEach(this::change);
        return out.toString();
    }

    private void change(Change change) {
        out.blank();
        if (change.before() != null) {
            out.line(change.after() == null ? "− " : "~ ", "  ", before.of(change.before()));
        }
        if (change.after() != null) {
            out.line(change.before() == null ? "+ " : "→ ", "  ", after.of(change.after()));
        }
        boolean same = !change.causes().isEmpty() && change.causes().equals(told);
        told = change.causes();
        if (same) {
            out.line("    ", "    ", say.of("pour la même raison", "for the same reason"));
        } else {
            change.causes().forEach(this::cause);
        }
    }

    private void cause(Cause cause) {
        String what = moved(cause)
                ? say.of(
                        cause.fires() ? "s'applique désormais à un autre fait" : "ne s'applique plus au même fait",
                        cause.fires() ? "now applies to another fact" : "no longer applies to the same fact")
                : say.of(
                        cause.fires() ? "s'applique désormais" : "ne s'applique plus",
                        cause.fires() ? "now applies" : "no longer applies");
        out.line(
                "    ",
                "    ",
                cause.rule().id() + " " + what + say.colon()
                        + cause.rule().title().in(say.language()));
        String lead = !cause.kept()
                ? say.of(cause.fires() ? "fait nouveau" : "fait disparu", cause.fires() ? "new fact" : "fact gone")
                : say.of(
                        cause.fires() ? "ne s'y oppose plus" : "s'y oppose désormais",
                        cause.fires() ? "no longer in the way" : "now in the way");
        Words other = cause.fires() ? before : after;
        Words facts = cause.kept() == cause.fires() ? before : after;
        cause.defences()
                .forEach(defence -> out.line(
                        "      ", "      ", lead + say.colon() + other.name().of(defence)));
        cause.facts()
                .forEach(fact -> out.line(
                        "      ", "      ", lead + say.colon() + facts.tell().sentence(fact)));
    }

    /** The rule applies before and after, to other facts. */
    private boolean moved(Cause cause) {
        return told.stream().anyMatch(other -> other.rule().equals(cause.rule()) && other.fires() != cause.fires());
    }
}
