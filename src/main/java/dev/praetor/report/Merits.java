package dev.praetor.report;

import dev.praetor.fact.Clause;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Inference;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import dev.praetor.why.Chapter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The grounds of one point after another: obligation, breach, defences, sanctions. */
final class Merits {

    /** Duties that are owed by a day rather than during a time. */
    private static final Set<Duty> BY_A_DAY =
            Set.of(Duty.PAYMENT, Duty.ON_TIME_DELIVERY, Duty.COMPLY_WITH_ORDER, Duty.UNDERTAKING_TO_DO);

    private final Explanation explanation;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Paragraphs out;
    private final Because because;
    private final SanctionProse sanctions;
    /** The paragraph in which each obligation is explained. */
    private final Map<Obligation, Integer> told = new HashMap<>();

    Merits(Explanation explanation, Wording say, Narration tell, Paragraphs out) {
        this.explanation = explanation;
        this.say = say;
        this.tell = tell;
        this.name = new FindingText(say, tell);
        this.out = out;
        this.because = new Because(explanation, say);
        this.sanctions = new SanctionProse(explanation, say, tell, because);
    }

    void chapter(Chapter chapter) {
        if (chapter instanceof Chapter.Breach breach) {
            breach(breach.violation());
        } else if (chapter instanceof Chapter.Answered answered) {
            answered(answered.defence());
        } else if (chapter instanceof Chapter.Risk risk) {
            risk(risk.risk());
        } else {
            open(((Chapter.Open) chapter).undetermined());
        }
    }

    private void breach(Violation violation) {
        out.heading(say.of("Sur l'obligation de ", "On the obligation ") + about(violation.grievance()));
        obligation(violation.obligation());
        List<String> sentences = broken(violation.grievance());
        sentences.add(say.of("le manquement ", "the violation ")
                + say.by(violation.debtor())
                + say.of(" est ainsi constitué ", " was thus committed ")
                + say.day(violation.occurredOn(), "on"));
        out.paragraph(sentences);
        List<Defence> defences = explanation.assessment().defencesAgainst(violation);
        defences.stream().filter(defence -> defence.plea().liberating()).forEach(this::defence);
        List<Sanction> brought = explanation.assessment().sanctionsFor(violation);
        brought.forEach(sanction -> out.paragraph(sanctions.of(sanction)));
        if (brought.isEmpty()) {
            out.paragraph(List.of(say.of(
                    "aucune sanction n'est attachée à ce manquement", "no sanction is attached to this violation")));
        }
        defences.stream().filter(defence -> !defence.plea().liberating()).forEach(this::defence);
    }

    /** The duty, and what it bears on. */
    private String about(Grievance grievance) {
        Obligation obligation = grievance.obligation();
        return say.duty(grievance.duty())
                + (obligation.subject().equals(obligation.contract())
                        ? ""
                        : " (" + tell.the(obligation.subject()) + ")");
    }

    private void obligation(Obligation obligation) {
        Integer before = told.get(obligation);
        if (before != null) {
            out.paragraph(List.of(
                    say.of("l'obligation est celle du paragraphe ", "the obligation is that of paragraph ") + before));
            return;
        }
        String source =
                obligation.source() instanceof Clause clause ? tell.the(clause) : tell.the(obligation.contract());
        out.paragraph(List.of(
                say.of("il résulte de ", "it follows from ") + source + say.of(" que ", " that ")
                        + say.party(obligation.debtor())
                        + say.of(" avait l'obligation de ", " was under the obligation ")
                        + say.duty(obligation.duty()) + ", " + time(obligation),
                because.of(obligation)));
        told.put(obligation, out.number());
    }

    private String time(Obligation obligation) {
        return BY_A_DAY.contains(obligation.duty()) && obligation.until() != null
                ? say.of("au plus tard ", "at the latest ") + say.day(obligation.until(), "on")
                : name.period(obligation);
    }

    /** What happened, and why it breaks the obligation. */
    private List<String> broken(Grievance grievance) {
        List<String> sentences = new ArrayList<>();
        Stream.concat(Stream.of(grievance.fact()), events(explanation.waysTo(grievance)))
                .map(tell::breach)
                .distinct()
                .forEach(sentences::add);
        sentences.set(0, say.of("or, ", "") + sentences.get(0));
        sentences.add(because.of(grievance));
        return sentences;
    }

    private void defence(Defence defence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                say.of("quant au moyen tiré de ", "as to the defence of ") + tell.plea(defence.plea()) + say.colon());
        explanation.waysTo(defence).stream()
                .flatMap(way -> way.facts().stream())
                .filter(fact -> !(fact instanceof Clause))
                .distinct()
                .map(tell::breach)
                .forEach(sentences::add);
        sentences.add(sentences.size() == 1 ? Because.lower(because.of(defence)) : because.of(defence));
        sentences.add(
                !defence.accepted()
                        ? say.of("ce moyen est écarté", "this defence is rejected")
                        : defence.liberates()
                                ? say.of("ce moyen est accueilli", "this defence is accepted")
                                : say.of(
                                        "ce moyen est accueilli, sans faire disparaître le manquement",
                                        "this defence is accepted, and the violation remains"));
        out.paragraph(sentences);
    }

    private void answered(Defence defence) {
        Grievance grievance = defence.against();
        out.heading(say.of("Sur le grief tiré de l'obligation de ", "On the grievance about the obligation ")
                + about(grievance));
        obligation(grievance.obligation());
        out.paragraph(broken(grievance));
        defence(defence);
        out.paragraph(List.of(say.of("le grief est donc écarté", "the grievance therefore fails")));
    }

    private void risk(ModerationRisk risk) {
        out.heading(say.of("Sur la modération de la pénalité", "On moderation of the penalty"));
        out.paragraph(List.of(
                say.of("la pénalité de ", "the penalty of ")
                        + say.amount(risk.penalty().amount())
                        + say.of(" représente ", " is ")
                        + say.formula(risk.percentOfPrice() + " %")
                        + say.of(" du prix", " of the price"),
                because.of(risk),
                say.of(
                                "seule une décision du juge peut la réduire, et jamais en deçà du préjudice",
                                "only a court may reduce it, and never below the loss")
                        + (risk.floor() == null ? "" : say.of(", soit ", ", that is ") + say.money(risk.floor()))));
    }

    private void open(Undetermined open) {
        out.heading(say.of("Sur ce qui reste à établir", "On what remains to be established"));
        out.paragraph(List.of(
                say.of("reste à établir le point suivant : ", "this remains to be established: ") + name.missing(open),
                say.of("en dépend ", "it decides ") + name.within(open.decides()),
                open.atStake() == null
                        ? say.of(
                                "les faits connus ne permettent pas d'en chiffrer l'enjeu",
                                "the facts known set no bound to what is at stake")
                        : say.of("l'enjeu est de ", "at stake is ") + say.money(open.atStake())));
    }

    private static Stream<Fact> events(List<Inference> ways) {
        return ways.stream()
                .flatMap(way -> way.facts().stream())
                .filter(Event.class::isInstance)
                .distinct();
    }
}
