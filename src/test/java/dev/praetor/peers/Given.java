package dev.praetor.peers;

import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a vector gives, as it is written. */
record Given(Map<String, String> values) {

    /** Traces count days from an arbitrary day 0. */
    static final LocalDate DAY_ZERO = LocalDate.of(2024, 1, 1);

    Given with(Map<String, String> others) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(others);
        return new Given(both);
    }

    boolean has(String key) {
        return values.containsKey(key) && !values.get(key).equals("never");
    }

    String text(String key) {
        if (!values.containsKey(key)) {
            throw new IllegalArgumentException("the vector gives no " + key);
        }
        return values.get(key);
    }

    boolean yes(String key) {
        return values.getOrDefault(key, "no").equals("yes");
    }

    Money money(String key) {
        return Money.parse(text(key));
    }

    BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    int whole(String key) {
        return Integer.parseInt(text(key));
    }

    OffsetDateTime instant(String key) {
        return OffsetDateTime.parse(text(key));
    }

    /** The calendar day of an instant, at Greenwich; a date; or a number of days from day 0. */
    LocalDate day(String key) {
        String written = text(key);
        if (written.contains("T")) {
            return instant(key).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        }
        return written.contains("-") ? LocalDate.parse(written) : DAY_ZERO.plusDays(whole(key));
    }
}
