package dev.praetor.report;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.TerminationSought;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Cured;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Delay;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Harm;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.LatePaymentInterest;
import dev.praetor.finding.LegalInterest;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Noticed;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.PenaltyDue;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.SetOff;
import dev.praetor.finding.Step;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import dev.praetor.why.Chapter;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each finding is called, on a line. */
public final class FindingText {

    private final Wording say;
    private final Narration tell;

    public FindingText(Wording say, Narration tell) {
        this.say = say;
        this.tell = tell;
    }

    /** What a chapter of an explanation is about. */
    public String heading(Chapter chapter) {
        if (chapter instanceof Chapter.Breach breach) {
            return violation(breach.violation());
        }
        if (chapter instanceof Chapter.Answered answered) {
            return say.of("Grief écarté", "Grievance that was answered")
                    + say.colon()
                    + say.duty(answered.defence().against().duty());
        }
        return chapter instanceof Chapter.Open open
                ? say.of("Ce qui reste à établir", "What remains to be established")
                        + say.colon()
                        + missing(open.undetermined())
                : of(chapter.about());
    }

    public String of(Finding finding) {
        if (finding instanceof Sanction sanction) {
            return sanction(sanction);
        }
        if (finding instanceof Violation violation) {
            return violation(violation);
        }
        if (finding instanceof Grievance grievance) {
            return say.of("Grief", "Grievance") + say.colon() + say.duty(grievance.duty()) + " ("
                    + say.day(grievance.on()) + ")";
        }
        if (finding instanceof Obligation obligation) {
            return obligation(obligation);
        }
        if (finding instanceof Defence defence) {
            return say.of("Défense", "Defence") + say.colon()
                    + defence.plea().title().in(say.language()) + ", "
                    + (defence.accepted() ? say.of("admise", "accepted") : say.of("rejetée", "rejected"));
        }
        return other(finding);
    }

    private String other(Finding finding) {
        if (finding instanceof Performance performance) {
            return say.of("Exécution", "Performance")
                    + say.colon()
                    + say.duty(performance.obligation().duty());
        }
        if (finding instanceof Delay delay) {
            return say.of("Retard", "Delay") + say.colon() + days(delay);
        }
        if (finding instanceof Harm harm) {
            return say.of("Préjudice à réparer", "Loss to compensate")
                    + say.colon()
                    + harm.loss().nature();
        }
        if (finding instanceof Cured cured) {
            return say.of("Exécution tardive ", "Late performance ") + say.day(cured.on(), "on");
        }
        if (finding instanceof Noticed noticed) {
            return say.of("Mise en demeure ", "Formal notice ") + say.day(noticed.on(), "on");
        }
        if (finding instanceof PenaltyDue due) {
            return say.of("Pénalité due en son principe", "A penalty is due in principle")
                    + (due.since() == null ? "" : ", " + say.day(due.since(), "from"));
        }
        if (finding instanceof SetOff setOff) {
            return say.of("Extinction par compensation", "Extinction by set-off") + say.colon() + parts(setOff);
        }
        if (finding instanceof ModerationRisk risk) {
            return say.of("Pénalité que le juge peut modérer", "Penalty that a judge may moderate")
                    + say.colon()
                    + say.formula(risk.percentOfPrice() + " %")
                    + say.of(" du prix", " of the price");
        }
        return finding instanceof OpenAppraisal open
                ? say.of("Question à apprécier", "Question to appraise") + say.colon() + question(open)
                : finding.toString();
    }

    private String parts(SetOff setOff) {
        return setOff.parts().stream()
                .map(part -> say.money(part.amount()) + " " + say.day(part.on(), "on"))
                .collect(Collectors.joining(", "));
    }

    private String question(OpenAppraisal open) {
        return say.term("question." + Kind.kebab(open.question().name()));
    }

    private String days(Delay delay) {
        return delay.found() != null
                ? delay.found() + say.of(" jours constatés", " days found")
                : say.day(delay.first(), "from") + " " + say.day(delay.last(), "until");
    }

    public String violation(Violation violation) {
        return say.of("Manquement ", "Violation ") + say.by(violation.debtor()) + say.of(" envers ", " towards ")
                + say.party(violation.creditor()) + say.colon() + say.duty(violation.duty()) + " ("
                + say.day(violation.occurredOn()) + ")";
    }

    private String obligation(Obligation obligation) {
        return "Obligation " + say.by(obligation.debtor()).replaceFirst("^by ", "of ") + say.colon()
                + say.duty(obligation.duty()) + ", " + period(obligation);
    }

    /** From when until when it is owed. */
    public String period(Obligation obligation) {
        return say.day(obligation.from(), "from")
                + (obligation.until() == null ? "" : " " + say.day(obligation.until(), "until"));
    }

    String sanction(Sanction sanction) {
        return "Sanction" + say.colon()
                + say.term(Kind.kebab(sanction.getClass().getSimpleName())) + content(sanction);
    }

    private String content(Sanction sanction) {
        if (sanction instanceof Injunction injunction) {
            return say.colon() + order(injunction);
        }
        if (sanction instanceof Resolution resolution) {
            return ", " + end(resolution) + " " + say.day(resolution.on(), "on");
        }
        return sanction instanceof Sanction.Sum sum ? ", " + say.amount(sum.amount()) : "";
    }

    String end(Resolution resolution) {
        return resolution.retroactive()
                ? say.of("résolution", "undone from the start")
                : say.of("résiliation", "for the future");
    }

    /** That a court ends the contract, or that it has ended: in an operative part. */
    public String ending(Resolution resolution, Assessment assessment) {
        return endedByCourt(resolution, assessment)
                ? say.of("prononcer la ", "end the contract, ")
                        + end(resolution)
                        + say.of(" du contrat ", ", ")
                        + say.day(resolution.on(), "from")
                : say.of("constater la ", "note the end of the contract, ")
                        + end(resolution)
                        + say.of(" du contrat ", " ")
                        + say.day(resolution.on(), "on");
    }

    /** It rests on a claim for it, and not on a notice or a clause. */
    static boolean endedByCourt(Resolution resolution, Assessment assessment) {
        return assessment.groundsFor(resolution).stream()
                .flatMap(ground -> ground.facts().stream())
                .anyMatch(TerminationSought.class::isInstance);
    }

    /** What is to be done, on what condition, on what ground. */
    public String order(Injunction injunction) {
        return what(injunction) + ", " + injunction.basis().title().in(say.language());
    }

    /** What is to be done, on what condition. */
    public String what(Injunction injunction) {
        String condition = injunction.condition().title().in(say.language());
        String subject = injunction.violation().subject();
        return injunction.order().title().in(say.language())
                + (subject.equals(injunction.contract()) ? "" : " (" + tell.the(subject) + ")")
                + (condition.isEmpty() ? "" : ", " + condition);
    }

    /** Its result may be rounded. */
    static boolean rounds(Step step) {
        return step.formula().matches(".*[×/].*");
    }

    /** How the sum was rounded and where its rates come from, where it was or has any. */
    public Optional<String> rounding(Sanction.Sum sum) {
        if (sum.amount().steps().stream().noneMatch(FindingText::rounds)) {
            return Optional.empty();
        }
        String rates = sum instanceof LegalInterest
                ? "rules/rates/legal-interest.yaml"
                : sum instanceof LatePaymentInterest ? "rules/rates/ecb-refinancing.yaml" : "";
        return Optional.of(
                say.of("(arrondi au centime, le demi-centime vers le haut", "(rounded to the cent, half a cent upwards")
                        + (rates.isEmpty() ? "" : say.of(" ; taux", "; rates") + say.colon() + rates)
                        + ")");
    }

    /** The finding within a sentence. */
    String within(Finding finding) {
        if (finding instanceof Violation violation) {
            return say.of("le manquement ", "the violation ")
                    + say.by(violation.debtor())
                    + say.of(" à l'obligation de ", " of the obligation ")
                    + say.duty(violation.duty());
        }
        if (finding instanceof Sanction sanction) {
            return say.of("la sanction suivante : ", "this sanction: ")
                    + say.term(Kind.kebab(sanction.getClass().getSimpleName()))
                    + content(sanction);
        }
        return of(finding);
    }

    public String step(Step step) {
        String formula = step.formula().equals(step.result().toString()) ? "" : say.formula(step.formula()) + " = ";
        return say.label(step.label()) + say.colon() + formula + say.money(step.result());
    }

    /** What would decide it: a fact, a figure, an appraisal. */
    public String missing(Undetermined open) {
        return open.missing().stream().map(this::missing).collect(Collectors.joining(say.of(" et ", " and ")));
    }

    private String missing(Undetermined.Missing missing) {
        Fact fact = missing.fact();
        if (fact instanceof Appraisal appraisal && appraisal.verdict() == null) {
            return say.term("question." + Kind.kebab(appraisal.question().name()))
                    + say.of(", à apprécier à propos de ", ", to be appraised as to ")
                    + tell.the(appraisal.of());
        }
        String field = Kind.of(fact).components().stream()
                .filter(component -> component.name().equals(missing.component()))
                .findFirst()
                .flatMap(component -> FactHelp.field(Kind.of(fact), component))
                .map(text -> text.in(say.language()))
                .orElseGet(() -> say.quoted(missing.component()));
        return field + " (" + tell.the(fact) + ")";
    }

    public String stake(Undetermined open) {
        return open.atStake() == null
                ? say.of("non borné par les faits connus", "not bounded by the facts known")
                : say.money(open.atStake());
    }
}
