package dev.praetor.problem;

import java.util.List;

/**
 * A judgement asked for more than it was allowed, and was given up: there is no assessment, not even a part of one. The
 * next judgement by the same rulebook is not touched by it.
 */
public final class LimitReachedException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final Limit limit;
    private final long allowed;
    private final long reached;
    private final transient List<String> rules;

    /**
     * @param reached how far it had come when that was seen
     * @param rules see {@link #rules()}
     * @param problem the same in words
     */
    public LimitReachedException(Limit limit, long allowed, long reached, List<String> rules, Problem problem) {
        super(List.of(problem));
        this.limit = limit;
        this.allowed = allowed;
        this.reached = reached;
        this.rules = List.copyOf(rules);
    }

    public Limit limit() {
        return limit;
    }

    /** In the unit of the limit. */
    public long allowed() {
        return allowed;
    }

    /** How far it had come, in the unit of the limit: at least what was allowed. */
    public long reached() {
        return reached;
    }

    /**
     * Ids of the rules that were being applied: if too many were, those that go on being applied in turn; otherwise the
     * one that took its time, if it is known.
     */
    public List<String> rules() {
        return rules;
    }
}
