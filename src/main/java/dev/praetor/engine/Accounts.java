package dev.praetor.engine;

import dev.praetor.engine.Account.Direction;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account between the parties over all readings of a case: it counts the sanctions that are certain to be due, each
 * with the sum that it has in a reading, so that a set-off is right whatever the sum turns out to be.
 */
final class Accounts {

    private final Map<Finding, Finding> certain;

    private Accounts(Map<Finding, Finding> certain) {
        this.certain = certain;
    }

    static List<Settlement> of(Weighing weighing, Map<Finding, Finding> certain) {
        Accounts accounts = new Accounts(certain);
        boolean varies = certain.values().stream().anyMatch(Accounts::withinBounds);
        List<List<Settlement>> all = varies
                ? weighing.outcomes().stream().map(accounts::in).distinct().toList()
                : List.of(accounts.in(certain));
        return all.size() == 1 ? all.get(0) : spanned(all);
    }

    /** It differs between readings, and no reading has a sum that stands for "any". */
    private static boolean withinBounds(Finding finding) {
        return finding instanceof Sanction.Sum sum
                && !sum.certain()
                && sum.amount().least() != null
                && sum.amount().most() != null;
    }

    private List<Settlement> in(Map<Finding, Finding> outcome) {
        List<Sanction> sanctions = new ArrayList<>();
        List<Defence> defences = new ArrayList<>();
        certain.forEach((key, finding) -> {
            if (finding instanceof Sanction sanction) {
                sanctions.add(withinBounds(sanction) ? (Sanction) outcome.getOrDefault(key, sanction) : sanction);
            }
        });
        outcome.values().stream().filter(Defence.class::isInstance).forEach(defence -> defences.add((Defence) defence));
        sanctions.sort(Assembly.BY_SANCTION);
        return Account.of(sanctions, defences);
    }

    /** Each line that any reading has; where a reading lacks it, nothing is owed that way. */
    private static List<Settlement> spanned(List<List<Settlement>> all) {
        Map<Direction, Amount> spans = new TreeMap<>();
        all.forEach(settlements ->
                settlements.forEach(settlement -> spans.putIfAbsent(line(settlement), settlement.amount())));
        List<Settlement> spanned = new ArrayList<>();
        spans.forEach((line, any) -> spanned.add(new Settlement(
                line.from(),
                line.to(),
                all.stream()
                        .map(settlements -> amount(settlements, line))
                        .reduce(Amount::span)
                        .orElse(any))));
        return spanned;
    }

    private static Amount amount(List<Settlement> settlements, Direction line) {
        Money zero = Money.zero(line.currency());
        return settlements.stream()
                .filter(settlement -> line(settlement).equals(line))
                .map(Settlement::amount)
                .findFirst()
                .orElse(new Amount(zero, zero, List.of()));
    }

    private static Direction line(Settlement settlement) {
        return new Direction(settlement.from(), settlement.to(), Account.currency(settlement.amount()));
    }
}
