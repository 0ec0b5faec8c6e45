package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import dev.praetor.finding.Duty;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The duties that rules name in their conclusions, read from the text: a guess at what they may conclude about. */
final class NamedDuties {

    private static final Pattern RULE = Pattern.compile("[ \\t]*rule[ \\t]+\"([A-Z]{3}-\\d{3}) ");
    private static final Pattern THEN = Pattern.compile("[ \\t]*then\\b");
    private static final Pattern DUTY =
            Pattern.compile("\\bDuty\\.(?:([A-Z][A-Z0-9_]*)\\b|of\\( ?\"([A-Z][A-Z0-9_]*)\")");

    private final Map<String, Set<String>> codes = new HashMap<>();
    private String rule = "";
    private boolean concluding;

    private NamedDuties() {}

    /** Codes of duties by ids of the rules of those files. */
    static Map<String, Set<String>> in(Collection<RuleFile> files) {
        NamedDuties named = new NamedDuties();
        files.forEach(file -> file.text().lines().forEach(named::read));
        return named.codes;
    }

    private void read(String line) {
        Matcher head = RULE.matcher(line);
        if (head.lookingAt()) {
            rule = head.group(1);
            concluding = false;
        } else if (THEN.matcher(line).lookingAt()) {
            concluding = true;
        }
        if (concluding && line.contains("Duty.")) {
            DUTY.matcher(line).results().forEach(this::note);
        }
    }

    private void note(MatchResult duty) {
        codes.computeIfAbsent(rule, id -> new TreeSet<>())
                .addAll(duty.group(1) == null ? Set.of(duty.group(2)) : called(duty.group(1)));
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
