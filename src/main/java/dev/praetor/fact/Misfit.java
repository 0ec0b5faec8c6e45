package dev.praetor.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that does not fit the others: it refers to one that does not exist, takes an id that is in use, or contradicts
 * another.
 *
 * @param component name of the component at fault
 * @param maybe a line that begins with "Maybe"; empty if there is nothing to suggest
 */
public record Misfit(Fact fact, String component, String message, String maybe) {

    /** To look among all ids for the one that was meant takes long, and nobody reads more. */
    private static final int SUGGESTED = 20;

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
        Map<String, Invoice> invoices = new HashMap<>();
        for (Fact fact : facts) {
            for (Component component : Kind.of(fact).references()) {
                if (component.get(fact) instanceof String id) {
                    check(fact, component, id, byId, misfits);
                }
            }
            if (fact instanceof Invoice invoice) {
                invoices.putIfAbsent(invoice.contract(), invoice);
            }
        }
        facts.forEach(fact -> strangers(fact, byId, misfits));
        Contradiction contradiction = new Contradiction(facts);
        for (Fact fact : facts) {
            if (fact instanceof Payment payment) {
                misfits.addAll(unplaced(payment, invoices, byId));
            }
            baseless(fact, byId).ifPresent(misfits::add);
            contradiction.of(fact).ifPresent(misfits::add);
        }
        return misfits;
    }

    /** Parties that a fact names but that are no parties to its contract. */
    private static void strangers(Fact fact, Map<String, Fact> byId, List<Misfit> misfits) {
        Contract of = contract(fact, byId);
        if (of == null) {
            return;
        }
        for (Component component : Kind.of(fact).references()) {
            if (component.refersTo().contains(Party.class)
                    && component.get(fact) instanceof String party
                    && byId.get(party) instanceof Party
                    && !party.equals(of.client())
                    && !party.equals(of.provider())) {
                misfits.add(new Misfit(
                        fact,
                        component.name(),
                        "'" + party + "' is not a party to the contract '" + of.id() + "'",
                        "Maybe '" + of.client() + "' or '" + of.provider() + "' was meant."));
            }
        }
    }

    /** The contract that a fact names. */
    private static @Nullable Contract contract(Fact fact, Map<String, Fact> byId) {
        for (Component component : Kind.of(fact).references()) {
            if (component.refersTo().contains(Contract.class)
                    && byId.get(String.valueOf(component.get(fact))) instanceof Contract contract) {
                return contract;
            }
        }
        return null;
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
    private static List<Misfit> unplaced(Payment payment, Map<String, Invoice> invoices, Map<String, Fact> byId) {
        if (payment.invoice() == null) {
            Invoice invoice = invoices.get(payment.contract());
            return invoice == null
                    ? List.of()
                    : List.of(new Misfit(
                            payment,
                            "contract",
                            "the payment names no invoice, and the contract '" + payment.contract() + "' has invoices",
                            "Maybe add: invoice: " + invoice.id()));
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
        misfits.add(new Misfit(
                fact,
                component.name(),
                target == null
                        ? "there is no " + expected + " '" + id + "' in this case"
                        : "'" + id + "' is a " + Kind.of(target) + ", not a " + expected,
                misfits.size() < SUGGESTED ? maybe(component, id, expected, byId) : ""));
    }

    private static String maybe(Component component, String id, String expected, Map<String, Fact> byId) {
        List<String> known = byId.entrySet().stream()
                .filter(entry -> component.refersTo().stream().anyMatch(kind -> kind.isInstance(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return known.isEmpty() ? "Maybe add: - " + expected + ": { id: " + id + ", ... }" : Nearest.maybe(id, known);
    }
}
