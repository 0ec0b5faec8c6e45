package dev.praetor.fact;

/** The provider assigns or hands over the source code to the client. */
public record SourceCodeClause(
        String id, @Refers(Contract.class) String contract) implements Clause {

    public SourceCodeClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }
}
