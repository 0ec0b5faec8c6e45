package dev.praetor.fact;

import org.jspecify.annotations.Nullable;

/**
 * A harm that a party suffered (préjudice).
 *
 * @param by the party that suffered it
 * @param nature what it consists of
 */
public record Loss(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        String nature)
        implements Fact {

    public Loss {
        Require.text(contract, "contract");
        Require.text(by, "by");
        Require.text(nature, "nature");
    }
}
