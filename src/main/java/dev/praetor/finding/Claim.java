package dev.praetor.finding;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.Payment;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sum that is owed and due, to be recovered by one of the lawful {@linkplain #routes() routes}. */
public record Claim(Violation violation, Amount amount) implements Sanction.Sum {

    private static final Text REMAINING =
            new Text("Facture, moins les paiements reçus", "Invoice, less payments received");

    /** What remains of an invoice after those payments. */
    public static Claim of(Violation violation, Invoice invoice, Collection<Payment> payments) {
        String formula = Stream.concat(
                        Stream.of(requireNonNull(invoice.amount(), "amount")),
                        payments.stream()
                                .map(payment -> requireNonNull(payment.amount(), "amount"))
                                .sorted())
                .map(Money::toString)
                .collect(Collectors.joining(" − "));
        return new Claim(violation, Amount.of(new Step(REMAINING, formula, invoice.remainingAfter(payments))));
    }

    /** The lawful ways to recover a debt: none of them is to withhold what belongs to the debtor. */
    public List<Route> routes() {
        return List.of(Route.values());
    }

    /** A lawful way to recover a debt. */
    public enum Route {
        INJONCTION_DE_PAYER("injonction de payer", "order for payment"),
        REFERE_PROVISION("référé-provision", "interim payment in summary proceedings"),
        ASSIGNATION_AU_FOND("assignation au fond", "action on the merits");

        private final Text title;

        Route(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }
}
