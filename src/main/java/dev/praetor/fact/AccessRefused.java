package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody kept the holder of an account from using it.
 *
 * @param forPayment access was withheld in order to be paid
 */
public record AccessRefused(
        @MayBeAbsent @Nullable String id,
        @Refers(Account.class) String account,
        @Refers(Party.class) String by,
        Day on,
        boolean forPayment)
        implements AccessWithheld {

    public AccessRefused {
        Require.text(account, "account");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public AccessRefused(String account, String by, LocalDate on) {
        this(null, account, by, Day.of(on), false);
    }
}
