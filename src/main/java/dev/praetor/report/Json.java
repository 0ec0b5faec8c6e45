package dev.praetor.report;

import dev.praetor.finding.Text;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said in JSON, whether it becomes a text or a tree. */
public final class Json {

    private final Sink out;

    private Json(Sink out) {
        this.out = out;
    }

    /** Where it goes: each call as it would stand in a text. */
    interface Sink {
        void startObject();

        void endObject();

        void startArray();

        void endArray();

        void name(String name);

        /** A text, a number, a truth value or nothing. */
        void value(@Nullable Object value);
    }

    static String document(Consumer<Json> content) {
        return JsonText.indented(out -> content.accept(new Json(out)));
    }

    /** The same on one line. */
    public static String line(Consumer<Json> content) {
        return JsonText.line(out -> content.accept(new Json(out)));
    }

    /** An object as a map, which holds maps, lists, texts, numbers and truth values; Jackson is not needed. */
    static Map<String, @Nullable Object> map(Consumer<Json> content) {
        JsonTree tree = new JsonTree();
        content.accept(new Json(tree));
        return tree.root();
    }

    /** An object that is the document or an element of an array. */
    public void object(Runnable fields) {
        out.startObject();
        fields.run();
        out.endObject();
    }

    public void object(String name, Runnable fields) {
        out.name(name);
        object(fields);
    }

    public <T> void array(Collection<T> elements, Consumer<? super T> element) {
        out.startArray();
        elements.forEach(element);
        out.endArray();
    }

    public <T> void array(String name, Collection<T> elements, Consumer<T> element) {
        out.name(name);
        array(elements, element);
    }

    /** A text that is an element of an array. */
    public void text(String value) {
        out.value(value);
    }

    public void text(String name, @Nullable String value) {
        out.name(name);
        out.value(value);
    }

    public void number(String name, int value) {
        out.name(name);
        out.value(value);
    }

    public void truth(String name, boolean value) {
        out.name(name);
        out.value(value);
    }

    public void number(String name, long value) {
        out.name(name);
        out.value(value);
    }

    /** Both languages. */
    public void text(String name, Text value) {
        object(name, () -> {
            text("fr", value.fr());
            text("en", value.en());
        });
    }

    /** Maps, lists, shapes, texts, numbers and truth values, nested as they are. */
    void tree(Object value) {
        if (value instanceof Shape shape) {
            tree(shape.keywords());
        } else if (value instanceof Map<?, ?> map) {
            object(() -> map.forEach((name, part) -> {
                out.name(String.valueOf(name));
                tree(part);
            }));
        } else if (value instanceof Collection<?> list) {
            array(list, this::tree);
        } else if (value instanceof Boolean || value instanceof Integer) {
            out.value(value);
        } else {
            text(String.valueOf(value));
        }
    }
}
