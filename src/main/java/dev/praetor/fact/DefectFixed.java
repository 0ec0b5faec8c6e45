package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reported defect was fixed.
 *
 * @param defect the id of the reported defect
 */
public record DefectFixed(
        @MayBeAbsent @Nullable String id,
        @Refers(DefectReported.class) String defect,
        Day on) implements Event {

    public DefectFixed {
        Require.text(defect, "defect");
        requireNonNull(on, "on");
    }

    public DefectFixed(String defect, LocalDate on) {
        this(null, defect, Day.of(on));
    }
}
