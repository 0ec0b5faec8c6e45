package dev.praetor.drl;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a rule that are Java: its right-hand side, and each constraint but for two signs of DRL. */
final class JavaText {

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$?\\w+)\\s*:=?(?!:)");
    private static final Pattern BIG_DECIMAL = Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)B\\b");
    // Without going back, for which each character of a long text would need a place on the stack.
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\\n]*+|/\\*.*?\\*/|\"(?:\\\\.|[^\"])*+\"|'(?:\\\\.|[^'])*+'", Pattern.DOTALL);

    private JavaText() {}

    private static JavaParser parser(LanguageLevel level) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(level));
    }

    /** The name that a constraint binds, if it binds one. */
    static Optional<String> binding(String constraint) {
        Matcher binding = BINDING.matcher(constraint);
        return binding.find() ? Optional.of(binding.group(1)) : Optional.empty();
    }

    /** A constraint without what it binds; nothing if it is not Java, as {@code name in ( "a", "b" )} is not. */
    static Optional<Expression> constraint(String text) {
        Matcher binding = BINDING.matcher(text);
        String rest = binding.find() ? " ".repeat(binding.end()) + text.substring(binding.end()) : text;
        // 0.1B is a BigDecimal in DRL; Java knows 0.1D, which is as long.
        // To hold an expression against a level of the language takes as long again, and they hardly differ in those.
        ParseResult<Expression> result = parser(LanguageLevel.RAW)
                .parseExpression(BIG_DECIMAL.matcher(rest).replaceAll("$1D"));
        return result.isSuccessful() ? result.getResult() : Optional.empty();
    }

    /** What stands between the braces that are put around it. */
    static ParseResult<BlockStmt> block(String text) {
        return parser(LanguageLevel.JAVA_17).parseBlock("{" + text + "}");
    }

    /** The same length, with comments and what stands between quotes blanked. */
    static String withoutTexts(String code) {
        return COMMENT_OR_TEXT.matcher(code).replaceAll(part -> Matcher.quoteReplacement(blank(part.group())));
    }

    private static String blank(String part) {
        if (part.startsWith("/")) {
            return part.replaceAll("[^\\n]", " ");
        }
        return "\"" + " ".repeat(part.length() - 2) + "\"";
    }
}
