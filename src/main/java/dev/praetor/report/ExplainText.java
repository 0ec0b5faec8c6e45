package dev.praetor.report;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Article;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import dev.praetor.finding.Language;
import dev.praetor.finding.Sanction;
import dev.praetor.why.Chapter;
import dev.praetor.why.Derivation;
import dev.praetor.why.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Derivations as trees: each finding, the rule that drew it with its sources, and below what the rule matched. */
public final class ExplainText {

    private final Explanation explanation;
    private final List<Need> needs;
    private final Map<Fact, String> whereabouts;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Branches tree = new Branches();

    private ExplainText(Explanation explanation, List<Need> needs, Map<Fact, String> whereabouts, Language language) {
        this.needs = needs;
        this.explanation = explanation;
        this.whereabouts = whereabouts;
        this.say = new Wording(language, explanation.assessment());
        this.tell = new Narration(say, explanation.assessment().facts());
        this.name = new FindingText(say, tell);
    }

    /**
     * The trees, lines of at most 80 characters where no single word is longer, ended by a line break.
     *
     * @param needs what each violation stands or falls with, where that was asked for
     * @param whereabouts of the facts: {@code file:line}; a fact without one was not in the case file
     */
    public static String of(
            Explanation explanation,
            List<Chapter> chapters,
            List<Need> needs,
            Map<Fact, String> whereabouts,
            Language language) {
        return new ExplainText(explanation, needs, whereabouts, language).write(chapters);
    }

    private String write(List<Chapter> chapters) {
        Assessment assessment = explanation.assessment();
        tree.line("", "", assessment.name());
        tree.line("", "", say.of("Situation appréciée au ", "As of ") + say.date(assessment.assessedOn()));
        if (chapters.isEmpty()) {
            tree.blank();
            tree.line("", "", say.of("Rien à expliquer.", "There is nothing to explain."));
        }
        chapters.forEach(this::chapter);
        return tree.toString();
    }

    private void chapter(Chapter chapter) {
        tree.blank();
        tree.line("", "   ", chapter.number() + ". " + name.heading(chapter));
        if (chapter instanceof Chapter.Open open) {
            open(open);
        }
        for (Derivation derivation : chapter.derivations()) {
            tree.line("", "", "");
            derivation(derivation, "", "", "");
        }
        needs.stream().filter(need -> need.violation().equals(chapter.about())).forEach(this::need);
    }

    private void need(Need need) {
        tree.blank();
        tree.line(
                "",
                "",
                say.of("Ce manquement tombe sans l'un de ces faits", "This violation falls without one of these facts")
                        + say.colon().stripTrailing());
        List<List<Fact>> single =
                need.sets().stream().filter(set -> set.size() == 1).toList();
        if (single.isEmpty()) {
            tree.line("   ", "   ", say.of("(aucun n'y suffit)", "(none is enough)"));
        }
        single.forEach(set -> fact(set.get(0), "   - ", "     "));
        for (List<Fact> pair : need.sets()) {
            if (pair.size() > 1) {
                tree.line(
                        "   ",
                        "   ",
                        say.of("ou sans ces deux faits", "or without these two")
                                + say.colon().stripTrailing());
                pair.forEach(fact -> fact(fact, "   - ", "     "));
            }
        }
        tree.line(
                "   ",
                "   ",
                need.pairsTried()
                        ? say.of(
                                "(ensembles d'un et de deux faits ; parties et contrats mis à part)",
                                "(sets of one and of two facts; parties and contracts left aside)")
                        : say.of(
                                "(faits pris un à un : il y en a trop pour des ensembles de deux ;"
                                        + " parties et contrats mis à part)",
                                "(one fact at a time: there are too many for sets of two;"
                                        + " parties and contracts left aside)"));
    }

    private void open(Chapter.Open open) {
        tree.line("   ", "   ", say.of("En dépend", "Decides") + say.colon() + name.of(open.about()));
        tree.line("   ", "   ", say.of("Enjeu", "At stake") + say.colon() + name.stake(open.undetermined()));
    }

    private void derivation(Derivation derivation, String first, String next, String below) {
        Finding finding = derivation.finding();
        if (derivation.again()) {
            tree.line(first, next, name.of(finding) + say.of(" → voir (", " → see (") + derivation.number() + ")");
            return;
        }
        tree.line(first, next, "(" + derivation.number() + ") " + name.of(finding));
        if (finding instanceof Sanction.Sum sum) {
            sum.amount().steps().forEach(step -> tree.line(below + "│  = ", below + "│    ", name.step(step)));
            name.rounding(sum).ifPresent(note -> tree.line(below + "│    ", below + "│    ", note));
        }
        boolean several = derivation.ways().size() > 1;
        for (int i = 0; i < derivation.ways().size(); i++) {
            if (several) {
                tree.line(
                        below + "│ ",
                        below + "│ ",
                        say.of("Voie ", "Way ")
                                + (i + 1)
                                + say.of(" sur ", " of ")
                                + derivation.ways().size()
                                + say.colon().stripTrailing());
            }
            boolean same = i > 0
                    && derivation
                            .ways()
                            .get(i)
                            .by()
                            .rule()
                            .equals(derivation.ways().get(i - 1).by().rule());
            way(derivation.ways().get(i), below, same, i == derivation.ways().size() - 1);
        }
    }

    private void way(Derivation.Way way, String below, boolean same, boolean last) {
        boolean leaf = way.from().isEmpty() && way.by().facts().isEmpty();
        String bar = leaf && last ? "   " : "│  ";
        if (same) {
            tree.line(below + bar, below + bar, way.by().rule().id() + say.of(", de même", ", likewise"));
        } else {
            rule(way.by(), below + bar);
        }
        List<Runnable> children = new ArrayList<>();
        int count = way.from().size() + way.by().facts().size();
        for (Derivation from : way.from()) {
            boolean end = last && children.size() == count - 1;
            children.add(() -> derivation(
                    from, below + (end ? "└─ " : "├─ "), below + (end ? "   " : "│  "), below + (end ? "   " : "│  ")));
        }
        for (Fact fact : way.by().facts()) {
            boolean end = last && children.size() == count - 1;
            children.add(() -> fact(fact, below + (end ? "└─ " : "├─ "), below + (end ? "   " : "│  ")));
        }
        children.forEach(Runnable::run);
    }

    private void rule(Inference by, String lead) {
        tree.line(
                lead,
                lead + "  ",
                by.rule().id() + say.colon() + by.rule().title().in(say.language()));
        String sources = Stream.concat(
                        by.rulings().stream().map(Citation::text),
                        by.articles().stream().map(this::bothNumberings))
                .collect(Collectors.joining(say.semicolon()));
        tree.line(lead + "  ", lead + "  ", by.rule().file() + ":" + by.rule().line());
        if (!sources.isEmpty()) {
            tree.line(lead + "  ", lead + "  ", sources);
        }
    }

    private String bothNumberings(Citation cited) {
        Article article = explanation.articles().get(cited.key());
        if (article == null || article.former() == null || cited.text().contains("(")) {
            return cited.text();
        }
        return cited.text().equals(article.former())
                ? cited.text() + say.of(" (aujourd'hui ", " (now ") + article.current() + ")"
                : cited.text() + say.of(" (avant réforme ", " (before the reform ") + article.former() + ")";
    }

    private void fact(Fact fact, String first, String next) {
        String where = whereabouts.get(fact);
        tree.line(
                first,
                next + "  ",
                tell.sentence(fact) + " [" + (where == null ? say.of("hors du dossier", "not in the case file") : where)
                        + "]");
    }
}
