package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.trace.Coverage;
import dev.praetor.trace.Remembered;
import dev.praetor.trial.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying rules.
 *
 * @param verdicts on the trials, in the same order
 */
public record TestRun(List<Trial> trials, List<Verdict> verdicts) {

    private static final Pattern RULE_ID = Pattern.compile("(?i)[a-z]{3}-\\d{3}");

    /** Those of a suite that a filter may choose. Which rules fire is known only once they have been tried. */
    public static Suite candidates(Suite suite, @Nullable String filter) {
        return filter == null || RULE_ID.matcher(filter).matches() ? suite : suite.matching(filter);
    }

    /**
     * Tries rules.
     *
     * @param filter what to keep: see {@link Verdict#matches}; {@code null} for all
     * @param each is told of each verdict as soon as it is there
     */
    public static TestRun of(Suite suite, Rulebook rulebook, @Nullable String filter, Consumer<Verdict> each) {
        List<Verdict> all = suite.on(rulebook, each);
        int[] kept = IntStream.range(0, all.size())
                .filter(i -> filter == null || all.get(i).matches(filter))
                .toArray();
        return new TestRun(
                IntStream.of(kept).mapToObj(suite.trials()::get).toList(),
                IntStream.of(kept).mapToObj(all::get).toList());
    }

    public long failed() {
        return verdicts.stream().filter(verdict -> !verdict.passed()).count();
    }

    /** How much of some rules they try. */
    public Coverage coverage(Rulebook rulebook, Collection<String> ids) {
        Coverage coverage = new Coverage(rulebook.law(), ids);
        trials.parallelStream().forEach(trial -> {
            Remembered remembered = new Remembered(rulebook.law(), trial.content());
            synchronized (coverage) {
                coverage.add(remembered);
            }
        });
        return coverage;
    }

    /** Rewrites what failed, where that is allowed. */
    public Update update() {
        return Update.of(trials, verdicts);
    }
}
