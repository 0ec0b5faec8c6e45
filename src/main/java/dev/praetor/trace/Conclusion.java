package dev.praetor.trace;

import dev.praetor.drl.RuleText;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Sanction;
import dev.praetor.verb.Verbs;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a rule concludes, as far as its text tells.
 *
 * @param constants the duties and pleas that it names, such as {@code Duty.PAYMENT}: those of its right-hand side, or
 *     where that names none, those of its conditions
 */
record Conclusion(Class<?> type, Set<String> constants) {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(\\s*kcontext\\s*,\\s*(?:new\\s+)?([A-Z]\\w*)?");
    private static final Pattern CONSTANT = Pattern.compile("\\b(?:Duty|Plea)\\.[A-Z_]+");

    static Conclusion of(RuleText rule) {
        Set<String> said = constants(rule.consequence());
        return new Conclusion(
                type(rule.consequence()),
                said.isEmpty()
                        ? constants(
                                rule.patterns().stream().map(Written::pattern).collect(Collectors.joining(" ")))
                        : said);
    }

    private static Class<?> type(String consequence) {
        Matcher call = CALL.matcher(consequence);
        if (!call.find()) {
            return Finding.class;
        }
        Class<? extends Finding> type = Verbs.conclusion(call.group(1)).orElse(Finding.class);
        if (type != Sanction.class || call.group(2) == null) {
            return type;
        }
        try {
            return Class.forName(Sanction.class.getPackageName() + "." + call.group(2));
        } catch (ClassNotFoundException e) {
            return type;
        }
    }

    /** The duties and pleas that a text of DRL names. */
    static Set<String> constants(String text) {
        return CONSTANT.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** It may be what is looked for: of that type, and of a duty or plea that both may mean. */
    boolean mayServe(Class<?> wanted, Set<String> named) {
        return (wanted.isAssignableFrom(type) || type.isAssignableFrom(wanted))
                && (named.isEmpty() || constants.isEmpty() || named.stream().anyMatch(constants::contains));
    }
}
