package dev.praetor.why;

import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The derivations of all findings of an assessment, in the order of its report. */
public final class Chapters {

    private final Explanation explanation;
    private final Derivations derivations;
    private final IntPredicate wanted;
    private final Predicate<Finding> told;
    private final List<Chapter> chapters = new ArrayList<>();
    private int number;

    private Chapters(Explanation explanation, IntPredicate wanted, Predicate<Finding> told) {
        this.explanation = explanation;
        this.derivations = new Derivations(explanation);
        this.wanted = wanted;
        this.told = told;
    }

    /** All of them. */
    public static List<Chapter> of(Explanation explanation) {
        return new Chapters(explanation, number -> true, finding -> true).all();
    }

    /** That of one number; none if there is no such number. */
    public static List<Chapter> of(Explanation explanation, int only) {
        return new Chapters(explanation, number -> number == only, finding -> true).all();
    }

    /** Those findings that a rule draws, or that rest on what it draws. */
    public static List<Chapter> drawnBy(Explanation explanation, String rule) {
        return new Chapters(explanation, number -> true, finding -> new Derivations(explanation)
                        .of(finding)
                        .uses(rule))
                .all();
    }

    private List<Chapter> all() {
        Assessment assessment = explanation.assessment();
        assessment.violations().forEach(this::breach);
        assessment.defences().stream().filter(Defence::liberates).forEach(this::answered);
        assessment.risks().forEach(this::risk);
        assessment.undetermined().forEach(this::open);
        return List.copyOf(chapters);
    }

    private void breach(Violation violation) {
        Assessment assessment = explanation.assessment();
        List<Finding> sanctions = List.copyOf(assessment.sanctionsFor(violation));
        List<Derivation> told = told(Stream.concat(
                sanctions.isEmpty() ? Stream.of(violation) : sanctions.stream(),
                assessment.defencesAgainst(violation).stream()));
        add(new Chapter.Breach(++number, violation, told));
    }

    private void answered(Defence defence) {
        List<Derivation> told = told(Stream.of(defence));
        add(new Chapter.Answered(++number, defence, told));
    }

    private void risk(ModerationRisk risk) {
        List<Derivation> told = told(Stream.of(risk));
        add(new Chapter.Risk(++number, risk, told));
    }

    private void open(Undetermined undetermined) {
        List<Derivation> told = told(Stream.of(undetermined.decides()));
        add(new Chapter.Open(++number, undetermined, told));
    }

    /** Only what is wanted gets a number, so that no reference leads to what is not shown. */
    private List<Derivation> told(Stream<? extends Finding> findings) {
        return wanted.test(number + 1)
                ? findings.filter(told).map(derivations::of).toList()
                : List.of();
    }

    private void add(Chapter chapter) {
        if (!chapter.derivations().isEmpty()) {
            chapters.add(chapter);
        }
    }
}
