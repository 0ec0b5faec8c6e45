package dev.praetor.report;

import dev.praetor.finding.Citation;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Inference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of the rules that drew a finding, with their sources. */
final class Because {

    private final Explanation explanation;
    private final Wording say;

    Because(Explanation explanation, Wording say) {
        this.explanation = explanation;
        this.say = say;
    }

    /** Of several rules each is enough, or each holds on one side of what is open. */
    String of(Finding finding) {
        List<String> reasons = explanation.waysTo(finding).stream()
                .map(way -> way.rule().title().in(say.language()) + sources(way))
                .distinct()
                .toList();
        if (reasons.size() < 2) {
            return String.join("", reasons);
        }
        boolean open = explanation.assessment().undetermined().stream()
                .anyMatch(undetermined -> undetermined.decides().equals(finding));
        String first = open
                ? say.of("selon ce qui sera établi, ou bien ", "depending on what will be established, either ")
                        + lower(reasons.get(0))
                : reasons.get(0);
        String others = open ? say.of("\u00a0; ou bien ", "; or ") : say.of(". À titre surabondant, ", ". Besides, ");
        return first
                + reasons.stream().skip(1).map(reason -> others + lower(reason)).collect(Collectors.joining());
    }

    /** Within a sentence. */
    static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private String sources(Inference way) {
        String sources = Stream.concat(way.articles().stream(), way.rulings().stream())
                .map(Citation::text)
                .distinct()
                .collect(Collectors.joining(say.semicolon()));
        return sources.isEmpty() ? "" : " (" + sources + ")";
    }
}
