package dev.praetor.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists, in the order of the text, which nobody can change. */
final class JsonTree implements Json.Sink {

    /** What is open takes what comes next: the innermost is the first. */
    private final Deque<Consumer<@Nullable Object>> open = new ArrayDeque<>();

    private Map<String, @Nullable Object> root = Map.of();
    private String name = "";

    Map<String, @Nullable Object> root() {
        return root;
    }

    @Override
    public void startObject() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, @Nullable Object> seen = Collections.unmodifiableMap(fields);
        if (open.isEmpty()) {
            root = seen;
        } else {
            value(seen);
        }
        open.push(value -> fields.put(name, value));
    }

    @Override
    public void startArray() {
        List<@Nullable Object> elements = new ArrayList<>();
        value(Collections.unmodifiableList(elements));
        open.push(elements::add);
    }

    @Override
    public void endObject() {
        open.pop();
    }

    @Override
    public void endArray() {
        open.pop();
    }

    @Override
    public void name(String next) {
        name = next;
    }

    @Override
    public void value(@Nullable Object value) {
        requireNonNull(open.peek(), "a value stands in an object or an array").accept(value);
    }
}
