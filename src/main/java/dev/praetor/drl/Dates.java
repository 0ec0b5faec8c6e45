package dev.praetor.drl;

import com.github.javaparser.ast.expr.Expression;
import dev.praetor.fact.Day;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that authors write otherwise than {@code Day.parse( "2024-01-31" )}. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private Dates() {}

    /** It is a text, or a subtraction such as 2024-01-31, where a day stands on the other side. */
    static boolean isText(Expression e, Class<?> otherSide) {
        return otherSide == Day.class && (e.isStringLiteralExpr() || e.isBinaryExpr());
    }

    /** The text that Day.parse would understand; empty if there is none to suggest. */
    static String iso(Expression e) {
        String text = e.isStringLiteralExpr()
                ? e.asStringLiteralExpr().getValue()
                : e.toString().replace(" ", "");
        Matcher french = FRENCH.matcher(text);
        if (french.matches()) {
            return String.format(
                    Locale.ROOT,
                    "\"%s-%02d-%02d\"",
                    french.group(3),
                    Integer.parseInt(french.group(2)),
                    Integer.parseInt(french.group(1)));
        }
        return ISO.matcher(text).matches() ? "\"" + text + "\"" : "";
    }
}
