package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import dev.praetor.finding.Duty;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The duties that rules name in their conclusions, read from the text: a guess at what they may conclude about. */
final class NamedDuties {

    private static final Pattern RULE = Pattern.compile(
            "^\\s*rule\\s+\"([A-Z]{3}-\\d{3}) .*?^\\s*then\\b(.*?)^\\s*end\\b", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern DUTY =
            Pattern.compile("\\bDuty\\s*\\.\\s*(?:([A-Z][A-Z0-9_]*)\\b|of\\s*\\(\\s*\"([A-Z][A-Z0-9_]*)\")");

    private NamedDuties() {}

    /** Codes of duties by ids of the rules of those files. */
    static Map<String, Set<String>> in(Collection<RuleFile> files) {
        Map<String, Set<String>> named = new TreeMap<>();
        files.forEach(file -> RULE.matcher(file.text()).results().forEach(rule -> named.put(rule.group(1), of(rule))));
        return named;
    }

    private static Set<String> of(MatchResult rule) {
        Set<String> codes = new TreeSet<>();
        DUTY.matcher(rule.group(2))
                .results()
                .forEach(duty -> codes.addAll(duty.group(1) == null ? Set.of(duty.group(2)) : called(duty.group(1))));
        return codes;
    }

    /** The code of the duty that {@link Duty} calls so; none if there is no such constant. */
    static Set<String> called(String constant) {
        try {
            return Duty.class.getField(constant).get(null) instanceof Duty duty ? Set.of(duty.code()) : Set.of();
        } catch (ReflectiveOperationException e) {
            return Set.of();
        }
    }
}
