package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Language;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** An assessment as text: its violations as a judgment reads, what answers them, what is open, the account. */
public final class TextReport {

    private final Assessment assessment;
    private final Wording say;
    private final Page page;
    private final ViolationText violations;

    private TextReport(Assessment assessment, Language language, boolean colour) {
        this.assessment = assessment;
        this.say = new Wording(language, assessment);
        this.page = new Page(colour);
        this.violations = new ViolationText(assessment, say, page);
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
            violations.violation(++number, violation);
        }
        if (number == 0) {
            page.blank();
            page.heading(say.of("Aucun manquement n'est établi", "No violation is established")
                    + (assessment.undetermined().isEmpty()
                            ? ""
                            : say.of(" en l'état des faits connus", " on the facts known")));
        }
        answered();
        risks();
        undetermined();
        settlement();
        others();
        footer();
        return page.toString();
    }

    /** Grievances that an accepted defence takes away. */
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
                    say.duty(defence.against().duty())
                            + say.colon()
                            + say.fact(defence.against().fact()));
            violations.defence(defence);
        }
    }

    private void risks() {
        if (assessment.risks().isEmpty()) {
            return;
        }
        page.blank();
        page.heading(say.of("Pénalités que le juge peut modérer", "Penalties that a judge may moderate"));
        for (ModerationRisk risk : assessment.risks()) {
            page.row(
                    say.of("Pénalité", "Penalty"),
                    say.amount(risk.penalty().amount())
                            + say.of(", soit ", ", that is ")
                            + say.formula(risk.percentOfPrice() + " %")
                            + say.of(" du prix", " of the price"));
            page.more(say.of("proportions maintenues par des juges", "shares that courts have kept")
                    + say.colon()
                    + say.formula(ModerationRisk.KEPT));
            if (risk.floor() != null) {
                page.more(say.of("jamais en deçà du préjudice", "never below the loss")
                        + say.colon()
                        + say.money(risk.floor()));
            }
            page.more(say.sources(assessment.groundsFor(risk)));
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
                    "Question",
                    open.missing().stream().map(say::missing).collect(Collectors.joining(say.of(" et ", " and "))));
            page.more(say.of("décide", "decides") + say.colon() + decides(open));
            page.more(say.of("enjeu", "at stake")
                    + say.colon()
                    + (open.atStake() == null
                            ? say.of("non borné par les faits connus", "not bounded by the facts known")
                            : say.money(open.atStake())));
        }
    }

    private String decides(Undetermined open) {
        Violation violation = open.violation();
        String duty = say.duty(violation.duty());
        if (open.decides() instanceof Violation) {
            return say.of("manquement ", "violation ") + say.by(violation.debtor()) + say.colon() + duty;
        }
        String sanction = say.term(Kind.kebab(open.decides().getClass().getSimpleName())) + " (" + duty + ")";
        return open.aspect() == Undetermined.Aspect.AMOUNT
                ? say.of("montant", "amount") + say.colon() + sanction
                : sanction;
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
                        say.party(settlement.from()) + say.of(" doit ", " owes ") + say.to(say.party(settlement.to())),
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
        others.forEach(obligation -> page.item(say.party(obligation.debtor()) + say.colon()
                + say.duty(obligation.duty()) + " — " + say.state(assessment.stateOf(obligation))));
    }

    private void footer() {
        page.blank();
        if (!assessment.later().isEmpty()) {
            page.paragraph(say.of("Faits postérieurs, non pris en compte", "Later facts, left out of account")
                    + say.colon()
                    + assessment.later().stream().map(say::fact).collect(Collectors.joining(say.semicolon())));
        }
        var receipt = assessment.receipt();
        page.paragraph(
                say.of("Information juridique, et non conseil juridique.", "Legal information, not legal advice."));
        page.paragraph(say.of("Règles ", "Rules ") + receipt.version() + " "
                + receipt.rulebook().substring(0, 12) + say.of(", faits ", ", facts ")
                + receipt.facts().substring(0, 12));
    }
}
