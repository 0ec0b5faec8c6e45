package dev.praetor.fact;

/** The provider may not subcontract without the client's prior consent. */
public record SubcontractingClause(
        String id, @Refers(Contract.class) String contract) implements Clause {

    public SubcontractingClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }
}
