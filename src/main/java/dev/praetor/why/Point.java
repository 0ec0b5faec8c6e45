package dev.praetor.why;

import dev.praetor.finding.Finding;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Undetermined;

/** Something that a report shows. */
public sealed interface Point {

    /** A violation, a sanction, a defence or a risk. */
    record Found(Finding finding) implements Point {}

    /** What is undetermined. */
    record Open(Undetermined undetermined) implements Point {}

    /** A line of the account between the parties. */
    record Account(Settlement settlement) implements Point {}
}
