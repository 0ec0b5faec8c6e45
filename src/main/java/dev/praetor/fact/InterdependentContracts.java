package dev.praetor.fact;

/**
 * Two contracts of one operation: neither outlives the other.
 *
 * @param dependsOn the contract that it depends on
 */
public record InterdependentContracts(
        @Refers(Contract.class) String contract,
        @Refers(Contract.class) String dependsOn) implements Fact {

    public InterdependentContracts {
        Require.text(contract, "contract");
        Require.text(dependsOn, "dependsOn");
    }
}
