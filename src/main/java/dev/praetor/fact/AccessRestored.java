package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The holder of an account can use it again. */
public record AccessRestored(
        @MayBeAbsent @Nullable String id,
        @Refers(Account.class) String account,
        Day on) implements Event {

    public AccessRestored {
        Require.text(account, "account");
        requireNonNull(on, "on");
    }

    public AccessRestored(String account, LocalDate on) {
        this(null, account, Day.of(on));
    }
}
