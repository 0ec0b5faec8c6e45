package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Claim;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Language;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** An assessment as a judgment reads: obligation, breach, defence, sanction, computation, grounds; then the account. */
public final class TextReport {

    private final Assessment assessment;
    private final Wording say;
    private final Page page;

    private TextReport(Assessment assessment, Language language, boolean colour) {
        this.assessment = assessment;
        this.say = new Wording(language, assessment);
        this.page = new Page(colour);
    }

    /**
     * The report, lines of at most 80 characters, ended by a line break.
     *
     * @param colour whether the reader's terminal shows bold type
     */
    public static String of(Assessment assessment, Language language, boolean colour) {
        return new TextReport(assessment, language, colour).write();
    }

    private String write() {
        page.heading(assessment.name());
        page.paragraph(say.of("Situation appréciée au ", "As of ") + say.date(assessment.assessedOn()));
        int number = 0;
        for (Violation violation : assessment.violations()) {
            violation(++number, violation);
        }
        if (number == 0) {
            page.blank();
            page.heading(
                    assessment.undetermined().isEmpty()
                            ? say.of("Aucun manquement n'est établi", "No violation is established")
                            : say.of(
                                    "Aucun manquement n'est établi en l'état des faits connus",
                                    "No violation is established on the facts known"));
        }
        answered();
        undetermined();
        settlement();
        others();
        footer();
        return page.toString();
    }

    private void violation(int number, Violation violation) {
        page.blank();
        page.heading(number + ". " + say.of("Manquement ", "Violation ") + say.by(violation.debtor())
                + say.of(" envers ", " towards ") + say.party(violation.creditor())
                + " (" + say.day(violation.occurredOn()) + ")");
        Obligation obligation = violation.obligation();
        page.row(
                say.of("Obligation", "Obligation"),
                obligation.duty().title().in(say.language()) + ", " + period(obligation));
        page.more(say.sources(assessment.groundsFor(obligation)));
        page.row(say.of("Manquement", "Breach"), say.fact(violation.fact()));
        page.more(say.reasons(assessment.groundsFor(violation)));
        assessment.defencesAgainst(violation).forEach(this::defence);
        List<Sanction> sanctions = assessment.sanctionsFor(violation);
        sanctions.forEach(this::sanction);
        if (sanctions.isEmpty()) {
            page.row(
                    say.of("Sanction", "Sanction"),
                    say.of("aucune de chiffrée ni d'ordonnée pour ce manquement", "none for this violation"));
        }
        page.row(say.of("Fondement", "Grounds"), say.sources(assessment.groundsFor(violation)));
    }

    private String period(Obligation obligation) {
        String from = say.of("à compter du ", "from ") + say.day(obligation.from());
        if (!obligation.from().exact()) {
            from = say.day(obligation.from());
        }
        return obligation.until() == null ? from : from + say.of(" jusqu'au ", " until ") + say.day(obligation.until());
    }

    private void defence(Defence defence) {
        page.row(
                say.of("Défense", "Defence"),
                defence.plea().title().in(say.language())
                        + say.of(" : ", ": ")
                        + (defence.accepted() ? say.of("admise", "accepted") : say.of("rejetée", "rejected")));
        page.more(say.reasons(assessment.groundsFor(defence)));
        page.more(say.sources(assessment.groundsFor(defence)));
    }

    private void sanction(Sanction sanction) {
        String name = say.term(Kind.kebab(sanction.getClass().getSimpleName()));
        if (sanction instanceof Injunction injunction) {
            page.row(
                    say.of("Sanction", "Sanction"),
                    name + say.of(" : ", ": ") + injunction.order().title().in(say.language()) + say.of(" « ", " \"")
                            + injunction.violation().subject() + say.of(" »", "\"") + " ("
                            + injunction.basis().title().in(say.language()) + ")");
        } else if (sanction instanceof Sanction.Sum sum) {
            page.row(say.of("Sanction", "Sanction"), name + say.of(" : ", ": ") + say.amount(sum.amount()));
            sum.amount().steps().forEach(this::step);
        }
        if (sanction instanceof Claim claim) {
            page.more(say.of("Voies de droit : ", "Lawful means: ")
                    + claim.routes().stream()
                            .map(route -> route.title().in(say.language()))
                            .collect(Collectors.joining(", ")));
        }
        page.more(say.sources(assessment.groundsFor(sanction)));
    }

    private void step(Step step) {
        String result = say.money(step.result());
        String formula = step.formula().equals(step.result().toString()) ? "" : say.formula(step.formula()) + " = ";
        page.more(step.label().in(say.language()) + say.of(" : ", ": ") + formula + result);
    }

    /** Grievances that an accepted defence takes away, and accepted defences that bear on a sanction elsewhere. */
    private void answered() {
        List<Defence> liberating =
                assessment.defences().stream().filter(Defence::liberates).toList();
        if (liberating.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(say.of("Griefs écartés", "Grievances that were answered"));
        for (Defence defence : liberating) {
            page.row(
                    say.of("Grief", "Grievance"),
                    defence.against().duty().title().in(say.language())
                            + say.of(" : ", ": ")
                            + say.fact(defence.against().fact()));
            defence(defence);
        }
    }

    private void undetermined() {
        if (assessment.undetermined().isEmpty()) {
            return;
        }
        page.blank();
        page.heading(say.of("Ce qui reste à établir", "What remains to be established"));
        for (Undetermined open : assessment.undetermined()) {
            page.row(
                    say.of("Question", "Question"),
                    open.missing().stream()
                            .map(missing -> say.of("« ", "\"")
                                    + missing.component()
                                    + say.of(" » : ", "\": ")
                                    + say.fact(missing.fact()))
                            .collect(Collectors.joining(say.of(" et ", " and "))));
            page.more(say.of("décide : ", "decides: ") + decides(open));
            page.more(say.of("enjeu : ", "at stake: ")
                    + (open.atStake() == null
                            ? say.of("non borné par les faits connus", "not bounded by the facts known")
                            : say.money(open.atStake())));
        }
    }

    private String decides(Undetermined open) {
        if (open.decides() instanceof Violation violation) {
            return say.of("manquement ", "violation ")
                    + say.by(violation.debtor())
                    + say.of(" : ", ": ")
                    + violation.duty().title().in(say.language());
        }
        Sanction sanction = (Sanction) open.decides();
        String name = say.term(Kind.kebab(sanction.getClass().getSimpleName()));
        return (open.aspect() == Undetermined.Aspect.AMOUNT ? say.of("montant : ", "amount: ") : "") + name + " ("
                + sanction.violation().duty().title().in(say.language()) + ")";
    }

    private void settlement() {
        if (assessment.settlement().isEmpty()) {
            return;
        }
        page.blank();
        page.heading(say.of("Compte entre les parties", "Account between the parties"));
        assessment
                .settlement()
                .forEach(settlement -> page.figure(
                        say.party(settlement.from()) + say.of(" doit à ", " owes ") + say.party(settlement.to()),
                        say.amount(settlement.amount())));
    }

    /** Obligations without a violation, each with what has become of it. */
    private void others() {
        List<Obligation> others = assessment.obligations().stream()
                .filter(obligation -> assessment.stateOf(obligation) != Obligation.State.VIOLATED)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(say.of("Autres obligations", "Other obligations"));
        others.forEach(obligation -> page.row(
                say.of("", ""),
                say.party(obligation.debtor()) + say.of(" : ", ": ")
                        + obligation.duty().title().in(say.language()) + " — "
                        + state(assessment.stateOf(obligation))));
    }

    private String state(Obligation.State state) {
        return switch (state) {
            case FUTURE -> say.of("pas encore due", "not yet owed");
            case IN_FORCE -> say.of("en cours, aucun manquement établi", "in force, no violation established");
            case PERFORMED -> say.of("exécutée", "performed");
            case VIOLATED -> say.of("inexécutée", "violated");
            case EXCUSED -> say.of("grief écarté", "grievance answered");
            case EXPIRED -> say.of("expirée, aucun manquement établi", "expired, no violation established");
            case UNDETERMINED -> say.of("indéterminée", "undetermined");
        };
    }

    private void footer() {
        page.blank();
        if (!assessment.later().isEmpty()) {
            page.paragraph(say.of("Faits postérieurs, non pris en compte : ", "Later facts, left out of account: ")
                    + assessment.later().stream().map(say::fact).collect(Collectors.joining(" ; ")));
        }
        var receipt = assessment.receipt();
        page.paragraph(
                say.of("Information juridique, et non conseil juridique.", "Legal information, not legal advice."));
        page.paragraph(say.of("Règles ", "Rules ") + receipt.version() + " "
                + receipt.rulebook().substring(0, 12) + say.of(", faits ", ", facts ")
                + receipt.facts().substring(0, 12));
    }
}
