package dev.praetor.cli;

import dev.praetor.authoring.FileChanges;
import dev.praetor.report.WatchText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code praetor watch DIR CASE} */
@Command(
        name = "watch",
        description = "Judges a case again whenever it or a rule is saved, and shows what changes. Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class Watch implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The rule directory: added to the built-in law, or alone if it brings core.drl. Rules are"
                    + " code: use only those you trust.")
    private Path directory = Path.of("rules");

    @Parameters(index = "1", paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("case.yaml");

    @Override
    public Integer call() {
        try (FileChanges changes = new FileChanges(directory, file)) {
            new dev.praetor.authoring.Watch(directory, file)
                    .run(changes, round -> output.print(WatchText.of(round, output.language(), output.colour())));
        }
        return 0;
    }
}
