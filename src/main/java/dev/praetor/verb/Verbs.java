package dev.praetor.verb;

import dev.praetor.finding.Cured;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Delay;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Harm;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Noticed;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.OpenAppraisal;
import dev.praetor.finding.PenaltyDue;
import dev.praetor.finding.Performance;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.SetOff;
import dev.praetor.finding.Violation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which a rule may conclude: the public methods of {@link Conclude}. */
public final class Verbs {

    private static final Map<String, Class<? extends Finding>> CONCLUSIONS = Map.ofEntries(
            Map.entry("obligation", Obligation.class),
            Map.entry("performance", Performance.class),
            Map.entry("grievance", Grievance.class),
            Map.entry("violation", Violation.class),
            Map.entry("accept", Defence.class),
            Map.entry("reject", Defence.class),
            Map.entry("sanction", Sanction.class),
            Map.entry("delay", Delay.class),
            Map.entry("cured", Cured.class),
            Map.entry("noticed", Noticed.class),
            Map.entry("harm", Harm.class),
            Map.entry("penaltyDue", PenaltyDue.class),
            Map.entry("setOff", SetOff.class),
            Map.entry("risk", ModerationRisk.class),
            Map.entry("ask", OpenAppraisal.class));

    private Verbs() {}

    /** What it concludes; of {@code sanction} one of a family, as its argument says. Empty if there is no such verb. */
    public static Optional<Class<? extends Finding>> conclusion(String verb) {
        return Optional.ofNullable(CONCLUSIONS.get(verb));
    }

    /** In alphabetical order. */
    public static Set<String> all() {
        return methods().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ways to say a verb: several if it may leave something out. */
    public static List<Method> forms(String verb) {
        return methods()
                .filter(method -> method.getName().equals(verb))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static Stream<Method> methods() {
        return Arrays.stream(Conclude.class.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers()));
    }
}
