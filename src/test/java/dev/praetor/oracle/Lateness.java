package dev.praetor.oracle;

import dev.praetor.fact.DayCount;
import dev.praetor.fact.DelayFound;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.OrderComplied;
import dev.praetor.fact.OrderGiven;
import dev.praetor.fact.Termination;
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
        String subject = breach.subject();
        return switch (breach.nature()) {
            case LATE_DELIVERY ->
                Optional.of(until(
                        dossier,
                        breach,
                        Almanac.number(dossier.all(DeliveryClause.class, clause -> clause.id()
                                        .equals(subject))
                                .get(0)
                                .due()),
                        Math.min(
                                ended(dossier, breach),
                                dossier.first(
                                        Delivery.class, event -> event.of().equals(subject) && !event.partial()))));
            case NOT_DONE ->
                dossier.all(Undertaking.class, clause -> clause.id().equals(subject) && clause.due() != null).stream()
                        .findFirst()
                        .map(clause -> until(
                                dossier,
                                breach,
                                Almanac.number(clause.due()),
                                Math.min(
                                        ended(dossier, breach),
                                        dossier.first(UndertakingPerformed.class, event -> event.of()
                                                .equals(subject)))));
            case ORDER_NOT_OBEYED ->
                Optional.of(until(
                        dossier,
                        breach,
                        Almanac.number(((OrderGiven) breach.fact()).due()),
                        dossier.first(OrderComplied.class, event -> event.of().equals(subject))));
            default -> Optional.empty();
        };
    }

    private static Lateness until(Dossier dossier, Breach breach, long due, long end) {
        Integer found = dossier.all(DelayFound.class, delay -> delay.of().equals(breach.subject())).stream()
                .map(DelayFound::days)
                .findFirst()
                .orElse(null);
        return new Lateness(due, Math.min(end, dossier.today()), found);
    }

    private static long ended(Dossier dossier, Breach breach) {
        return dossier.first(Termination.class, event -> event.contract().equals(breach.contract()));
    }

    /** Days of delay that count, after the due day and after the last day that costs nothing. */
    long days(long free, DayCount count) {
        return found != null ? found : Almanac.daysAfter(Math.max(due, free), end, count);
    }
}
