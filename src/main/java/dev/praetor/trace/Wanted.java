package dev.praetor.trace;

import dev.praetor.finding.Defence;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Violation;
import dev.praetor.why.Matter;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Findings of the duties and pleas that are looked for; all facts.
 *
 * @param duties codes; {@code null} if any will do
 * @param pleas codes; {@code null} if any will do
 */
record Wanted(@Nullable Set<String> duties, @Nullable Set<String> pleas) implements Predicate<Object> {

    static final Wanted ANY = new Wanted(null, null);

    /** What a condition asks for; where it names none, what was asked for before. */
    Wanted narrowed(Matter matter) {
        return new Wanted(
                matter.duties() == null ? duties : matter.duties(), matter.pleas() == null ? pleas : matter.pleas());
    }

    /** What a rule concludes may be among them. */
    boolean mayBe(Matter concluded) {
        return concluded.within(new Matter(concluded.type(), duties, pleas, null)) != null;
    }

    @Override
    public boolean test(Object object) {
        if (object instanceof Violation violation) {
            return test(violation.grievance());
        }
        if (object instanceof Grievance grievance) {
            return test(grievance.obligation());
        }
        if (object instanceof Obligation obligation) {
            return duties == null || duties.contains(obligation.duty().code());
        }
        return !(object instanceof Defence defence)
                || pleas == null
                || pleas.contains(defence.plea().code());
    }
}
