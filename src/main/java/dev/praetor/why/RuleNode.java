package dev.praetor.why;

import dev.praetor.drl.RuleText;
import dev.praetor.finding.RuleCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule as the graph has it: what it reads and what it concludes. */
public record RuleNode(RuleCard card, List<Read> reads, List<Conclusion> concludes) {

    public RuleNode {
        reads = List.copyOf(reads);
        concludes = List.copyOf(concludes);
    }

    /** What a rule says of itself. */
    public static RuleNode of(RuleText rule) {
        List<Read> reads = new ArrayList<>();
        rule.patterns().forEach(pattern -> reads.addAll(Reading.of(pattern, reads)));
        return new RuleNode(rule.card(), reads, Concluding.of(rule.consequence(), reads));
    }

    public String id() {
        return card.id();
    }

    /** The folder of its file; empty if it is in none. */
    public String theme() {
        String[] parts = card.file().split("/");
        return parts.length > 1 ? parts[parts.length - 2] : "";
    }

    /** Its file and line. */
    public String place() {
        return card.file() + ":" + card.line();
    }

    /**
     * One pattern.
     *
     * @param negated the rule fires only if there is none
     * @param variable that it is bound to
     * @param joined the variable of the finding whose duty its own is
     */
    public record Read(
            Matter matter,
            boolean negated,
            @Nullable String variable,
            @Nullable String joined) {}

    /**
     * What it draws.
     *
     * @param about the variable of the pattern whose duty it is about; {@code null} if it names the duty itself
     */
    public record Conclusion(Matter matter, @Nullable String about) {}

    /** What it concludes where this pattern sees but a part of what it could. */
    List<Matter> conclusionsFrom(Read read, Matter seen) {
        return concludes.stream()
                .map(conclusion -> conclusion.about() != null
                                && (conclusion.about().equals(read.variable())
                                        || conclusion.about().equals(read.joined()))
                        ? conclusion
                                .matter()
                                .ofDuties(Matter.both(conclusion.matter().duties(), seen.duties()))
                        : conclusion.matter())
                .toList();
    }

    /** It concludes something of the type that is looked for, or of a wider one, of which this holds. */
    public boolean mayConclude(Matter wanted, Predicate<Matter> which) {
        return concludes.stream()
                .map(Conclusion::matter)
                .filter(matter ->
                        RuleGraph.reads(wanted.type(), matter.type()) || RuleGraph.reads(matter.type(), wanted.type()))
                .anyMatch(which);
    }

    /** It hands on what it reads, whatever the duty: what feeds it feeds what it feeds. */
    public boolean handsOn() {
        return concludes.size() == 1
                && concludes.get(0).about() != null
                && concludes.get(0).matter().duties() == null
                && positive().map(read -> read.matter().duties() == null).orElse(false);
    }

    private Optional<Read> positive() {
        List<Read> positive = reads.stream().filter(read -> !read.negated()).toList();
        return positive.size() == 1 ? Optional.of(positive.get(0)) : Optional.empty();
    }
}
