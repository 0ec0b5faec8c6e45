package dev.praetor.why;

import dev.praetor.drl.RuleText.ConstraintText;
import dev.praetor.drl.RuleText.PatternText;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import dev.praetor.why.RuleNode.Read;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one pattern reads, as far as its constraints name duties and pleas. */
final class Reading {

    /** Of the built-in law, or by the code of a duty of the author's own. */
    private static final Pattern DUTY =
            Pattern.compile("\\bduty(?:\\s*==\\s*Duty\\.|\\.code\\s*==\\s*\")([A-Z][A-Z_0-9]*)");

    private static final Pattern PLEA = Pattern.compile("\\bplea\\s*==\\s*Plea\\.([A-Z_]+)");
    private static final Pattern SAME =
            Pattern.compile("\\b(?:against|violation|obligation|grievance|this|penalty)\\s*==\\s*(\\$\\w+)");
    private static final Pattern PART = Pattern.compile("(\\$\\w+)\\s*:\\s*(violation|grievance|obligation)\\b");

    private Reading() {}

    /** The pattern, and the findings within it that it binds. */
    static List<Read> of(PatternText pattern, List<Read> before) {
        List<String> constraints =
                pattern.constraints().stream().map(ConstraintText::text).toList();
        String all = String.join(", ", constraints);
        Matter matter = new Matter(pattern.type(), duties(all, before), pleas(all), accepted(constraints));
        List<Read> reads = new ArrayList<>();
        Matcher same = SAME.matcher(all);
        reads.add(new Read(matter, pattern.negated(), pattern.variable(), same.find() ? same.group(1) : null));
        Matcher part = PART.matcher(all);
        while (part.find()) {
            String type = part.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                    + part.group(2).substring(1);
            reads.add(new Read(
                    new Matter(type, matter.duties(), null, null),
                    pattern.negated(),
                    part.group(1),
                    pattern.variable()));
        }
        return reads;
    }

    /** Named, or of a nature, or those of the pattern that it is joined to. */
    private static @Nullable Set<String> duties(String constraints, List<Read> before) {
        Set<String> named = found(DUTY, constraints);
        if (!named.isEmpty()) {
            return named;
        }
        if (constraints.matches(".*(^|[^!\\w.$])duty\\.notToDo\\b.*")) {
            return codes(duty -> duty.nature() == Duty.Nature.NOT_TO_DO);
        }
        if (constraints.contains("!duty.notToDo")) {
            return codes(duty -> duty.nature() != Duty.Nature.NOT_TO_DO);
        }
        Matcher same = SAME.matcher(constraints);
        return same.find() ? dutiesOf(same.group(1), before) : null;
    }

    static @Nullable Set<String> dutiesOf(String variable, List<Read> reads) {
        return reads.stream()
                .filter(read ->
                        variable.equals(read.variable()) && read.matter().duties() != null)
                .map(read -> read.matter().duties())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Set<String> pleas(String constraints) {
        Set<String> named = found(PLEA, constraints);
        if (!named.isEmpty()) {
            return named;
        }
        return constraints.matches(".*\\bliberates\\b.*")
                ? constants(Plea.class).stream()
                        .map(Plea.class::cast)
                        .filter(Plea::liberating)
                        .map(Plea::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : null;
    }

    private static @Nullable Boolean accepted(List<String> constraints) {
        if (constraints.contains("accepted") || constraints.contains("liberates")) {
            return true;
        }
        return constraints.contains("!accepted") ? Boolean.FALSE : null;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> codes(Predicate<Duty> which) {
        return constants(Duty.class).stream()
                .map(Duty.class::cast)
                .filter(which)
                .map(Duty::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Object> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == type)
                .map(Reading::read)
                .toList();
    }

    private static Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
