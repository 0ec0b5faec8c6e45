package dev.praetor.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact in the text of a case that may not be well formed yet: someone is typing it.
 *
 * @param kind by name
 * @param indent of its dash
 * @param from where what follows the colon begins
 * @param fields that text, up to the next fact
 */
record WrittenFact(String kind, int indent, int from, String fields) {

    private static final Pattern FACT = Pattern.compile("^( *)- *([a-z0-9-]+) *:", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("(?:^|[{,\\n]) *([a-z0-9-]+) *:");
    private static final Pattern ID =
            Pattern.compile("(?:^|[{,\\n]) *id *: *([\"']?)([^\"',}\\n]+?)\\1 *(?=[,}\\n]|$)");

    /** All of them, in their order. */
    static List<WrittenFact> in(String text) {
        List<MatchResult> found = FACT.matcher(text).results().toList();
        List<WrittenFact> facts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            MatchResult fact = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            facts.add(new WrittenFact(
                    fact.group(2), fact.group(1).length(), fact.end(), text.substring(fact.end(), end)));
        }
        return facts;
    }

    Optional<String> id() {
        Matcher id = ID.matcher(fields);
        return id.find() ? Optional.of(id.group(2)) : Optional.empty();
    }

    /** The names of the fields that are there. */
    List<String> names() {
        return FIELD.matcher(fields).results().map(field -> field.group(1)).toList();
    }

    /**
     * What is being written at a place of the text: of fields between braces what follows the last comma, of fields
     * line by line the line. Nothing if the place is not among the fields.
     */
    Optional<String> begun(String text, int at) {
        if (at < from) {
            return Optional.empty();
        }
        String before = text.substring(from, at);
        if (before.stripLeading().startsWith("{")) {
            int last = Math.max(before.lastIndexOf('{'), before.lastIndexOf(','));
            return before.indexOf('}') < 0 ? Optional.of(before.substring(last + 1)) : Optional.empty();
        }
        String line = before.substring(before.lastIndexOf('\n') + 1);
        boolean deeper = line.length() - line.stripLeading().length() > indent;
        return before.indexOf('\n') >= 0 && deeper ? Optional.of(line) : Optional.empty();
    }
}
