package dev.praetor;

import dev.praetor.fact.Fact;
import java.util.Locale;

/**
 * A kind of fact of an application's own. Rules read its level in capitals: Drools prefers a getter to the component.
 */
public record Promise(String id, String level) implements Fact {

    public String getLevel() {
        return level.toUpperCase(Locale.ROOT);
    }
}
