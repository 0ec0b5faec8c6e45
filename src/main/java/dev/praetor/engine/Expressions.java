package dev.praetor.engine;

import java.util.regex.Pattern;
import org.drools.model.functions.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions as compiled rules meet them ({@link Ticking} puts these calls in the place of the JDK's): some
 * try every way to part a text, and only the text knows how often it is looked at.
 */
public final class Expressions {

    /** The word {@code matches} of DRL. */
    public static final Operator.SingleValue<String, String> MATCHES = new Matches();

    private Expressions() {}

    public static CharSequence counted(CharSequence text) {
        return new Counted(text);
    }

    public static boolean matches(String text, String expression) {
        return Pattern.matches(expression, counted(text));
    }

    public static String replaceAll(String text, String expression, String by) {
        return Pattern.compile(expression).matcher(counted(text)).replaceAll(by);
    }

    public static String replaceFirst(String text, String expression, String by) {
        return Pattern.compile(expression).matcher(counted(text)).replaceFirst(by);
    }

    public static String[] split(String text, String expression) {
        return split(text, expression, 0);
    }

    public static String[] split(String text, String expression, int most) {
        return Pattern.compile(expression).split(counted(text), most);
    }

    private record Counted(CharSequence text) implements CharSequence {

        @Override
        public char charAt(int index) {
            Budget.tick();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class Matches implements Operator.SingleValue<String, String> {

        @Override
        public boolean eval(@Nullable String text, String expression) {
            return text != null && matches(text, expression);
        }

        @Override
        public String getOperatorName() {
            return "matches";
        }
    }
}
