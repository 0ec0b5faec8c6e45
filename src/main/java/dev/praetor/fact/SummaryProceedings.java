package dev.praetor.fact;

/** The case is before the judge in summary proceedings (référé), who grants only what is not seriously disputed. */
public record SummaryProceedings(@Refers(Contract.class) String contract) implements Fact {

    public SummaryProceedings {
        Require.text(contract, "contract");
    }
}
