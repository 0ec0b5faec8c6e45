package dev.praetor;

import dev.praetor.fact.Fact;
import dev.praetor.finding.Duty;
import java.util.Locale;

/**
 * A kind of fact of an application's own. Rules read its level in capitals: Drools prefers a getter to the component.
 */
public record Promise(String id, String level, Duty duty) implements Fact {

    public String getLevel() {
        return level.toUpperCase(Locale.ROOT);
    }
}
