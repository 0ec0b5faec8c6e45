package dev.praetor.why;

import dev.praetor.finding.Defence;
import dev.praetor.finding.Finding;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.List;

/** What there is to explain about one point of an assessment. Its number is that of the report for violations. */
public sealed interface Chapter {

    /** From 1: violations as the report numbers them, then what was answered, risks, what is open. */
    int number();

    List<Derivation> derivations();

    /** A violation: its sanctions, or itself if it has none, and the defences that did not take it away. */
    record Breach(int number, Violation violation, List<Derivation> derivations) implements Chapter {}

    /** A grievance that an accepted defence takes away. */
    record Answered(int number, Defence defence, List<Derivation> derivations) implements Chapter {}

    /** A penalty that a judge may moderate. */
    record Risk(int number, ModerationRisk risk, List<Derivation> derivations) implements Chapter {}

    /** What depends on something that is not known: how it would be drawn. */
    record Open(int number, Undetermined undetermined, List<Derivation> derivations) implements Chapter {}

    /** What it is about. */
    default Finding about() {
        if (this instanceof Breach breach) {
            return breach.violation();
        }
        if (this instanceof Answered answered) {
            return answered.defence();
        }
        return this instanceof Risk risk
                ? risk.risk()
                : ((Open) this).undetermined().decides();
    }
}
