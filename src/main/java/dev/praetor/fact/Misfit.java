package dev.praetor.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact that does not fit the others: it refers to one that does not exist, takes an id that is in use, or contradicts
 * another.
 *
 * @param component name of the component at fault
 * @param maybe a line that begins with "Maybe"; empty if there is nothing to suggest
 */
public record Misfit(Fact fact, String component, String message, String maybe) {

    /** All misfits of a case, in the order of its facts. */
    public static List<Misfit> among(Collection<? extends Fact> facts) {
        Map<String, Fact> byId = new HashMap<>();
        List<Misfit> misfits = new ArrayList<>();
        for (Fact fact : facts) {
            Fact before = fact.id() == null ? null : byId.putIfAbsent(fact.id(), fact);
            if (before != null) {
                misfits.add(new Misfit(
                        fact,
                        "id",
                        "the id '" + fact.id() + "' is already that of a " + Kind.of(before),
                        "Maybe give one of the two another id."));
            }
        }
        facts.forEach(fact -> Kind.of(fact).components().forEach(component -> {
            if (!component.refersTo().isEmpty() && component.get(fact) instanceof String id) {
                check(fact, component, id, byId, misfits);
            }
        }));
        facts.forEach(fact -> misfits.addAll(strangers(fact, byId)));
        for (Fact fact : facts) {
            if (fact instanceof Payment payment) {
                misfits.addAll(unplaced(payment, facts, byId));
            }
            baseless(fact, byId).ifPresent(misfits::add);
            Contradiction.of(fact, facts).ifPresent(misfits::add);
        }
        return misfits;
    }

    /** Parties that a fact names but that are no parties to its contract. */
    private static List<Misfit> strangers(Fact fact, Map<String, Fact> byId) {
        Optional<Contract> contract = Kind.of(fact).components().stream()
                .filter(component -> component.refersTo().contains(Contract.class))
                .map(component -> byId.get(String.valueOf(component.get(fact))))
                .filter(Contract.class::isInstance)
                .map(Contract.class::cast)
                .findFirst();
        return contract.stream()
                .flatMap(of -> Kind.of(fact).components().stream()
                        .filter(component -> component.refersTo().contains(Party.class))
                        .filter(component -> component.get(fact) instanceof String party
                                && byId.get(party) instanceof Party
                                && !party.equals(of.client())
                                && !party.equals(of.provider()))
                        .map(component -> new Misfit(
                                fact,
                                component.name(),
                                "'" + component.get(fact) + "' is not a party to the contract '" + of.id() + "'",
                                "Maybe '" + of.client() + "' or '" + of.provider() + "' was meant.")))
                .toList();
    }

    /** A percentage of something that nothing says. */
    private static Optional<Misfit> baseless(Fact fact, Map<String, Fact> byId) {
        if (fact instanceof DailyPenaltyClause clause
                && clause.proportional()
                && byId.get(clause.contract()) instanceof Contract contract
                && clause.base(contract) == null) {
            return Optional.of(new Misfit(
                    fact,
                    clause.percent() == null ? "cap-percent" : "percent",
                    "the penalty is a percentage, and neither it nor the contract '" + contract.id() + "' says of what",
                    "Maybe add a base here, or a price to the contract."));
        }
        if (fact instanceof PriceReductionNotified notified
                && byId.get(notified.of()) instanceof Clause clause
                && byId.get(clause.contract()) instanceof Contract contract
                && contract.price() == null) {
            return Optional.of(new Misfit(
                    fact,
                    "percent",
                    "the price is reduced, and the contract '" + contract.id() + "' has none",
                    "Maybe add a price to the contract."));
        }
        return Optional.empty();
    }

    /** A payment that cannot be set against an invoice would leave a wrong claim. */
    private static List<Misfit> unplaced(Payment payment, Collection<? extends Fact> facts, Map<String, Fact> byId) {
        if (payment.invoice() == null) {
            return facts.stream()
                    .filter(fact -> fact instanceof Invoice invoice
                            && invoice.contract().equals(payment.contract()))
                    .findFirst()
                    .map(invoice -> new Misfit(
                            payment,
                            "contract",
                            "the payment names no invoice, and the contract '" + payment.contract() + "' has invoices",
                            "Maybe add: invoice: " + invoice.id()))
                    .stream()
                    .toList();
        }
        boolean converted = byId.get(payment.invoice()) instanceof Invoice invoice
                && invoice.amount() != null
                && payment.amount() != null
                && !invoice.amount().currency().equals(payment.amount().currency());
        return converted
                ? List.of(new Misfit(
                        payment,
                        "amount",
                        "the payment (" + payment.amount() + ") is in another currency than its invoice",
                        "Maybe give the amount that it was worth: no currency is converted."))
                : List.of();
    }

    private static void check(Fact fact, Component component, String id, Map<String, Fact> byId, List<Misfit> misfits) {
        Fact target = byId.get(id);
        if (target != null && component.refersTo().stream().anyMatch(kind -> kind.isInstance(target))) {
            return;
        }
        String expected = String.join(
                " or ",
                component.refersTo().stream()
                        .map(kind -> Kind.kebab(kind.getSimpleName()))
                        .toList());
        List<String> known = byId.entrySet().stream()
                .filter(entry -> component.refersTo().stream().anyMatch(kind -> kind.isInstance(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        misfits.add(new Misfit(
                fact,
                component.name(),
                target == null
                        ? "there is no " + expected + " '" + id + "' in this case"
                        : "'" + id + "' is a " + Kind.of(target) + ", not a " + expected,
                known.isEmpty() ? "Maybe add: - " + expected + ": { id: " + id + ", ... }" : Nearest.maybe(id, known)));
    }
}
