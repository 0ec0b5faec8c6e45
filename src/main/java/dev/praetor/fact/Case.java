package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The facts of one case and the date at which they are judged.
 *
 * @param name how the report calls it, as the parties would
 * @param assessedOn the date of the assessment; what happened after it is left out of account
 * @param facts in any order: no result depends on it
 */
public record Case(String name, LocalDate assessedOn, List<Fact> facts) {

    public Case {
        requireNonNull(name, "name");
        requireNonNull(assessedOn, "assessedOn");
        facts = List.copyOf(facts);
    }

    public Case on(LocalDate date) {
        return new Case(name, date, facts);
    }
}
