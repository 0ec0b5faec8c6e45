package dev.praetor.report;

import dev.praetor.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** A resource with a line for each key: French, English and perhaps more, separated by bars. */
final class Terms {

    private final Properties lines = new Properties();

    Terms(String file) {
        String resource = "META-INF/praetor/" + file;
        try (InputStream in =
                Objects.requireNonNull(Terms.class.getClassLoader().getResourceAsStream(resource), resource)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    Optional<List<String>> parts(String key) {
        return Optional.ofNullable(lines.getProperty(key))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }

    Optional<Text> text(String key) {
        return parts(key).map(Terms::text);
    }

    /** The first two parts; French has a space before some marks, where no line may break. */
    static Text text(List<String> parts) {
        return new Text(parts.get(0).replaceAll("(?<=«) | (?=[:;?!»])", "\u00a0"), parts.get(1));
    }

    /** Every key that has a line. */
    List<String> keys() {
        return lines.stringPropertyNames().stream().sorted().toList();
    }
}
