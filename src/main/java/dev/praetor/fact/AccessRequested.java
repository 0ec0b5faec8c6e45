package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The party for which an account was opened asked for its access. */
public record AccessRequested(
        @MayBeAbsent @Nullable String id,
        @Refers(Account.class) String account,
        Day on) implements Event {

    public AccessRequested {
        Require.text(account, "account");
        requireNonNull(on, "on");
    }

    public AccessRequested(String account, LocalDate on) {
        this(null, account, Day.of(on));
    }
}
