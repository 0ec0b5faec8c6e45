package dev.praetor.finding;

/** Compensation of the loss that the violation caused. */
public record Damages(Violation violation, Amount amount) implements Sanction.Sum {

    /** Damages are due for the loss that will be proven; no fact of the case puts a figure to it. */
    public static Damages toBeAssessed(Violation violation) {
        return new Damages(violation, Amount.toBeAssessed());
    }
}
