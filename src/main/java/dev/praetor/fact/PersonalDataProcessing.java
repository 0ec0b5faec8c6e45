package dev.praetor.fact;

/** The provider processes personal data on the client's behalf (GDPR, art. 28). */
public record PersonalDataProcessing(
        String id, @Refers(Contract.class) String contract) implements Clause {

    public PersonalDataProcessing {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }
}
