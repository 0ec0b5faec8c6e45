package dev.praetor.oracle;

import dev.praetor.fact.DefinitiveFailure;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.PenaltyClause;
import dev.praetor.fact.UndertakingPerformed;
import java.util.OptionalLong;

/** When a penalty falls due: C. civ., art. 1231-5, al. 5, and former art. 1145 and 1230. */
final class Notices {

    private final Dossier dossier;

    Notices(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * The last day that costs nothing: that of the notice where one is needed, 0 where none is; empty if no penalty is
     * due.
     */
    OptionalLong free(PenaltyClause clause, Breach breach) {
        boolean atOnce = breach.notToDo() || clause.withoutNotice() || impossible(breach.subject());
        if (atOnce && !clause.noticeRequired()) {
            return OptionalLong.of(0);
        }
        long notice = dossier.noticed(breach);
        return notice < performed(breach) ? OptionalLong.of(notice) : OptionalLong.empty();
    }

    private boolean impossible(String subject) {
        return dossier.any(DefinitiveFailure.class, event -> event.of().equals(subject));
    }

    /** Once a debtor has performed, late as it may be, there is nothing left to call for. */
    private long performed(Breach breach) {
        return switch (breach.nature()) {
            case LATE_DELIVERY ->
                dossier.first(Delivery.class, event -> event.of().equals(breach.subject()) && !event.partial());
            case NOT_DONE ->
                dossier.first(
                        UndertakingPerformed.class,
                        event -> event.of().equals(breach.subject()) && Almanac.number(event.on()) >= breach.day());
            case UNPAID -> Unpaid.of(dossier, (Invoice) breach.fact()).settledOn();
            default -> Long.MAX_VALUE;
        };
    }
}
