package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import dev.praetor.finding.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** One violation, in the order in which a judgment is written. */
final class ViolationText {

    private final Assessment assessment;
    private final Wording say;
    private final Page page;

    ViolationText(Assessment assessment, Wording say, Page page) {
        this.assessment = assessment;
        this.say = say;
        this.page = page;
    }

    void violation(int number, Violation violation) {
        page.blank();
        page.heading(number + ". " + say.of("Manquement ", "Violation ") + say.by(violation.debtor())
                + say.of(" envers ", " towards ") + say.party(violation.creditor()) + " ("
                + say.day(violation.occurredOn()) + ")");
        Obligation obligation = violation.obligation();
        page.row("Obligation", say.duty(obligation.duty()) + ", " + period(obligation));
        page.more(say.sources(assessment.groundsFor(obligation)));
        page.row(say.of("Manquement", "Breach"), say.fact(violation.fact()));
        page.more(say.reasons(assessment.groundsFor(violation)));
        assessment.defencesAgainst(violation).forEach(this::defence);
        List<Sanction> sanctions = assessment.sanctionsFor(violation);
        sanctions.forEach(this::sanction);
        if (sanctions.isEmpty()) {
            page.row("Sanction", say.of("aucune pour ce manquement", "none for this violation"));
        }
        page.row(say.of("Fondement", "Grounds"), say.sources(assessment.groundsFor(violation)));
    }

    private String period(Obligation obligation) {
        String from = say.day(obligation.from());
        String start = obligation.from().exact() ? say.of("à compter du ", "from ") + from : from;
        return obligation.until() == null
                ? start
                : start + say.of(" jusqu'au ", " until ") + say.day(obligation.until());
    }

    void defence(Defence defence) {
        String outcome = defence.accepted() ? say.of("admise", "accepted") : say.of("rejetée", "rejected");
        page.row(say.of("Défense", "Defence"), defence.plea().title().in(say.language()) + say.colon() + outcome);
        page.more(say.reasons(assessment.groundsFor(defence)));
        page.more(say.sources(assessment.groundsFor(defence)));
    }

    private void sanction(Sanction sanction) {
        page.row(
                "Sanction",
                say.term(Kind.kebab(sanction.getClass().getSimpleName())) + say.colon() + content(sanction));
        if (sanction instanceof Sanction.Sum sum) {
            sum.amount().steps().forEach(this::step);
        }
        if (sanction instanceof Claim claim) {
            page.more(say.of("Voies de droit", "Lawful means")
                    + say.colon()
                    + claim.routes().stream()
                            .map(route -> route.title().in(say.language()))
                            .collect(Collectors.joining(", ")));
        }
        page.more(say.sources(assessment.groundsFor(sanction)));
    }

    private String content(Sanction sanction) {
        if (sanction instanceof Injunction injunction) {
            return injunction.order().title().in(say.language()) + " "
                    + say.quoted(injunction.violation().subject()) + " ("
                    + injunction.basis().title().in(say.language()) + ")"
                    + (injunction.condition() == Injunction.Condition.NONE
                            ? ""
                            : ", " + injunction.condition().title().in(say.language()));
        }
        if (sanction instanceof Resolution resolution) {
            return (resolution.retroactive()
                            ? say.of("résolution", "undone from the start")
                            : say.of("résiliation", "for the future"))
                    + say.of(" au ", " on ")
                    + say.day(resolution.on());
        }
        return sanction instanceof Sanction.Sum sum ? say.amount(sum.amount()) : "";
    }

    private void step(Step step) {
        String formula = step.formula().equals(step.result().toString()) ? "" : say.formula(step.formula()) + " = ";
        page.more(say.label(step.label()) + say.colon() + formula + say.money(step.result()));
    }
}
