package dev.praetor.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.praetor.RuleFired")
@Label("Rule Fired")
@Description("A rule was applied; off unless a recording asks for it")
@Category("Praetor")
@Enabled(false)
@StackTrace(false)
final class RuleFired extends Event {

    @Label("Rule")
    @Description("Its id")
    String rule = "";

    static boolean wanted() {
        return new RuleFired().isEnabled();
    }

    static void tell(String rule) {
        RuleFired event = new RuleFired();
        event.rule = rule;
        event.commit();
    }
}
