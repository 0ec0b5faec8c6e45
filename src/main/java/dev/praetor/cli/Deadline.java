package dev.praetor.cli;

import dev.praetor.Limits;
import dev.praetor.Rulebook;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long a command may take over a case. */
final class Deadline {

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Give up a case that takes longer: 500ms, 2s or 1m. Default: take the time that it takes.")
    private @Nullable Duration time;

    Rulebook within(Rulebook rulebook) {
        return time == null ? rulebook : rulebook.within(Limits.none().deadline(time));
    }

    /** Reads a number and its unit. */
    static final class Time implements ITypeConverter<Duration> {

        private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,8})(ms|s|m)");

        @Override
        public Duration convert(String text) {
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                throw new TypeConversionException("'" + text + "' is no time such as 500ms, 2s or 1m");
            }
            long number = Long.parseLong(written.group(1));
            return switch (written.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
        }
    }
}
