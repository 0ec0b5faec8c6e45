package dev.praetor;

/** Whose rules they are. */
public enum Trust {
    /**
     * Those of somebody whose code would be run as well: rules in DRL are Java code, which runs with all the rights of
     * the application when rules are compiled, loaded and applied. Unless something else is said, rules are trusted.
     */
    TRUSTED,

    /**
     * Those of a stranger: only data can come out of them. They are written with the facts and findings of Praetor and
     * kinds of their own, compared with one another, and conclude with one verb; anything else is refused, with its
     * place. They are compiled in another JVM with bounded memory and time, which needs the right to start processes
     * and jars that are files (not jars within a jar, nor a runtime image); if it cannot be started nothing is compiled
     * here instead. What was compiled is looked at class by class before it is loaded, and then sees nothing but facts,
     * findings and verbs.
     *
     * <p>What they conclude is theirs to say. How long they take, and how much they conclude, is bounded by
     * {@link Limits}.
     */
    UNTRUSTED
}
