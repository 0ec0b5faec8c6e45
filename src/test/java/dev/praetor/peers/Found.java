package dev.praetor.peers;

import dev.praetor.Rulebook;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Praetor finds for the facts of a vector, in the words of its outcome. */
record Found(Assessment assessment) {

    static Found in(Collection<? extends Fact> facts, LocalDate on) {
        Assessment assessment = Rulebook.builtIn().assess(facts, on);
        if (!assessment.undetermined().isEmpty()) {
            throw new AssertionError("a vector leaves nothing open: " + assessment.undetermined());
        }
        return new Found(assessment);
    }

    static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    boolean violated(Duty duty) {
        return assessment.violations().stream()
                .anyMatch(violation -> violation.duty().equals(duty));
    }

    /** As {@code in force}: of the one obligation of that duty. */
    String state(Duty duty) {
        return state(duty, null);
    }

    String state(Duty duty, String subject) {
        return assessment.obligations().stream()
                .filter(obligation -> obligation.duty().equals(duty))
                .filter(obligation -> subject == null || obligation.subject().equals(subject))
                .map(obligation -> assessment
                        .stateOf(obligation)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '))
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    boolean accepted(Plea plea) {
        return assessment.defences().stream().anyMatch(defence -> defence.plea().equals(plea) && defence.accepted());
    }

    String acceptedPleas() {
        return assessment.defences().stream()
                .filter(Defence::accepted)
                .map(defence -> defence.plea().code())
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    <S extends Sanction> List<S> sanctions(Class<S> type) {
        return assessment.sanctions().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <S extends Sanction> Optional<S> the(Class<S> type) {
        List<S> all = sanctions(type);
        if (all.size() > 1) {
            throw new AssertionError("one " + type.getSimpleName() + " is expected: " + all);
        }
        return all.stream().findFirst();
    }

    /** What all sanctions of a type come to; {@code none} if there is none. */
    String total(Class<? extends Sanction.Sum> type) {
        return sanctions(type).stream()
                .map(sum -> sum.amount().certain().orElseThrow())
                .reduce(Money::plus)
                .map(Money::toString)
                .orElse("none");
    }

    /** What a party owes in the end. */
    String owes(String party) {
        return assessment.settlement().stream()
                .filter(settlement -> settlement.from().equals(party))
                .map(settlement -> settlement.amount().certain().orElseThrow().toString())
                .findFirst()
                .orElse("nothing");
    }
}
