package dev.praetor.problem;

/** How bad a fault is. */
public enum Severity {
    /** The rules cannot be used. */
    ERROR,
    /** The rules can be used, and most likely do not say what their author means. */
    WARNING
}
