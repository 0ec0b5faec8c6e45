package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * An account, a domain name or another access that the provider opened in the client's name or for it.
 *
 * @param openedFor the party in whose name, or for which, it was opened
 * @param name what it gives access to
 */
public record Account(
        String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String openedFor,
        @MayBeAbsent @Nullable String name)
        implements Fact {

    public Account {
        Require.text(id, "id");
        Require.text(contract, "contract");
        Require.text(openedFor, "openedFor");
    }
}
