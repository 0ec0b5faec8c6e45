package dev.praetor.engine;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.praetor.RulebookBuilt")
@Label("Rulebook Built")
@Description("Rules were compiled and loaded, and can be applied")
@Category("Praetor")
@StackTrace(false)
final class RulebookBuilt extends Event {

    @Label("Origin")
    @Description("The directory of the rules, or built-in")
    String origin = "";

    @Label("Rulebook")
    @Description("SHA-256 of the rules")
    String rulebook = "";

    @Label("Rules")
    @Description("How many there are, those that they were added to among them")
    int rules;

    static Law told(String origin, Supplier<Law> build) {
        RulebookBuilt event = new RulebookBuilt();
        event.begin();
        Law law = build.get();
        event.end();
        if (event.shouldCommit()) {
            event.origin = origin;
            event.rulebook = law.hash();
            event.rules = law.cards().size();
            event.commit();
        }
        return law;
    }
}
