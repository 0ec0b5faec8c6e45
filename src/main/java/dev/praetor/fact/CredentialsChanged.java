package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody changed the access codes of an account, so that its holder can no longer use it. */
public record CredentialsChanged(
        @MayBeAbsent @Nullable String id,
        @Refers(Account.class) String account,
        @Refers(Party.class) String by,
        Day on) implements AccessWithheld {

    public CredentialsChanged {
        Require.text(account, "account");
        Require.text(by, "by");
        requireNonNull(on, "on");
    }

    public CredentialsChanged(String account, String by, LocalDate on) {
        this(null, account, by, Day.of(on));
    }
}
