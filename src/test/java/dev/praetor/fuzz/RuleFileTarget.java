package dev.praetor.fuzz;

import dev.praetor.Rulebook;
import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleChecks;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.SafeRules;
import dev.praetor.drl.SafeText;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rule files from anybody, as far as they are read before anything is compiled. */
public final class RuleFileTarget {

    private static final List<RuleCard> KNOWN = Rulebook.builtIn().rules();

    private RuleFileTarget() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        accepts(bytes);
    }

    /** Whether the safe profile lets it pass to the compiler. */
    static boolean accepts(byte[] bytes) {
        RuleFile file = new RuleFile("fuzz.drl", new String(bytes, StandardCharsets.UTF_8));
        List<String> signs = Held.to(
                        () -> Held.shown(SafeText.fault(file).stream().toList()))
                .orElseThrow();
        List<String> checks = Held.to(() -> Held.shown(RuleChecks.of(List.of(ParsedFile.of(file)), KNOWN)))
                .orElseThrow();
        List<String> profile = signs.isEmpty() ? profile(file) : signs;
        return checks.isEmpty() && profile.isEmpty();
    }

    private static List<String> profile(RuleFile file) {
        return Held.to(() -> {
                    List<Problem> problems = SafeRules.of(List.of(ParsedFile.of(file)), List.of());
                    return Held.shown(problems);
                })
                .orElseThrow();
    }
}
