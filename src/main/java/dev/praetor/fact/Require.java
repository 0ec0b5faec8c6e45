package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What the constructors of facts insist on. */
final class Require {

    private Require() {}

    static String text(String value, String component) {
        if (requireNonNull(value, component).isBlank()) {
            throw new IllegalArgumentException(component + " is blank");
        }
        return value;
    }

    static @Nullable Integer notNegative(@Nullable Integer value, String component) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(component + " (" + value + ") is negative");
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
