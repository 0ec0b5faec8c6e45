package dev.praetor.html;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Ground;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import dev.praetor.finding.Violation;
import dev.praetor.report.FindingText;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings as the pages show them. */
public final class FindingView {

    /** Why a finding stands: links to what it rests on, and the rules by id. */
    public record Grounds(List<Sources.Source> sources, String rules) {}

    /** What the debtor opposes. */
    public record DefenceView(String plea, boolean accepted, String outcome, String reasons, Grounds grounds) {}

    /**
     * What a violation brings.
     *
     * @param note on rounding and rates; empty if there is none
     */
    public record SanctionView(
            String kind, String content, List<StepView> steps, String note, String routes, Grounds grounds) {}

    /** A line of a computation; the formula is empty where the result is stipulated. */
    public record StepView(String label, String formula, String result) {}

    private final Assessment assessment;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Sources sources;

    FindingView(Assessment assessment, Wording say, Narration tell, FindingText name, Sources sources) {
        this.assessment = assessment;
        this.say = say;
        this.tell = tell;
        this.name = name;
        this.sources = sources;
    }

    ViolationView violation(int number, Violation violation) {
        Obligation obligation = violation.obligation();
        return new ViolationView(
                number,
                anchor(number),
                say.of("Manquement ", "Violation ")
                        + say.by(violation.debtor())
                        + say.of(" envers ", " towards ")
                        + say.party(violation.creditor()),
                say.duty(violation.duty()),
                say.day(violation.occurredOn()),
                name.period(obligation),
                grounds(obligation),
                tell.sentence(violation.fact()),
                Kind.of(violation.fact()).describe(violation.fact()),
                say.reasons(assessment.groundsFor(violation)),
                assessment.defencesAgainst(violation).stream()
                        .map(this::defence)
                        .toList(),
                assessment.sanctionsFor(violation).stream().map(this::sanction).toList(),
                grounds(violation));
    }

    static String anchor(int violation) {
        return "violation-" + violation;
    }

    DefenceView defence(Defence defence) {
        return new DefenceView(
                defence.plea().title().in(say.language()),
                defence.accepted(),
                defence.accepted() ? say.of("admise", "accepted") : say.of("rejetée", "rejected"),
                say.reasons(assessment.groundsFor(defence)),
                grounds(defence));
    }

    private SanctionView sanction(Sanction sanction) {
        String routes = sanction instanceof Claim claim
                ? claim.routes().stream()
                        .map(route -> route.title().in(say.language()))
                        .collect(Collectors.joining(", "))
                : "";
        return new SanctionView(
                say.term(Kind.kebab(sanction.getClass().getSimpleName())),
                content(sanction),
                sanction instanceof Sanction.Sum sum
                        ? sum.amount().steps().stream().map(this::step).toList()
                        : List.of(),
                sanction instanceof Sanction.Sum sum ? name.rounding(sum).orElse("") : "",
                routes,
                grounds(sanction));
    }

    private String content(Sanction sanction) {
        if (sanction instanceof Injunction injunction) {
            return name.order(injunction);
        }
        if (sanction instanceof Resolution resolution) {
            return name.ending(resolution, assessment);
        }
        return sanction instanceof Sanction.Sum sum ? say.amount(sum.amount()) : "";
    }

    private StepView step(Step step) {
        boolean stipulated = step.formula().equals(step.result().toString());
        return new StepView(
                say.label(step.label()), stipulated ? "" : say.formula(step.formula()), say.money(step.result()));
    }

    private Grounds grounds(Finding finding) {
        return grounds(assessment.groundsFor(finding));
    }

    Grounds grounds(List<Ground> grounds) {
        Set<Sources.Source> cited = new LinkedHashSet<>();
        Set<String> rules = new TreeSet<>();
        grounds.forEach(ground -> cite(ground.rulings(), true, ground, cited));
        grounds.forEach(ground -> {
            cite(ground.articles(), false, ground, cited);
            rules.add(ground.rule().id());
        });
        return new Grounds(List.copyOf(cited), String.join(", ", rules));
    }

    private void cite(List<Citation> citations, boolean rulings, Ground ground, Set<Sources.Source> cited) {
        citations.forEach(citation ->
                cited.add(sources.of(citation, rulings, ground.rule().id())));
    }
}
