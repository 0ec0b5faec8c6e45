package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the constructors of facts insist on. */
final class Require {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Require() {}

    static String text(String value, String component) {
        if (requireNonNull(value, component).isBlank()) {
            throw new IllegalArgumentException(component + " is blank");
        }
        return value;
    }

    static void oneAtMost(boolean withoutNotice, boolean noticeRequired) {
        if (withoutNotice && noticeRequired) {
            throw new IllegalArgumentException("a penalty cannot both need a formal notice and do without one"
                    + "\nMaybe keep one of the two: without-notice or notice-required.");
        }
    }

    static @Nullable Integer notNegative(@Nullable Integer value, String component) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(component + " (" + value + ") is negative");
        }
        return value;
    }

    static @Nullable BigDecimal notNegative(@Nullable BigDecimal value, String component) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(component + " (" + value + ") is negative");
        }
        return value;
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal value, String component) {
        if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException(component + " (" + value + ") is not between 0 and 100 per cent");
        }
        return value;
    }

    static @Nullable Money positive(@Nullable Money value, String component) {
        if (value != null && !value.positive()) {
            throw new IllegalArgumentException(component + " (" + value + ") is not above zero");
        }
        return value;
    }
}
