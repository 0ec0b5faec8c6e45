package dev.praetor.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one finding differs from what was expected. Sections, kinds and fields are named as files name them.
 *
 * @param section "violations", "sanctions", ...
 * @param kind of finding; empty in a settlement
 * @param fields what is known of it; of a finding that changed, what did not
 * @param changes the fields that are other than expected; empty unless it changed
 * @param line where it is expected, from 1; 0 if it is not
 */
public record Difference(
        Sort sort, String section, String kind, Map<String, String> fields, Map<String, Change> changes, int line) {

    /** What became of the expectation. */
    public enum Sort {
        /** Expected, and not found. */
        MISSING,
        /** Found, and not expected. */
        UNEXPECTED,
        /** Found, but not as expected. */
        CHANGED
    }

    /**
     * A field of a finding that is other than expected.
     *
     * @param found empty if the finding has no such field
     */
    public record Change(String expected, String found) {}

    public Difference {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** On one line, as a file has it after a sign: {@code -} missing, {@code +} unexpected, {@code ~} changed. */
    @Override
    public String toString() {
        Map<String, String> all = new LinkedHashMap<>(fields);
        changes.forEach((field, change) -> all.put(field, change.expected() + " -> " + change.found()));
        String text = all.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
        String sign = sort == Sort.MISSING ? "- " : sort == Sort.UNEXPECTED ? "+ " : "~ ";
        return sign + section + ": " + (kind.isEmpty() ? text : kind + ": " + text);
    }
}
