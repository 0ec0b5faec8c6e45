package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Ground;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import dev.praetor.trial.Difference;
import dev.praetor.trial.Verdict;
import dev.praetor.yaml.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A scenario or a ruling that rules can be tried by.
 *
 * @param name of the scenario; the citation of the ruling
 * @param theme the folder of a scenario; the themes of a ruling, separated by commas
 * @param origin where the expectation comes from; empty if the file does not say
 * @param near ids of rules that must stay silent
 */
public record Trial(
        boolean ruling,
        String name,
        String theme,
        String origin,
        Case content,
        List<String> near,
        Expected expected,
        Place place) {

    public static Trial of(Scenario scenario) {
        Path folder = Path.of(scenario.place().file()).toAbsolutePath().getParent();
        return new Trial(
                false,
                scenario.name(),
                folder == null ? "" : String.valueOf(folder.getFileName()),
                scenario.origin(),
                scenario.content(),
                scenario.near(),
                scenario.expected(),
                scenario.place());
    }

    public static Trial of(RulingFile ruling) {
        return new Trial(
                true,
                ruling.citation(),
                String.join(", ", ruling.themes()),
                ruling.citation(),
                ruling.content(),
                List.of(),
                ruling.held(),
                new Place(ruling.file().toString(), 1, 1));
    }

    /** As {@link Verdict#matches}, before it is known which rules fire. */
    boolean matches(String text) {
        return verdict(List.of(), List.of(), List.of(), Set.copyOf(near), System.nanoTime())
                .matches(text);
    }

    /** Applies the rules to the facts and compares. A case that cannot be judged is a fault of the verdict. */
    public Verdict on(Rulebook rulebook) {
        long start = System.nanoTime();
        try {
            return verdict(rulebook.assess(content), rulebook, start);
        } catch (ProblemException e) {
            return verdict(List.of(), List.of(), e.problems(), Set.copyOf(near), start);
        }
    }

    private Verdict verdict(Assessment assessment, Rulebook rulebook, long start) {
        Map<String, RuleCard> fired = new TreeMap<>();
        assessment.grounds().values().stream()
                .flatMap(Collection::stream)
                .map(Ground::rule)
                .forEach(card -> fired.put(card.id(), card));
        Set<String> concerned = new TreeSet<>(near);
        concerned.addAll(fired.keySet());
        List<RuleCard> loud =
                fired.values().stream().filter(card -> near.contains(card.id())).toList();
        return verdict(expected.differences(assessment), loud, unknown(rulebook), concerned, start);
    }

    private List<Problem> unknown(Rulebook rulebook) {
        if (near.isEmpty()) {
            return List.of();
        }
        Set<String> known = new TreeSet<>();
        rulebook.rules().forEach(card -> known.add(card.id()));
        return near.stream()
                .filter(id -> !known.contains(id))
                .map(id -> place.problem("there is no rule '" + id + "', which 'near' names"
                        + Nearest.to(id, known)
                                .map(meant -> "\nMaybe '" + meant + "' was meant.")
                                .orElse("")))
                .toList();
    }

    private Verdict verdict(
            List<Difference> differences,
            List<RuleCard> loud,
            List<Problem> faults,
            Set<String> concerned,
            long start) {
        return new Verdict(
                ruling,
                name,
                theme,
                place.file().replace('\\', '/'),
                place.line(),
                origin,
                differences,
                loud,
                faults,
                concerned,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
