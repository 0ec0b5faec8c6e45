package dev.praetor.trace;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a comparison, as a constraint found them.
 *
 * @param left as written: {@code on}
 * @param found what it is
 * @param comparison {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param bound what it is compared with
 */
public record Operands(
        String left,
        @Nullable Object found,
        String comparison,
        @Nullable Object bound) {

    private static final Pattern COMPARISON = Pattern.compile("(.+?)\\s*(==|!=|<=|>=|<|>)\\s*(.+)");
    private static final Pattern TRUTH = Pattern.compile("(!?)\\s*(.+)");

    /** Empty if the constraint compares more than one thing, or something that cannot be read on its own. */
    static Optional<Operands> of(String constraint, Object matched, Map<String, Object> known) {
        String text = constraint.strip();
        if (text.contains("||") || text.contains("&&")) {
            return Optional.empty();
        }
        Values values = new Values(matched, known);
        try {
            Matcher comparison = COMPARISON.matcher(text);
            if (comparison.matches()) {
                Object found = values.of(comparison.group(1));
                return Optional.of(new Operands(
                        comparison.group(1), found, comparison.group(2), values.of(comparison.group(3), found)));
            }
            Matcher truth = TRUTH.matcher(text);
            return truth.matches()
                    ? Optional.of(new Operands(
                            truth.group(2),
                            values.of(truth.group(2)),
                            "==",
                            truth.group(1).isEmpty()))
                    : Optional.empty();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
