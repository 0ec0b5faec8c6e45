package dev.praetor.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A court decision that rules may be drawn from.
 *
 * @param key how rules refer to it
 * @param citation as one cites it
 * @param themes of the law that it bears on
 * @param overtaken what became of its holding, and when; {@code null} if it stands as far as is known
 */
public record Ruling(
        String key,
        String citation,
        Status status,
        List<String> themes,
        @Nullable Overtaken overtaken) {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    public Ruling {
        themes = List.copyOf(themes);
    }

    /**
     * A later decision took the place of its holding.
     *
     * @param on the day of that decision
     * @param by its key, or how one cites it
     */
    public record Overtaken(LocalDate on, String by) {}

    /** How one cites it; {@code null} for what is not known. */
    public static String cite(
            @Nullable String court,
            @Nullable String chamber,
            @Nullable LocalDate date,
            @Nullable String number,
            @Nullable String parties) {
        return Stream.of(
                        Optional.ofNullable(court),
                        Optional.ofNullable(chamber),
                        Optional.ofNullable(date).map(LONG_DATE::format),
                        Optional.ofNullable(number),
                        Optional.ofNullable(parties))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** As one cites it, with what had become of its holding by that day. */
    public String cited(LocalDate on) {
        return overtaken == null || overtaken.on().isAfter(on)
                ? citation
                : citation + " (" + status.title().fr() + " le "
                        + overtaken.on().format(LONG_DATE) + ")";
    }

    /** May be cited as authority by a rule. */
    public boolean authority() {
        return status != Status.ILLUSTRATION;
    }

    /** What has become of the decision. */
    public enum Status {
        FIRST_INSTANCE("première instance", "first instance"),
        APPEAL("appel", "on appeal"),
        CASSATION("cassation", "supreme court"),
        CONFIRMED("confirmée", "confirmed"),
        REVERSED("infirmée", "reversed"),
        QUASHED("cassée", "quashed"),
        QUASHED_IN_PART("cassée en partie", "quashed in part"),
        /** Court or date could not be identified: it illustrates, it is never cited as authority. */
        ILLUSTRATION("illustration", "illustration");

        private final Text title;

        Status(String fr, String en) {
            this.title = new Text(fr, en);
        }

        public Text title() {
            return title;
        }
    }
}
