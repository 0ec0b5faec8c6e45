package dev.praetor.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Facts by something that some of them share. Most groups are of one, so that a group is as small as can be. */
final class Groups<K> {

    private final Map<K, List<Fact>> groups;
    private int size;

    private Groups(Map<K, List<Fact>> groups) {
        this.groups = groups;
    }

    static <K> Groups<K> unordered() {
        return new Groups<>(new HashMap<>());
    }

    /** In the order in which their first members came. */
    static <K> Groups<K> ordered() {
        return new Groups<>(new LinkedHashMap<>());
    }

    void add(K key, Fact fact) {
        size++;
        groups.merge(key, List.of(fact), (before, more) -> Stream.concat(before.stream(), more.stream())
                .toList());
    }

    /** Of a fact that came several times, the last. */
    void remove(K key, Fact fact) {
        List<Fact> left = new ArrayList<>(of(key));
        for (int i = left.size() - 1; i >= 0; i--) {
            if (left.get(i) == fact) {
                left.remove(i);
                size--;
                break;
            }
        }
        if (left.isEmpty()) {
            groups.remove(key);
        } else {
            groups.put(key, List.copyOf(left));
        }
    }

    /** None if there is no such group. */
    List<Fact> of(K key) {
        return groups.getOrDefault(key, List.of());
    }

    int size() {
        return size;
    }

    Stream<Fact> all() {
        return groups.values().stream().flatMap(List::stream);
    }
}
