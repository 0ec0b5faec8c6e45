package dev.praetor.trace;

/**
 * What became of a mutant.
 *
 * @param example the name of the one that came out wrong; of a mutant that none shows, of one in which the rule itself
 *     is applied and from which one that shows it could be made; empty if there is none
 * @param justified why it need not be shown; empty if nobody says so
 */
public record Tried(Mutant mutant, Fate fate, String example, String justified) {

    /** What became of it. */
    public enum Fate {
        /** An example came out wrong. */
        KILLED,
        /** In some example it decided otherwise than the rule, and yet all that is expected came out. */
        UNSEEN,
        /** In no example did it decide otherwise than the rule. */
        UNTRIED
    }

    public boolean killed() {
        return fate == Fate.KILLED;
    }
}
