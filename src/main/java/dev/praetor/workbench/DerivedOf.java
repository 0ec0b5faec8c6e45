package dev.praetor.workbench;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Inference;
import dev.praetor.finding.Sanction;
import dev.praetor.html.Derived;
import dev.praetor.report.FindingText;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import dev.praetor.why.Chapter;
import dev.praetor.why.Chapters;
import dev.praetor.why.Derivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why the findings of a case stand, as {@code explain} does, in parts that a page nests. */
final class DerivedOf {

    private final Explanation explanation;
    private final Map<Fact, Integer> lines;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;

    DerivedOf(Explanation explanation, CaseFile file, Wording say) {
        this.explanation = explanation;
        this.lines = file.lines();
        this.say = say;
        this.tell = new Narration(say, explanation.assessment().facts());
        this.name = new FindingText(say, tell);
    }

    Derived derived() {
        return new Derived(
                say.language(),
                Chapters.of(explanation).stream().map(this::chapter).toList());
    }

    private Derived.Chapter chapter(Chapter chapter) {
        return new Derived.Chapter(
                name.heading(chapter),
                chapter instanceof Chapter.Open open ? notes(open) : List.of(),
                chapter.derivations().stream().map(this::node).toList());
    }

    private List<String> notes(Chapter.Open open) {
        return List.of(
                say.of("En dépend", "Decides") + say.colon() + name.of(open.about()),
                say.of("Enjeu", "At stake") + say.colon() + name.stake(open.undetermined()));
    }

    private Derived.Node node(Derivation derivation) {
        List<String> steps = new ArrayList<>();
        if (!derivation.again() && derivation.finding() instanceof Sanction.Sum sum) {
            sum.amount().steps().forEach(step -> steps.add(name.step(step)));
            name.rounding(sum).ifPresent(steps::add);
        }
        return new Derived.Node(
                name.of(derivation.finding()),
                derivation.again(),
                steps,
                derivation.again()
                        ? List.of()
                        : derivation.ways().stream().map(this::way).toList());
    }

    private Derived.Way way(Derivation.Way way) {
        return new Derived.Way(
                way.by().rule().id(),
                way.by().rule().title().in(say.language()),
                sources(way.by()),
                way.from().stream().map(this::node).toList(),
                way.by().facts().stream().map(this::told).toList());
    }

    private String sources(Inference by) {
        return Stream.concat(by.rulings().stream(), by.articles().stream())
                .map(Citation::text)
                .collect(Collectors.joining(say.semicolon()));
    }

    private Derived.Told told(Fact fact) {
        return new Derived.Told(tell.sentence(fact), lines.getOrDefault(fact, 0));
    }
}
