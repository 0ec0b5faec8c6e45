package dev.praetor.html;

import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Language;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Receipt;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import dev.praetor.report.FindingText;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** What the report shows, in the words of its reader. */
public final class ReportView {

    private final Assessment assessment;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Sources sources = new Sources();
    private final List<ViolationView> violations = new ArrayList<>();
    private final List<Answered> answered;
    private final List<Risk> risks;
    private final Timeline timeline;

    public ReportView(Explanation explanation, Language language) {
        this.assessment = explanation.assessment();
        this.say = new Wording(language, assessment);
        this.tell = new Narration(say, assessment.facts());
        this.name = new FindingText(say, tell);
        FindingView findings = new FindingView(assessment, say, tell, name, sources);
        for (Violation violation : assessment.violations()) {
            violations.add(findings.violation(violations.size() + 1, violation));
        }
        this.answered = assessment.defences().stream()
                .filter(Defence::liberates)
                .map(defence -> new Answered(
                        say.duty(defence.against().duty()),
                        tell.sentence(defence.against().fact()),
                        findings.defence(defence)))
                .toList();
        this.risks =
                assessment.risks().stream().map(risk -> risk(risk, findings)).toList();
        this.timeline = new TimelineOf(explanation, say, tell).timeline();
    }

    /**
     * A sum that one party owes another.
     *
     * @param to with the preposition that French puts before it
     */
    public record Sum(String from, String to, String amount, boolean certain) {}

    /** Something that a party has to do, or that a court declares. */
    public record Order(String party, String what, String ground) {}

    /** A grievance that an accepted defence takes away. */
    public record Answered(String duty, String fact, FindingView.DefenceView defence) {}

    /** A penalty that a judge may moderate. */
    public record Risk(String penalty, String share, String floor, FindingView.Grounds grounds) {}

    /** Something to find out, what it decides and how much moves with it. */
    public record Question(String asked, String decides, String stake) {}

    /** An obligation without a violation. */
    public record Other(String party, String duty, String period, String state, String code) {}

    public String lang() {
        return say.of("fr", "en");
    }

    /** In the language of the reader. */
    public String say(String fr, String en) {
        return say.of(fr, en);
    }

    public String style() {
        return Pages.style("report");
    }

    public String title() {
        return assessment.name().isBlank() ? say.of("Rapport", "Report") : assessment.name();
    }

    public String assessedOn() {
        return say.date(assessment.assessedOn());
    }

    public List<Sum> sums() {
        return assessment.settlement().stream()
                .map(sum -> new Sum(
                        say.party(sum.from()),
                        say.to(say.party(sum.to())),
                        say.amount(sum.amount()),
                        sum.amount().certain().isPresent()))
                .toList();
    }

    public List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        assessment.sanctions().forEach(sanction -> {
            if (sanction instanceof Injunction injunction) {
                orders.add(new Order(
                        say.party(injunction.debtor()),
                        name.what(injunction),
                        injunction.basis().title().in(say.language())));
            } else if (sanction instanceof Resolution resolution) {
                orders.add(new Order("", name.ending(resolution, assessment), ""));
            }
        });
        return orders.stream().distinct().toList();
    }

    public Timeline timeline() {
        return timeline;
    }

    public List<ViolationView> violations() {
        return violations;
    }

    /** In short: how many of each there are. */
    public List<String> counts() {
        List<String> counts = new ArrayList<>();
        counts.add(say.count(violations.size(), "manquement", "manquements", "violation", "violations"));
        count(counts, answered.size(), "grief écarté", "griefs écartés", "grievance answered", "grievances answered");
        count(
                counts,
                assessment.undetermined().size(),
                "point à établir",
                "points à établir",
                "point to establish",
                "points to establish");
        return counts;
    }

    /** The same and what is owed, in one line. */
    public String summary() {
        List<String> parts = new ArrayList<>(counts());
        sums().stream().map(Sum::amount).forEach(parts::add);
        return String.join(", ", parts);
    }

    private void count(List<String> counts, int number, String frOne, String frMany, String enOne, String enMany) {
        if (number > 0) {
            counts.add(say.count(number, frOne, frMany, enOne, enMany));
        }
    }

    public List<Answered> answered() {
        return answered;
    }

    public List<Risk> risks() {
        return risks;
    }

    private Risk risk(ModerationRisk risk, FindingView findings) {
        return new Risk(
                say.amount(risk.penalty().amount()),
                say.formula(risk.percentOfPrice() + " %"),
                risk.floor() == null ? "" : say.money(risk.floor()),
                findings.grounds(assessment.groundsFor(risk)));
    }

    /** Shares of a penalty that judges have kept. */
    public String sharesKept() {
        return say.formula(ModerationRisk.KEPT);
    }

    public List<Question> questions() {
        return assessment.undetermined().stream()
                .map(open -> new Question(name.missing(open), decides(open), name.stake(open)))
                .toList();
    }

    private String decides(Undetermined open) {
        String violation = name.violation(open.violation());
        if (open.decides() instanceof Violation) {
            return violation;
        }
        String sanction = say.term(Kind.kebab(open.decides().getClass().getSimpleName()));
        return (open.aspect() == Undetermined.Aspect.AMOUNT ? say.of("montant", "amount") + say.colon() : "") + sanction
                + " — " + violation;
    }

    public List<Other> others() {
        return assessment.obligations().stream()
                .filter(obligation -> assessment.stateOf(obligation) != Obligation.State.VIOLATED)
                .map(obligation -> new Other(
                        say.party(obligation.debtor()),
                        say.duty(obligation.duty()),
                        name.period(obligation),
                        say.state(assessment.stateOf(obligation)),
                        Kind.kebab(assessment.stateOf(obligation).name())))
                .toList();
    }

    /** Everything that was cited above, each once; to be asked for last. */
    public List<Sources.Source> sources() {
        return sources.all();
    }

    /** The facts, told. */
    public List<String> facts() {
        return assessment.facts().stream()
                .filter(fact -> !(fact instanceof Party || fact instanceof ReferenceRate))
                .map(tell::sentence)
                .distinct()
                .toList();
    }

    public List<String> later() {
        return assessment.later().stream().map(tell::sentence).toList();
    }

    public Receipt receipt() {
        return assessment.receipt();
    }
}
