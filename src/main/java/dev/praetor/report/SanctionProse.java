package dev.praetor.report;

import dev.praetor.fact.Event;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Delay;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Harm;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a violation brings a sanction, and how its sum is computed. */
final class SanctionProse {

    private final Explanation explanation;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Because because;

    SanctionProse(Explanation explanation, Wording say, Narration tell, Because because) {
        this.explanation = explanation;
        this.say = say;
        this.tell = tell;
        this.name = new FindingText(say, tell);
        this.because = because;
    }

    List<String> of(Sanction sanction) {
        List<String> sentences = new ArrayList<>();
        explanation.premisesOf(sanction).forEach(premise -> sentences.addAll(premise(premise)));
        sentences.addAll(events(sanction));
        sentences.add(because.of(sanction));
        if (sanction instanceof Sanction.Sum sum) {
            sentences.add(computation(sum.amount().steps()));
        }
        sentences.add(conclusion(sanction));
        return sentences.stream().distinct().toList();
    }

    private List<String> premise(Premise premise) {
        List<String> sentences = new ArrayList<>();
        if (premise instanceof Delay delay && delay.found() == null) {
            sentences.add(say.of("le retard a couru ", "the delay ran ") + say.day(delay.first(), "from") + " "
                    + say.day(delay.last(), "until"));
        }
        if (premise instanceof Harm harm) {
            sentences.add(tell.clause(harm.loss()));
        }
        sentences.addAll(events(premise));
        sentences.add(because.of(premise));
        return sentences;
    }

    private List<String> events(Finding finding) {
        return explanation.waysTo(finding).stream()
                .flatMap(way -> way.facts().stream())
                .filter(Event.class::isInstance)
                .map(tell::clause)
                .distinct()
                .toList();
    }

    private String computation(List<Step> steps) {
        if (steps.stream().allMatch(step -> step.formula().equals(step.result().toString()))) {
            return "";
        }
        boolean rounded = steps.stream().anyMatch(FindingText::rounds);
        return say.of("le calcul s'établit comme suit : ", "the computation is as follows: ")
                + steps.stream().map(name::step).map(Because::lower).collect(Collectors.joining(say.semicolon()))
                + (rounded
                        ? say.of(", chaque résultat étant arrondi au centime", ", each result rounded to the cent")
                        : "");
    }

    private String conclusion(Sanction sanction) {
        if (sanction instanceof Injunction injunction) {
            return order(injunction);
        }
        if (sanction instanceof Resolution resolution) {
            return FindingText.endedByCourt(resolution, explanation.assessment())
                    ? say.of("il y a lieu de ", "there is reason to ")
                            + name.ending(resolution, explanation.assessment())
                    : say.of("le contrat a pris fin par ", "the contract ended, ")
                            + name.end(resolution)
                            + " "
                            + say.day(resolution.on(), "on");
        }
        return sanction instanceof Sanction.Sum sum
                ? sum(sum)
                : say.of("le contrat est annulé", "the contract is annulled");
    }

    private String order(Injunction injunction) {
        String ground = injunction.basis() == Injunction.Basis.DOMMAGE_IMMINENT
                ? say.of("afin de prévenir un dommage imminent", "to prevent imminent damage")
                : say.of(
                        "afin de faire cesser un trouble manifestement illicite",
                        "to end a manifestly unlawful disturbance");
        return say.of("il y a lieu, ", "there is reason, ")
                + ground
                + say.of(", d'ordonner à ", ", to order ")
                + say.party(injunction.debtor())
                + say.of(" de ", " to ")
                + name.what(injunction);
    }

    private String sum(Sanction.Sum sum) {
        Amount amount = sum.amount();
        String purpose = tell.purpose(Kind.kebab(sum.getClass().getSimpleName()));
        String who =
                say.party(sum.debtor()) + say.of(" doit donc ", " therefore owes ") + say.to(say.party(sum.creditor()));
        if (amount.certain().isPresent()) {
            return who + say.of(" la somme de ", " the sum of ") + say.amount(amount) + ", " + purpose;
        }
        return who + ", " + purpose
                + (amount.least() == null
                        ? say.of(", une somme qui reste à évaluer", ", a sum that remains to be assessed")
                        : say.of(", une somme comprise ", ", a sum ") + say.amount(amount));
    }
}
