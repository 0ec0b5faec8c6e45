package dev.praetor.drl;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written.
 *
 * @param patterns of its left-hand side, in the order of the text
 * @param consequence its right-hand side, without the space around it
 * @param text of its file
 */
public record RuleText(
        RuleCard card, List<PatternText> patterns, String consequence, int consequenceLine, String text) {

    private static final Pattern ENDS = Pattern.compile("(.*;)?\\s*end\\b.*");

    /**
     * One pattern.
     *
     * @param type of what it matches, as written
     * @param variable that it is bound to; {@code null} if it is not
     * @param negated it stands within a {@code not}
     * @param line from 1
     */
    public record PatternText(
            String type, @Nullable String variable, boolean negated, int line, List<ConstraintText> constraints) {}

    /**
     * One constraint of a pattern.
     *
     * @param line from 1
     * @param column from 1
     */
    public record ConstraintText(String text, int line, int column) {

        /** Without its line breaks. */
        public String oneLine() {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    /**
     * The rules of a file, by id.
     *
     * @throws BrokenRulesException if it cannot be parsed
     */
    public static Map<String, RuleText> in(RuleFile file) {
        ParsedFile parsed = ParsedFile.of(file);
        if (!parsed.problems().isEmpty()) {
            throw new BrokenRulesException(parsed.problems());
        }
        List<RuleCard> cards = parsed.cards();
        List<RuleDescr> rules = parsed.parsed().getRules();
        Map<String, RuleText> texts = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            texts.put(cards.get(i).id(), of(cards.get(i), rules.get(i), file));
        }
        return texts;
    }

    /** Its own lines, those of a comment right above it among them. */
    public String source() {
        List<String> lines = text.lines().toList();
        int from = card.line() - 1;
        while (from > 0 && lines.get(from - 1).startsWith("//")) {
            from--;
        }
        int until = consequenceLine - 1 + (int) consequence.lines().count();
        while (until < lines.size() && !ENDS.matcher(lines.get(until - 1)).matches()) {
            until++;
        }
        return String.join("\n", lines.subList(from, until)).stripTrailing() + "\n";
    }

    private static RuleText of(RuleCard card, RuleDescr rule, RuleFile file) {
        List<Patterns.Constraint> constraints = Patterns.constraints(rule.getLhs());
        List<PatternDescr> negated = Patterns.negated(rule.getLhs());
        return new RuleText(
                card,
                Patterns.patterns(rule.getLhs()).stream()
                        .map(pattern -> pattern(pattern, isIn(negated, pattern), constraints))
                        .toList(),
                String.valueOf(rule.getConsequence()).strip(),
                rule.getConsequenceLine() + 1,
                file.text());
    }

    private static boolean isIn(List<PatternDescr> patterns, PatternDescr wanted) {
        return patterns.stream().anyMatch(pattern -> pattern == wanted);
    }

    private static PatternText pattern(PatternDescr pattern, boolean negated, List<Patterns.Constraint> constraints) {
        return new PatternText(
                String.valueOf(pattern.getObjectType()),
                pattern.getIdentifier(),
                negated,
                pattern.getLine(),
                constraints.stream()
                        .filter(constraint -> constraint.pattern() == pattern)
                        .map(constraint ->
                                new ConstraintText(constraint.text(), constraint.line(), constraint.column()))
                        .toList());
    }
}
