package dev.praetor.fact;

/**
 * The provider's undertaking to host the client's site or data itself, and not to move it without the client's consent.
 */
public record HostingClause(
        String id, @Refers(Contract.class) String contract) implements Clause {

    public HostingClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }
}
