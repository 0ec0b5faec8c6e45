package dev.praetor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON as it is written: indented by two spaces, lines ended by a line feed whatever the machine. */
final class JsonText implements Json.Sink {

    private interface Write {
        void run() throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    static String indented(Consumer<Json.Sink> content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return written(
                new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter),
                content);
    }

    static String line(Consumer<Json.Sink> content) {
        return written(new MinimalPrettyPrinter(), content);
    }

    private static String written(PrettyPrinter printer, Consumer<Json.Sink> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(printer);
            content.accept(new JsonText(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Unseen.shown(text.append('\n').toString()); // what JSON leaves as it is, such as marks of direction
    }

    @Override
    public void startObject() {
        write(out::writeStartObject);
    }

    @Override
    public void endObject() {
        write(out::writeEndObject);
    }

    @Override
    public void startArray() {
        write(out::writeStartArray);
    }

    @Override
    public void endArray() {
        write(out::writeEndArray);
    }

    @Override
    public void name(String name) {
        write(() -> out.writeFieldName(name));
    }

    @Override
    public void value(@Nullable Object value) {
        write(() -> {
            if (value instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else if (value instanceof Number number) {
                out.writeNumber(number.longValue());
            } else {
                out.writeString((String) value);
            }
        });
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
