package dev.praetor.oracle;

import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.DefinitiveFailure;
import dev.praetor.fact.DelayFound;
import dev.praetor.fact.Delivery;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.InformationDisclosed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.OrderComplied;
import dev.praetor.fact.OrderGiven;
import dev.praetor.fact.ServiceLevelClause;
import dev.praetor.fact.ServiceLevelMeasured;
import dev.praetor.fact.ServiceLevelTier;
import dev.praetor.fact.Undertaking;
import dev.praetor.fact.UndertakingBroken;
import dev.praetor.fact.UndertakingPerformed;
import dev.praetor.oracle.Breach.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who broke what, and when; the earliest first. */
final class Breaches {

    private final Dossier dossier;
    private final List<Breach> found = new ArrayList<>();

    private Breaches(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Breach> of(Dossier dossier) {
        Breaches breaches = new Breaches(dossier);
        dossier.all(ConfidentialityClause.class).forEach(breaches::disclosures);
        dossier.all(Undertaking.class).forEach(breaches::undertaking);
        dossier.all(DeliveryClause.class).forEach(breaches::delivery);
        dossier.all(ConformityClause.class).forEach(breaches::conformity);
        dossier.all(Invoice.class).forEach(breaches::invoice);
        dossier.all(OrderGiven.class).forEach(breaches::order);
        dossier.all(ServiceLevelClause.class).forEach(breaches::serviceLevel);
        breaches.found.sort(Comparator.comparingLong(Breach::day));
        return breaches.found;
    }

    private void disclosures(ConfidentialityClause clause) {
        long from = Almanac.number(clause.from());
        long until = Almanac.monthsAfter(clause.from(), clause.months());
        dossier.all(InformationDisclosed.class, event -> event.contract().equals(clause.contract())).stream()
                .filter(event -> event.by().equals(clause.bound()))
                .filter(event -> day(event) >= from && day(event) <= until)
                .forEach(event ->
                        add(Nature.DISCLOSURE, clause.contract(), clause.bound(), clause.id(), day(event), event));
    }

    private void undertaking(Undertaking clause) {
        Nature nature = clause.nature() == Undertaking.Nature.TO_DO ? Nature.NOT_DONE : Nature.DONE_ALTHOUGH_RENOUNCED;
        List<UndertakingBroken> broken =
                dossier.all(UndertakingBroken.class, event -> event.of().equals(clause.id()));
        broken.forEach(event -> add(nature, clause.contract(), clause.by(), clause.id(), day(event), event));
        if (broken.isEmpty() && clause.due() != null) {
            long performed = dossier.first(
                    UndertakingPerformed.class, event -> event.of().equals(clause.id()));
            late(nature, clause.contract(), clause.by(), clause.id(), Almanac.number(clause.due()), performed, clause);
        }
    }

    private void delivery(DeliveryClause clause) {
        defects(clause.id(), clause.contract());
        String provider = dossier.contract(clause.contract()).provider();
        long due = Almanac.number(clause.due());
        long delivered = dossier.first(Delivery.class, event -> event.of().equals(clause.id()) && !event.partial());
        if (dossier.any(DelayFound.class, delay -> delay.of().equals(clause.id()) && delay.days() > 0)) {
            add(Nature.LATE_DELIVERY, clause.contract(), provider, clause.id(), due + 1, clause);
        } else {
            late(Nature.LATE_DELIVERY, clause.contract(), provider, clause.id(), due, delivered, clause);
        }
    }

    /** What can no longer be delivered at all conforms as little as what is defective. */
    private void conformity(ConformityClause clause) {
        defects(clause.id(), clause.contract());
        long ended = dossier.ended(clause.contract());
        boolean delivered = dossier.any(Delivery.class, event -> event.of().equals(clause.id()) && !event.partial());
        if (!delivered) {
            String provider = dossier.contract(clause.contract()).provider();
            dossier.all(DefinitiveFailure.class, event -> event.of().equals(clause.id()) && day(event) < ended)
                    .forEach(event -> add(Nature.DEFECT, clause.contract(), provider, clause.id(), day(event), event));
        }
    }

    private void defects(String clause, String contract) {
        String provider = dossier.contract(contract).provider();
        dossier.all(DefectReported.class, event -> event.of().equals(clause))
                .forEach(event -> add(Nature.DEFECT, contract, provider, clause, day(event), event));
    }

    private void invoice(Invoice invoice) {
        long due = Almanac.number(invoice.dueOn());
        if (due < dossier.today() && Unpaid.of(dossier, invoice).after(due) > 0) {
            String client = dossier.contract(invoice.contract()).client();
            add(Nature.UNPAID, invoice.contract(), client, invoice.id(), due + 1, invoice);
        }
    }

    private void order(OrderGiven order) {
        long due = Almanac.number(order.due());
        long obeyed = dossier.first(OrderComplied.class, event -> event.of().equals(order.id()));
        if (obeyed > due && due < dossier.today()) {
            add(Nature.ORDER_NOT_OBEYED, order.contract(), order.against(), order.id(), due + 1, order);
        }
    }

    private void serviceLevel(ServiceLevelClause clause) {
        String provider = dossier.contract(clause.contract()).provider();
        long ended = dossier.ended(clause.contract());
        dossier.all(ServiceLevelMeasured.class, month -> month.of().equals(clause.id()) && !month.excluded()).stream()
                .filter(month -> dossier.any(
                        ServiceLevelTier.class,
                        tier -> tier.clause().equals(clause.id())
                                && month.level().compareTo(tier.below()) < 0))
                .filter(month -> begins(month) < ended)
                .forEach(month ->
                        add(Nature.SERVICE_LEVEL_MISSED, clause.contract(), provider, clause.id(), day(month), month));
    }

    /** Not performed by the due date, unless the contract had ended by then: there is nothing left to be late with. */
    private void late(
            Nature nature, String contract, String debtor, String subject, long due, long performed, Fact clause) {
        boolean ended = dossier.ended(contract) <= due;
        if (performed > due && due < dossier.today() && !ended) {
            add(nature, contract, debtor, subject, due + 1, clause);
        }
    }

    private void add(Nature nature, String contract, String debtor, String subject, long day, Fact fact) {
        String creditor = dossier.otherParty(contract, debtor);
        found.add(new Breach(nature, contract, debtor, creditor, subject, day, fact));
    }

    private static long begins(ServiceLevelMeasured month) {
        return day(month) - month.on().earliest().getDayOfMonth() + 1;
    }

    private static long day(Event event) {
        return Almanac.number(event.on());
    }
}
