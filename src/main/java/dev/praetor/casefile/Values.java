package dev.praetor.casefile;

import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Money;
import dev.praetor.fact.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values from the raw text: no YAML rule turns {@code no} into false or {@code 0100} into 64. */
final class Values {

    /** A nature of loss or a description of work takes a few lines. */
    private static final int LONGEST = 10_000;

    private Values() {}

    /** @throws IllegalArgumentException if the text is no such value, saying what was expected */
    static Object read(Component component, String text) {
        Class<?> type = component.type();
        if (type == String.class) {
            return oneLine(text);
        }
        if (type == Day.class) {
            return Day.parse(text);
        }
        if (type == LocalDate.class) {
            return exactDate(text);
        }
        if (type == Money.class) {
            return Money.parse(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        }
        if (type.isEnum()) {
            return constant(type, text);
        }
        return number(component, text);
    }

    /** Of a text with a line break or a tab in it, a report would be made to show lines that nobody found. */
    static String oneLine(String text) {
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            throw new IllegalArgumentException(
                    "a text is to be on one line, without tabs\nMaybe write it without quotes or | over several lines.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text is to be no longer than " + LONGEST + " characters, not "
                    + text.length() + "\nMaybe shorten it.");
        }
        return text;
    }

    private static LocalDate exactDate(String text) {
        Day day = Day.parse(text);
        if (!day.exact()) {
            throw new IllegalArgumentException("'" + text + "' is not an exact date, as this field needs");
        }
        return day.date();
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("'" + text + "' is neither true nor false"
                        + (text.matches("(?i)yes|oui|y|on|vrai")
                                ? "\nMaybe true was meant."
                                : text.matches("(?i)no|non|n|off|faux") ? "\nMaybe false was meant." : ""));
        };
    }

    private static Object constant(Class<?> type, String text) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Values::constantName).toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constantName(constant).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is not one of " + String.join(", ", known)
                                + Nearest.to(text, known)
                                        .map(near -> "\nMaybe '" + near + "' was meant.")
                                        .orElse("")));
    }

    private static String constantName(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object number(Component component, String text) {
        Class<?> type = component.type();
        boolean whole = type == Integer.class || type == int.class || type == Long.class || type == long.class;
        boolean decimal = type == BigDecimal.class;
        if (whole && text.matches("-?(0|[1-9]\\d{0,8})")) {
            return type == Long.class || type == long.class ? (Object) Long.valueOf(text) : Integer.valueOf(text);
        }
        if (decimal && text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        if (!whole && !decimal) {
            throw new IllegalArgumentException(
                    "a field of type " + type.getSimpleName() + " cannot be written in a case file");
        }
        throw new IllegalArgumentException("'" + text + "' is not " + expected(component)
                + (text.matches("0\\d+") ? "\nMaybe " + text.replaceFirst("^0+(?=\\d)", "") + " was meant." : ""));
    }

    /** What a value of the component looks like, for messages. */
    static String expected(Component component) {
        Class<?> type = component.type();
        if (type == Day.class || type == LocalDate.class) {
            return "a date";
        }
        if (type == Money.class) {
            return "an amount such as 1000.50 EUR";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class) {
            return "a number such as 10 or 2.5";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Values::constantName)
                                    .toList());
        }
        return type == String.class ? "a text" : "a whole number";
    }

    static String example(Component component) {
        return component.type().isEnum() ? constantName(component.type().getEnumConstants()[0]) : "...";
    }

    /** What leaving the field out says: see {@link dev.praetor.fact.Fact}. */
    static @Nullable Object whenLeftOut(Component component) {
        if (component.type() == boolean.class) {
            return false;
        }
        return component.type() == Day.class && !component.mayBeAbsent() ? Day.UNKNOWN : null;
    }
}
