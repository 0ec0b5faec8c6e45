package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The client paid.
 *
 * @param invoice the invoice that the payment is to be set against; absent if the source names none
 * @param inFull all that had been asked for was then paid
 * @param reserved the client reserved its rights
 */
public record Payment(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @MayBeAbsent @Nullable @Refers(Invoice.class) String invoice,
        @Nullable Money amount,
        Day on,
        boolean inFull,
        boolean reserved)
        implements Event {

    public Payment {
        Require.text(contract, "contract");
        Require.positive(amount, "amount");
        requireNonNull(on, "on");
    }

    public Payment(String contract, String invoice, Money amount, LocalDate on) {
        this(null, contract, invoice, amount, Day.of(on), false, false);
    }
}
