package dev.praetor.finding;

import dev.praetor.fact.Fact;

/**
 * An obligation was performed.
 *
 * @param fact what shows it
 */
public record Performance(Obligation obligation, Fact fact) implements Finding {
    @Override
    public String contract() {
        return obligation.contract();
    }
}
