package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.engine.LiveRules;
import dev.praetor.finding.Assessment;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import dev.praetor.problem.Severity;
import dev.praetor.trial.Difference;
import dev.praetor.trial.Round;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A case judged again whenever its file or the rules change. A file that is at fault is reported and does no harm: the
 * last good rules stay in use.
 */
public final class Watch {

    private final LiveRules rules;
    private final Path file;
    private @Nullable Rulebook rulebook;
    private @Nullable Assessment last;

    /** @param directory of rules: see {@link Rulebook#live} */
    public Watch(Path directory, Path file) {
        this.rules = new LiveRules(directory);
        this.file = file;
    }

    /**
     * Judges the case now and after each change.
     *
     * @param change waits for the next change; false if none will come
     */
    public void run(BooleanSupplier change, Consumer<Round> rounds) {
        do {
            rounds.accept(next());
        } while (change.getAsBoolean());
    }

    /** Checks and judges everything again; of the rules only what changed is compiled. */
    Round next() {
        List<Problem> problems = new ArrayList<>();
        boolean first = last == null;
        List<Difference> differences = List.of();
        Assessment assessment = null;
        try {
            problems.addAll(rules.check().problems());
            if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                rulebook = Rulebook.of(rules.law());
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        if (rulebook != null) {
            try {
                assessment =
                        rulebook.assess(CaseFile.read(file, rulebook.kinds()).content());
                differences = last == null ? List.of() : between(last, assessment);
                last = assessment;
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return new Round(problems, assessment, differences, first);
    }

    /** What appeared, fell away or changed, the states of obligations included. */
    static List<Difference> between(Assessment before, Assessment after) {
        List<Item> gone = new ArrayList<>(Items.of(before));
        List<Item> come = new ArrayList<>(Items.of(after));
        gone.removeIf(come::remove);
        return Pairing.of(
                gone.stream().map(item -> new Expected.Placed(item, 0)).toList(), come, Pairing.SAME_FINDING);
    }
}
