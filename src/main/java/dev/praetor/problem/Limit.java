package dev.praetor.problem;

/** What a judgement may be limited in. */
public enum Limit {
    /** Facts of the case. */
    FACTS("facts"),
    /** Findings in one reading of the case. */
    FINDINGS("findings"),
    /** Applications of rules, in all readings of the case together. */
    FIRINGS("applications of rules"),
    /** Milliseconds that it may take. */
    DEADLINE("ms"),
    /** Bytes of memory that it may ask for, whether or not they are still in use. */
    MEMORY("bytes");

    private final String unit;

    Limit(String unit) {
        this.unit = unit;
    }

    /** What it is counted in. */
    public String unit() {
        return unit;
    }
}
