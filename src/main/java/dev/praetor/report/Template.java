package dev.praetor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for the fields of a fact: {@code the client paid[ {amount}] {on}[reserved? , reserving its
 * rights]}. What stands in square brackets is left out where a field in it says nothing or its condition does not hold.
 */
final class Template {

    private final String text;
    private final Predicate<String> holds;
    private final Function<String, @Nullable String> value;
    private int at;

    private Template(String text, Predicate<String> holds, Function<String, @Nullable String> value) {
        this.text = text;
        this.holds = holds;
        this.value = value;
    }

    /**
     * The sentence for one fact.
     *
     * @param holds whether a condition such as {@code reserved}, {@code !reserved} or {@code mode=court} is met
     * @param value what to write for a field; {@code null} if it says nothing
     */
    static String fill(String text, Predicate<String> holds, Function<String, @Nullable String> value) {
        String filled = new Template(text, holds, value).part('\0');
        return filled == null
                ? ""
                : filled.replaceAll(" {2,}", " ").replace(" ,", ",").strip();
    }

    /** Up to the given mark; {@code null} if a field in it says nothing, unless it is the whole. */
    private @Nullable String part(char end) {
        StringBuilder out = new StringBuilder();
        boolean said = true;
        while (at < text.length() && text.charAt(at) != end) {
            char c = text.charAt(at++);
            if (c == '{') {
                String field = value.apply(upTo('}'));
                said &= field != null;
                out.append(field == null ? "…" : field);
            } else if (c == '[') {
                String optional = optional();
                out.append(optional == null ? "" : optional);
            } else {
                out.append(c);
            }
        }
        at++;
        return said || end == '\0' ? out.toString() : null;
    }

    private @Nullable String optional() {
        List<String> condition = new ArrayList<>();
        int question = text.indexOf('?', at);
        if (question > 0 && text.substring(at, question).matches("!?[a-z-]+(=[a-z-]+)?")) {
            condition.add(upTo('?'));
        }
        String part = part(']');
        return condition.stream().allMatch(holds) ? part : null;
    }

    private String upTo(char mark) {
        int end = text.indexOf(mark, at);
        String between = text.substring(at, end);
        at = end + 1;
        return between;
    }
}
