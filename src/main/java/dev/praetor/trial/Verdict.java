package dev.praetor.trial;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of trying one scenario or ruling.
 *
 * @param name of the scenario; the citation of a ruling
 * @param theme the folder of a scenario; the themes of a ruling, separated by commas
 * @param file where it stands, with forward slashes
 * @param line from 1
 * @param origin where the expectation comes from; empty if the file does not say
 * @param loud rules that it says must stay silent, and that drew a finding
 * @param faults that kept it from being tried
 * @param concerned ids of the rules that drew a finding or are said to stay silent
 */
public record Verdict(
        boolean ruling,
        String name,
        String theme,
        String file,
        int line,
        String origin,
        List<Difference> differences,
        List<RuleCard> loud,
        List<Problem> faults,
        Set<String> concerned,
        Duration took) {

    public Verdict {
        differences = List.copyOf(differences);
        loud = List.copyOf(loud);
        faults = List.copyOf(faults);
        concerned = Set.copyOf(concerned);
    }

    /** Everything was found that is expected, and nothing else. */
    public boolean passed() {
        return differences.isEmpty() && loud.isEmpty() && faults.isEmpty();
    }

    /** Its name, its theme or a rule that it concerns has this in it, whatever the case of letters. */
    public boolean matches(String text) {
        return Stream.concat(Stream.of(name, theme, file), concerned.stream()).anyMatch(part -> contains(part, text));
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
