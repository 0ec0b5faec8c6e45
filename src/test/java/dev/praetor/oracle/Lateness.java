package dev.praetor.oracle;

import dev.praetor.fact.Day;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.DelayFound;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.OrderComplied;
import dev.praetor.fact.OrderGiven;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingPerformed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long performance was late: the day of performance, of the end of the contract or of the assessment, less the due
 * day.
 *
 * @param found in days, which takes the place of the dates
 */
record Lateness(long due, long end, @Nullable Integer found) {

    /** Empty if the breach is none that lasts, or the due day had not passed when everything ended. */
    static Optional<Lateness> of(Dossier dossier, Breach breach) {
        return lasting(dossier, breach).filter(late -> late.found() != null || late.end() > late.due());
    }

    private static Optional<Lateness> lasting(Dossier dossier, Breach breach) {
        return switch (breach.nature()) {
            case LATE_DELIVERY -> Optional.of(delivery(dossier, breach));
            case NOT_DONE -> promise(dossier, breach);
            case ORDER_NOT_OBEYED -> Optional.of(order(dossier, breach));
            default -> Optional.empty();
        };
    }

    private static Lateness delivery(Dossier dossier, Breach breach) {
        DeliveryClause promised = dossier.all(
                        DeliveryClause.class, clause -> clause.id().equals(breach.subject()))
                .get(0);
        long delivered =
                dossier.first(Delivery.class, event -> event.of().equals(breach.subject()) && !event.partial());
        return until(dossier, breach, promised.due(), Math.min(delivered, dossier.ended(breach.contract())));
    }

    private static Optional<Lateness> promise(Dossier dossier, Breach breach) {
        long performed =
                dossier.first(UndertakingPerformed.class, event -> event.of().equals(breach.subject()));
        long end = Math.min(performed, dossier.ended(breach.contract()));
        return dossier
                .all(Undertaking.class, clause -> clause.id().equals(breach.subject()) && clause.due() != null)
                .stream()
                .findFirst()
                .map(clause -> until(dossier, breach, clause.due(), end));
    }

    private static Lateness order(Dossier dossier, Breach breach) {
        long obeyed = dossier.first(OrderComplied.class, event -> event.of().equals(breach.subject()));
        return until(dossier, breach, ((OrderGiven) breach.fact()).due(), obeyed);
    }

    private static Lateness until(Dossier dossier, Breach breach, Day due, long end) {
        Integer found = dossier.all(DelayFound.class, delay -> delay.of().equals(breach.subject())).stream()
                .map(DelayFound::days)
                .findFirst()
                .orElse(null);
        return new Lateness(Almanac.number(due), Math.min(end, dossier.today()), found);
    }

    /** Days of delay that count, after the due day and after the last day that costs nothing. */
    long days(long free, DayCount count) {
        return found != null ? found : Almanac.daysAfter(Math.max(due, free), end, count);
    }
}
