package dev.praetor.why;

import dev.praetor.verb.Verbs;
import dev.praetor.why.RuleNode.Conclusion;
import dev.praetor.why.RuleNode.Read;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the right-hand side of a rule draws. */
final class Concluding {

    private static final Pattern CALL = Pattern.compile("\\b([a-zA-Z]+)\\(\\s*kcontext\\s*,([^;]*);", Pattern.DOTALL);
    private static final Pattern DUTY = Pattern.compile("\\bDuty\\.(?:of\\(\\s*\")?([A-Z][A-Z_0-9]*)");
    private static final Pattern PLEA = Pattern.compile("\\bPlea\\.(?:of\\(\\s*\")?([A-Z][A-Z_0-9]*)");
    private static final Pattern SANCTION = Pattern.compile("(?:new\\s+)?([A-Z]\\w+)[.(]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private Concluding() {}

    static List<Conclusion> of(String consequence, List<Read> reads) {
        Matcher call = CALL.matcher(consequence);
        return call.results()
                .map(result -> conclusion(result.group(1), result.group(2), reads))
                .toList();
    }

    private static Conclusion conclusion(String verb, String arguments, List<Read> reads) {
        @Nullable String duty = first(DUTY, arguments);
        @Nullable String plea = first(PLEA, arguments);
        @Nullable String about = verb.equals("obligation") || verb.equals("ask") ? null : variable(arguments);
        @Nullable String sanction = verb.equals("sanction") ? first(SANCTION, arguments) : null;
        String type = sanction != null
                ? sanction
                : Verbs.conclusion(verb).map(Class::getSimpleName).orElse(verb);
        Set<String> duties =
                duty != null && about == null ? Set.of(duty) : about == null ? null : Reading.dutiesOf(about, reads);
        Boolean accepted = verb.equals("accept") ? Boolean.TRUE : verb.equals("reject") ? Boolean.FALSE : null;
        return new Conclusion(new Matter(type, duties, plea == null ? null : Set.of(plea), accepted), about);
    }

    private static @Nullable String variable(String arguments) {
        Matcher variable = VARIABLE.matcher(arguments);
        return variable.find() ? variable.group() : null;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
