package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Language;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.ReplayText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code praetor replay [DIR]} */
@Command(
        name = "replay",
        description = "Replays rulings: the facts that each court found must give what it held.",
        mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Rules rules = new Rules();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Replay the rulings of this rule directory only. Default: those of the built-in law and of"
                    + " each directory that --rules adds to it.")
    private @Nullable Path directory;

    @Option(names = "--lang", defaultValue = "fr", description = "fr or en. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.FR;

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
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        ReplayText text = new ReplayText(
                rulings.stream().map(RulingFile::citation).toList(),
                language,
                line.getColorScheme().ansi() == Ansi.ON);
        boolean allReproduced = true;
        for (RulingFile ruling : rulings) {
            List<String> differences = ruling.differences(rulebook);
            allReproduced &= differences.isEmpty();
            out.print(text.ruling(ruling.citation(), ruling.file().toString().replace('\\', '/'), differences));
            out.flush();
        }
        if (!rulings.isEmpty()) {
            out.print(text.count());
            out.flush();
        }
        return allReproduced;
    }
}
