package dev.praetor.oracle;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules found, in the words of {@link Derivation#of}. */
final class Findings {

    private Findings() {}

    static List<String> of(Case given) {
        return of(Rulebook.builtIn().assess(given));
    }

    static List<String> of(Assessment assessment) {
        List<String> written = new ArrayList<>(assessment.sanctions().stream()
                .filter(Sanction.Sum.class::isInstance)
                .map(sanction -> line((Sanction.Sum) sanction))
                .filter(line -> !line.nothing())
                .map(Line::toString)
                .sorted()
                .toList());
        assessment.settlement().stream()
                .filter(settlement -> least(settlement.amount()) > 0 || open(settlement.amount()))
                .sorted(Comparator.comparing(Settlement::from))
                .forEach(settlement -> written.add(pays(settlement)));
        assessment.undetermined().forEach(open -> written.add("undetermined: " + open.decides()));
        return written;
    }

    private static Line line(Sanction.Sum sum) {
        return new Line(
                sum.getClass().getSimpleName(),
                sum.debtor(),
                sum.creditor(),
                sum.contract(),
                Almanac.number(sum.violation().occurredOn()),
                least(sum.amount()),
                open(sum.amount()));
    }

    private static String pays(Settlement settlement) {
        return Balance.pays(settlement.from(), least(settlement.amount()), open(settlement.amount()));
    }

    /** What is at most nothing is nothing. */
    private static boolean open(Amount amount) {
        boolean nothing = amount.most() != null && !amount.most().positive();
        return amount.certain().isEmpty() && !nothing;
    }

    private static long least(Amount amount) {
        return amount.least() == null ? 0 : Exact.cents(amount.least());
    }
}
