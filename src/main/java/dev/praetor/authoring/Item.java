package dev.praetor.authoring;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One finding as files write it: a kind and some of its fields, all in the words of files.
 *
 * @param section "violations", "sanctions", ...
 * @param kind empty in a settlement
 */
public record Item(String section, String kind, Map<String, String> fields) {

    /** The other is of the same kind and has all the fields of this one. */
    boolean matches(Item found) {
        return section.equals(found.section)
                && kind.equals(found.kind)
                && fields.entrySet().stream()
                        .allMatch(field -> field.getValue().equals(found.fields.get(field.getKey())));
    }

    @Override
    public String toString() {
        String text = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
        return section + ": " + (kind.isEmpty() ? text : kind + ": " + text);
    }
}
