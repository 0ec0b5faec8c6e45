package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party cut the service, in whole or in part.
 *
 * @param forPayment it was cut in order to be paid
 * @param soleRevenueChannel the service is the client's only way to earn
 * @param hitsThirdParties it cuts off others than the debtor, such as the client's own clients
 */
public record ServiceSuspended(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        Day on,
        boolean forPayment,
        boolean soleRevenueChannel,
        boolean hitsThirdParties)
        implements Event {

    public ServiceSuspended {
        Require.text(contract, "contract");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public ServiceSuspended(String contract, String by, LocalDate on) {
        this(null, contract, by, Day.of(on), false, false, false);
    }
}
