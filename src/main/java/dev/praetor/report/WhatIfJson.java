package dev.praetor.report;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Language;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Text;
import dev.praetor.why.Cause;
import dev.praetor.why.Change;
import dev.praetor.why.Point;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How two assessments of a case differ, as JSON in both languages. */
public final class WhatIfJson {

    private final Json json;
    private final Explanation before;
    private final Explanation after;

    private WhatIfJson(Json json, Explanation before, Explanation after) {
        this.json = json;
        this.before = before;
        this.after = after;
    }

    /** One object, ended by a line break. */
    public static String of(Explanation before, Explanation after, List<Change> changes) {
        return Json.document(json -> new WhatIfJson(json, before, after).write(changes));
    }

    private void write(List<Change> changes) {
        json.object(() -> {
            json.text("case", after.assessment().name());
            json.array("changes", changes, this::change);
        });
    }

    private void change(Change change) {
        json.object(() -> {
            json.text(
                    "change", change.before() == null ? "APPEARS" : change.after() == null ? "FALLS_AWAY" : "CHANGES");
            json.text("kind", kind(change.point()));
            side("before", change.before(), before);
            side("after", change.after(), after);
            json.array("causes", change.causes(), this::cause);
        });
    }

    private static String kind(Point point) {
        return point instanceof Point.Found found
                ? found.finding().getClass().getSimpleName()
                : point instanceof Point.Open ? "Undetermined" : "Settlement";
    }

    private void side(String name, @Nullable Point point, Explanation of) {
        if (point instanceof Point.Found found) {
            json.text(name, text(of, words -> words.of(found.finding())));
        } else if (point instanceof Point.Open open) {
            json.text(
                    name,
                    text(
                            of,
                            words -> words.missing(open.undetermined()) + " → "
                                    + words.of(open.undetermined().decides())));
        } else if (point instanceof Point.Account account) {
            json.text(name, text(of, account.settlement()));
        }
    }

    private Text text(Explanation of, Function<FindingText, String> words) {
        return new Text(words.apply(words(of, Language.FR)), words.apply(words(of, Language.EN)));
    }

    private static FindingText words(Explanation of, Language language) {
        Wording say = new Wording(language, of.assessment());
        return new FindingText(say, new Narration(say, of.assessment().facts()));
    }

    private static Text text(Explanation of, Settlement line) {
        Wording fr = new Wording(Language.FR, of.assessment());
        Wording en = new Wording(Language.EN, of.assessment());
        return new Text(
                fr.party(line.from()) + " → " + fr.party(line.to()) + " " + fr.amount(line.amount()),
                en.party(line.from()) + " → " + en.party(line.to()) + " " + en.amount(line.amount()));
    }

    private void cause(Cause cause) {
        json.object(() -> {
            json.text("rule", cause.rule().id());
            json.text("title", cause.rule().title());
            json.truth("fires", cause.fires());
            json.array(cause.kept() ? "inTheWay" : "facts", cause.facts(), this::fact);
            json.array("defences", cause.defences(), defence -> defence(cause, defence));
        });
    }

    private void defence(Cause cause, Finding defence) {
        json.object(() -> json.text("title", text(cause.fires() ? before : after, words -> words.of(defence))));
    }

    private void fact(Fact fact) {
        json.text(Kind.of(fact).describe(fact));
    }
}
