package dev.praetor.authoring;

import dev.praetor.trial.Difference;
import dev.praetor.trial.Difference.Change;
import dev.praetor.trial.Difference.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Puts what is missing beside what was found instead: a sum that changed is one difference, not two. */
final class Pairing {

    /** Of the same section and kind: enough for whoever wrote one of few expectations. */
    static final BiPredicate<Item, Item> SAME_KIND =
            (a, b) -> a.section().equals(b.section()) && a.kind().equals(b.kind());

    private static final Set<String> WHAT_IT_IS_ABOUT =
            Set.of("for", "subject", "debtor", "creditor", "against", "order", "from", "to", "decides", "aspect");

    /** About the same thing too: between two assessments nothing else is the same finding. */
    static final BiPredicate<Item, Item> SAME_FINDING = SAME_KIND.and((a, b) -> WHAT_IT_IS_ABOUT.stream()
            .filter(field -> !(field.equals("from") && a.section().equals("obligations")))
            .allMatch(field -> String.valueOf(a.fields().get(field))
                    .equals(String.valueOf(b.fields().get(field)))));

    private Pairing() {}

    /** The differences, in the order of what was expected; what nobody expected comes last. */
    static List<Difference> of(List<Expected.Placed> missing, List<Item> found, BiPredicate<Item, Item> alike) {
        List<Item> unexpected = new ArrayList<>(found);
        List<Difference> differences = new ArrayList<>();
        for (Expected.Placed placed : missing) {
            Item item = placed.item();
            unexpected.stream()
                    .filter(other -> alike.test(item, other))
                    .max(Comparator.comparingLong(other -> equalFields(item, other)))
                    .ifPresentOrElse(
                            other -> {
                                unexpected.remove(other);
                                differences.add(changed(item, other, placed.line()));
                            },
                            () -> differences.add(plain(Sort.MISSING, item, placed.line())));
        }
        unexpected.forEach(item -> differences.add(plain(Sort.UNEXPECTED, item, 0)));
        return differences;
    }

    private static long equalFields(Item a, Item b) {
        return a.fields().entrySet().stream()
                .filter(field -> field.getValue().equals(b.fields().get(field.getKey())))
                .count();
    }

    private static Difference plain(Sort sort, Item item, int line) {
        return new Difference(sort, item.section(), item.kind(), item.fields(), Map.of(), line);
    }

    private static Difference changed(Item expected, Item found, int line) {
        Map<String, String> same = new LinkedHashMap<>();
        Map<String, Change> changes = new LinkedHashMap<>();
        found.fields().forEach((field, value) -> {
            if (expected.fields().getOrDefault(field, value).equals(value)) {
                same.put(field, value);
            }
        });
        expected.fields().forEach((field, value) -> {
            if (!value.equals(found.fields().get(field))) {
                changes.put(field, new Change(value, found.fields().getOrDefault(field, "")));
            }
        });
        return new Difference(Sort.CHANGED, expected.section(), expected.kind(), same, changes, line);
    }
}
