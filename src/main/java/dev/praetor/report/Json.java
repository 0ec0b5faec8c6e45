package dev.praetor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.praetor.finding.Text;
import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON as it is written: indented by two spaces, lines ended by a line feed whatever the machine. */
final class Json {

    private interface Write {
        void run() throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    static String document(Consumer<Json> content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return written(
                new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter),
                content);
    }

    /** The same on one line. */
    static String line(Consumer<Json> content) {
        return written(new MinimalPrettyPrinter(), content);
    }

    private static String written(PrettyPrinter printer, Consumer<Json> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(printer);
            content.accept(new Json(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Unseen.shown(text.append('\n').toString()); // what JSON leaves as it is, such as marks of direction
    }

    /** An object that is the document or an element of an array. */
    void object(Runnable fields) {
        write(out::writeStartObject);
        fields.run();
        write(out::writeEndObject);
    }

    void object(String name, Runnable fields) {
        write(() -> out.writeFieldName(name));
        object(fields);
    }

    <T> void array(Collection<T> elements, Consumer<? super T> element) {
        write(out::writeStartArray);
        elements.forEach(element);
        write(out::writeEndArray);
    }

    <T> void array(String name, Collection<T> elements, Consumer<T> element) {
        write(() -> out.writeFieldName(name));
        array(elements, element);
    }

    /** A text that is an element of an array. */
    void text(String value) {
        write(() -> out.writeString(value));
    }

    void text(String name, @Nullable String value) {
        write(() -> out.writeStringField(name, value));
    }

    void number(String name, int value) {
        write(() -> out.writeNumberField(name, value));
    }

    void truth(String name, boolean value) {
        write(() -> out.writeBooleanField(name, value));
    }

    void number(String name, long value) {
        write(() -> out.writeNumberField(name, value));
    }

    /** Both languages. */
    void text(String name, Text value) {
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
                write(() -> out.writeFieldName(String.valueOf(name)));
                tree(part);
            }));
        } else if (value instanceof Collection<?> list) {
            array(list, this::tree);
        } else if (value instanceof Boolean truth) {
            write(() -> out.writeBoolean(truth));
        } else if (value instanceof Integer number) {
            write(() -> out.writeNumber(number));
        } else {
            text(String.valueOf(value));
        }
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
