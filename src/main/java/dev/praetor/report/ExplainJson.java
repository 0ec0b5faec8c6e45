package dev.praetor.report;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Article;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import dev.praetor.finding.Language;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import dev.praetor.finding.Text;
import dev.praetor.finding.Undetermined;
import dev.praetor.why.Chapter;
import dev.praetor.why.Derivation;
import dev.praetor.why.Need;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Derivations as JSON, in both languages: a finding that was met before has its number and {@code "again": true}. */
public final class ExplainJson {

    private final Json json;
    private final Explanation explanation;
    private final List<Need> needs;
    private final Map<Fact, String> whereabouts;

    private ExplainJson(Json json, Explanation explanation, List<Need> needs, Map<Fact, String> whereabouts) {
        this.needs = needs;
        this.json = json;
        this.explanation = explanation;
        this.whereabouts = whereabouts;
    }

    /**
     * One object, ended by a line break.
     *
     * @param needs what each violation stands or falls with, where that was asked for
     * @param whereabouts of the facts: {@code file:line}; a fact without one was not in the case file
     */
    public static String of(
            Explanation explanation, List<Chapter> chapters, List<Need> needs, Map<Fact, String> whereabouts) {
        return Json.document(json -> new ExplainJson(json, explanation, needs, whereabouts).write(chapters));
    }

    private void write(List<Chapter> chapters) {
        json.object(() -> {
            json.text("case", explanation.assessment().name());
            json.text("assessedOn", explanation.assessment().assessedOn().toString());
            json.array("findings", chapters, this::chapter);
        });
    }

    private void chapter(Chapter chapter) {
        json.object(() -> {
            json.number("number", chapter.number());
            json.text("kind", chapter.getClass().getSimpleName().toUpperCase(Locale.ROOT));
            json.text("title", title(chapter.about()));
            if (chapter instanceof Chapter.Open open) {
                open(open.undetermined());
            }
            json.array("derivations", chapter.derivations(), this::derivation);
            needs.stream()
                    .filter(need -> need.violation().equals(chapter.about()))
                    .forEach(need -> json.array("needs", need.sets(), set -> json.array(set, this::fact)));
        });
    }

    private void open(Undetermined open) {
        json.text("missing", inBoth((name, tell) -> name.missing(open)));
        json.text("atStake", open.atStake() == null ? null : plain(open.atStake()));
    }

    private void derivation(Derivation derivation) {
        json.object(() -> {
            json.number("number", derivation.number());
            json.text("finding", derivation.finding().getClass().getSimpleName());
            json.text("title", title(derivation.finding()));
            if (derivation.again()) {
                json.truth("again", true);
                return;
            }
            if (derivation.finding() instanceof Sanction.Sum sum) {
                json.text(
                        "amount", sum.amount().certain().map(ExplainJson::plain).orElse(null));
                json.array("steps", sum.amount().steps(), this::step);
            }
            json.array("ways", derivation.ways(), this::way);
        });
    }

    private void step(Step step) {
        json.object(() -> {
            json.text("label", step.label());
            json.text("formula", step.formula());
            json.text("result", plain(step.result()));
        });
    }

    private void way(Derivation.Way way) {
        Inference by = way.by();
        json.object(() -> {
            json.text("rule", by.rule().id());
            json.text("title", by.rule().title());
            json.text("place", by.rule().file() + ":" + by.rule().line());
            json.array("rulings", by.rulings(), this::citation);
            json.array("articles", by.articles(), this::citation);
            json.array("from", way.from(), this::derivation);
            json.array("facts", by.facts(), this::fact);
        });
    }

    private void citation(Citation citation) {
        Article article = explanation.articles().get(citation.key());
        json.object(() -> {
            json.text("key", citation.key());
            json.text("citation", citation.text());
            if (article != null && article.former() != null) {
                json.text("current", article.current());
                json.text("former", article.former());
            }
        });
    }

    private void fact(Fact fact) {
        json.object(() -> {
            json.text("fact", Kind.of(fact).describe(fact));
            json.text("place", whereabouts.get(fact));
            json.text("says", inBoth((name, tell) -> tell.sentence(fact)));
        });
    }

    private Text title(Finding finding) {
        return inBoth((name, tell) -> name.of(finding));
    }

    private Text inBoth(BiFunction<FindingText, Narration, String> words) {
        return new Text(in(Language.FR, words), in(Language.EN, words));
    }

    private String in(Language language, BiFunction<FindingText, Narration, String> words) {
        Wording say = new Wording(language, explanation.assessment());
        Narration tell = new Narration(say, explanation.assessment().facts());
        return words.apply(new FindingText(say, tell), tell);
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
