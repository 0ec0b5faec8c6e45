package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.why.Matter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What passes between rules, in a few words. */
public final class Matters {

    private static final Map<String, String[]> NAMES = Map.ofEntries(
            Map.entry("Obligation", new String[] {"obligation", "obligation"}),
            Map.entry("Performance", new String[] {"exécution", "performance"}),
            Map.entry("Grievance", new String[] {"grief", "grievance"}),
            Map.entry("Violation", new String[] {"manquement", "violation"}),
            Map.entry("Cured", new String[] {"exécution tardive", "late performance"}),
            Map.entry("Delay", new String[] {"retard", "delay"}),
            Map.entry("Harm", new String[] {"préjudice à réparer", "loss to compensate"}),
            Map.entry("Noticed", new String[] {"mise en demeure", "formal notice"}),
            Map.entry("PenaltyDue", new String[] {"pénalité due", "penalty due"}),
            Map.entry("SetOff", new String[] {"extinction par compensation", "extinction by set-off"}),
            Map.entry("ModerationRisk", new String[] {"modération possible", "possible moderation"}),
            Map.entry("OpenAppraisal", new String[] {"question", "question"}));

    private final Wording say;

    public Matters(Wording say) {
        this.say = say;
    }

    /** As {@code defence accepted · CONSENT}. */
    public String of(Matter matter) {
        String name = matter.type().equals("Defence") ? defence(matter) : name(matter.type());
        String pleas = few(matter.pleas());
        String duties = few(matter.duties());
        return name + (pleas.isEmpty() ? "" : " " + pleas) + (duties.isEmpty() ? "" : " · " + duties);
    }

    private String name(String type) {
        String[] names = NAMES.get(type);
        return names == null ? say.term(Kind.kebab(type)) : say.of(names[0], names[1]);
    }

    private String defence(Matter matter) {
        if (matter.accepted() == null) {
            return say.of("défense", "defence");
        }
        return matter.accepted()
                ? say.of("défense admise", "defence accepted")
                : say.of("défense rejetée", "defence rejected");
    }

    /** Their codes while there are few; a dozen would say no more than none. */
    private static String few(@Nullable Set<String> codes) {
        return codes == null || codes.size() > 3 ? "" : String.join(", ", codes);
    }
}
