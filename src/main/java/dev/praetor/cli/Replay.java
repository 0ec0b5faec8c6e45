package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.authoring.Trial;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.ReplayText;
import dev.praetor.trial.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code praetor replay [DIR]} */
@Command(
        name = "replay",
        description = "Replays rulings: the facts that each court found must give what it held.",
        mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Replay the rulings of this rule directory only. Default: those of the built-in law and of"
                    + " each directory that --rules adds to it.")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        RulingFiles files = files(rulebook.kinds());
        boolean allReproduced = replay(rulebook, files.rulings());
        if (!files.problems().isEmpty()) {
            throw new BadCaseException(files.problems());
        }
        return allReproduced ? 0 : 1;
    }

    private RulingFiles files(List<Kind> kinds) {
        if (directory != null) {
            return RulingFiles.of(directory, kinds).expected(directory);
        }
        return rules.directories().stream()
                .map(added -> RulingFiles.of(added, kinds))
                .reduce(RulingFiles.builtIn(kinds), RulingFiles::and);
    }

    private boolean replay(Rulebook rulebook, List<RulingFile> rulings) {
        ReplayText text =
                new ReplayText(rulings.stream().map(RulingFile::citation).toList(), output.language(), output.colour());
        boolean allReproduced = true;
        for (RulingFile ruling : rulings) {
            Verdict verdict = Trial.of(ruling).on(rulebook);
            allReproduced &= verdict.passed();
            output.print(text.ruling(verdict));
        }
        if (!rulings.isEmpty()) {
            output.print(text.count());
        }
        return allReproduced;
    }
}
