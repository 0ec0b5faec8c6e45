package dev.praetor.authoring;

import dev.praetor.portfolio.Replacement;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import dev.praetor.trial.Verdict;
import dev.praetor.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expectations rewritten into what was found, where a scenario says where its expectation comes from: whoever rewrites
 * it can then compare. What a court held is never rewritten.
 *
 * @param rewritten names of the scenarios that now expect what is found
 * @param refused why the others that failed were left alone
 */
public record Update(List<String> rewritten, List<Problem> refused) {

    /**
     * Rewrites the files of the scenarios that failed; everything else in them stays as it is, byte for byte.
     *
     * @param verdicts on the trials, in the same order
     */
    public static Update of(List<Trial> trials, List<Verdict> verdicts) {
        Update update = new Update(new ArrayList<>(), new ArrayList<>());
        Map<Path, List<Integer>> byFile = new LinkedHashMap<>();
        for (int i = 0; i < trials.size(); i++) {
            if (!verdicts.get(i).passed() && update.mayBeRewritten(trials.get(i), verdicts.get(i))) {
                byFile.computeIfAbsent(Path.of(trials.get(i).place().file()), file -> new ArrayList<>())
                        .add(i);
            }
        }
        byFile.forEach((file, failed) -> update.rewrite(
                file,
                failed.stream().map(trials::get).toList(),
                failed.stream().map(verdicts::get).toList()));
        return update;
    }

    private boolean mayBeRewritten(Trial trial, Verdict verdict) {
        if (trial.ruling()) {
            refused.add(trial.place()
                    .problem("what a court held is not rewritten\nMaybe a rule is wrong, or the file misreports the"
                            + " ruling: correct either by hand."));
        } else if (trial.origin().isBlank()) {
            refused.add(trial.place()
                    .problem("'" + trial.name() + "' is not rewritten: it does not say where its expectation comes from"
                            + "\nMaybe add: origin: the ruling, the text or the formula that gives it"));
        } else if (!onlyOtherwise(verdict)) {
            refused.add(trial.place()
                    .problem("'" + trial.name() + "' is not rewritten: it fails for another reason too"
                            + "\nMaybe its 'near' or a rule is wrong."));
        }
        return !trial.ruling() && !trial.origin().isBlank() && onlyOtherwise(verdict);
    }

    private static boolean onlyOtherwise(Verdict verdict) {
        return verdict.loud().isEmpty() && verdict.faults().isEmpty();
    }

    private void rewrite(Path file, List<Trial> trials, List<Verdict> verdicts) {
        if (Files.isSymbolicLink(file)) {
            refused.add(Problem.of(
                    file.toString(),
                    0,
                    0,
                    "is a link, and what lies elsewhere is not rewritten\nMaybe rewrite that file."));
            return;
        }
        try {
            String text = Files.readString(file);
            if (text.stripLeading().startsWith("[")) {
                refused.add(Problem.of(file.toString(), 1, 1, "is JSON, and only YAML is rewritten"));
                return;
            }
            Source source = new Source(text);
            for (int i = 0; i < trials.size(); i++) {
                Expectations.rewrite(source, trials.get(i), verdicts.get(i).differences());
            }
            Replacement.of(file, source.edited().getBytes(StandardCharsets.UTF_8));
            trials.forEach(trial -> rewritten.add(trial.name()));
        } catch (IOException e) {
            refused.add(Problem.of(file.toString(), 0, 0, "cannot be rewritten: " + Reason.of(e)));
        }
    }
}
