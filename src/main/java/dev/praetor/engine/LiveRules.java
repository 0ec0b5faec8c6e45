package dev.praetor.engine;

import java.nio.file.Path;
import java.util.List;

/** The rules of a directory that somebody works on. What did not change since the last call is not compiled again. */
public final class LiveRules {

    private final Path directory;
    private final Compilation before = Laws.compilation();

    public LiveRules(Path directory) {
        this.directory = directory;
    }

    /** Everything that is wrong with them now. */
    public synchronized RuleCheck check() {
        return RuleCheck.of(List.of(directory), before);
    }

    /**
     * The law as its author means it: the rules as they are now, added to the built-in law, or alone if they bring
     * those that every law needs.
     *
     * @throws dev.praetor.problem.BrokenRulesException if they cannot be used
     */
    public synchronized Law law() {
        return Laws.now(directory, before);
    }
}
