package dev.praetor.fact;

/** The provider's undertaking to deliver something that conforms, without a date. */
public record ConformityClause(
        String id, @Refers(Contract.class) String contract) implements Deliverable {

    public ConformityClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }
}
