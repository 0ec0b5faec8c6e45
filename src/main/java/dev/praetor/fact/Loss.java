package dev.praetor.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A harm that a party suffered (préjudice).
 *
 * @param by the party that suffered it
 * @param nature what it consists of
 * @param amount what it comes to; absent if nobody has put a figure to it
 * @param dueTo the id of what was broken: the clause, the account, the contract; absent if the case has one breach
 * @param chance where a chance was lost: how likely it was, in per cent
 * @param indirect it is no immediate and direct consequence of the breach
 * @param unforeseeable it could not be foreseen when the contract was concluded
 * @param unproven it is alleged and not proven
 */
public record Loss(
        @MayBeAbsent @Nullable String id,
        @Refers(Contract.class) String contract,
        @Refers(Party.class) String by,
        String nature,
        @MayBeAbsent @Nullable Money amount,

        @MayBeAbsent
        @Nullable
        @Refers({Clause.class, Account.class, Invoice.class, Contract.class, OrderGiven.class, DisloyalAct.class})
        String dueTo,

        @MayBeAbsent @Nullable BigDecimal chance,
        boolean indirect,
        boolean unforeseeable,
        boolean unproven)
        implements Fact {

    public Loss {
        Require.text(contract, "contract");
        Require.text(by, "by");
        Require.text(nature, "nature");
        Require.positive(amount, "amount");
        Require.percent(chance, "chance");
    }

    public Loss(String contract, String by, String nature, Money amount) {
        this(null, contract, by, nature, amount, null, null, false, false, false);
    }

    /** It names the obligation that bears on that subject, or none. */
    public boolean follows(String subject) {
        return dueTo == null || dueTo.equals(subject);
    }

    /** Nothing keeps it from being compensated, but perhaps that it could not be foreseen. */
    public boolean certainAndDirect() {
        return !unproven && !indirect;
    }
}
