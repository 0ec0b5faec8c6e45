package dev.praetor.report;

import dev.praetor.fact.Account;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.why.Chapter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An assessment as a court would reason it: the facts, the grounds of each point, the operative part. */
public final class Reasons {

    private final Explanation explanation;
    private final Wording say;
    private final Narration tell;
    private final Paragraphs out;

    private Reasons(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.say = new Wording(language, explanation.assessment());
        this.tell = new Narration(say, explanation.assessment().facts());
        this.out = new Paragraphs(say);
    }

    /** Numbered paragraphs, lines of at most 80 characters, ended by a line break. */
    public static String of(Explanation explanation, List<Chapter> chapters, Language language) {
        return new Reasons(explanation, language).write(chapters);
    }

    private String write(List<Chapter> chapters) {
        Assessment assessment = explanation.assessment();
        out.title(assessment.name());
        out.line(say.of("Projet de jugement, situation appréciée au ", "Draft judgment, as of ")
                + say.date(assessment.assessedOn()));
        out.heading(say.of("EXPOSÉ DES FAITS", "THE FACTS"));
        facts(assessment);
        out.heading(say.of("MOTIFS", "REASONS"));
        if (assessment.violations().isEmpty()) {
            out.paragraph(List.of(say.of(
                    "aucun manquement n'est établi en l'état des faits exposés",
                    "no violation is established on the facts set out")));
        } else if (chapters.isEmpty()) {
            out.paragraph(List.of(say.of("rien à expliquer", "nothing to explain")));
        }
        Merits merits = new Merits(explanation, say, tell, out);
        chapters.forEach(merits::chapter);
        new Operative(assessment, say, tell, out).write(chapters);
        out.blank();
        out.line(say.of("Information juridique, et non conseil juridique.", "Legal information, not legal advice."));
        return out.toString();
    }

    /** Contracts with their clauses, then what happened, day by day, then what has no day. */
    private void facts(Assessment assessment) {
        List<Fact> told = assessment.facts().stream()
                .filter(fact -> !(fact instanceof Party || fact instanceof ReferenceRate))
                .toList();
        told.stream()
                .filter(Contract.class::isInstance)
                .forEach(contract -> out.paragraph(List.of(tell.sentence(contract))));
        paragraph(told.stream().filter(Reasons::stipulated).toList());
        paragraph(told.stream().filter(Invoice.class::isInstance).toList());
        Map<LocalDate, List<Fact>> days = told.stream()
                .filter(fact -> Kind.of(fact).happenedOn(fact).isPresent())
                .collect(Collectors.groupingBy(
                        fact -> Kind.of(fact).happenedOn(fact).orElseThrow().earliest(),
                        TreeMap::new,
                        Collectors.toList()));
        days.values().forEach(this::paragraph);
        paragraph(told.stream()
                .filter(fact -> !(fact instanceof Contract || fact instanceof Invoice) && !stipulated(fact))
                .filter(fact -> Kind.of(fact).happenedOn(fact).isEmpty())
                .toList());
    }

    /** Clauses and what else was there from the start. */
    private static boolean stipulated(Fact fact) {
        return FactGroup.of(Kind.of(fact)) == FactGroup.CLAUSES || fact instanceof Account;
    }

    private void paragraph(List<Fact> facts) {
        out.paragraph(facts.stream()
                .sorted(Comparator.comparing(fact -> Kind.builtIn().indexOf(Kind.of(fact))))
                .map(tell::sentence)
                .distinct()
                .toList());
    }
}
