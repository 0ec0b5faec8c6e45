package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.fact.Kind;
import dev.praetor.report.FileSchema;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code praetor schema case|ruling|scenario [DIR...]} */
@Command(
        name = "schema",
        description = "Writes the JSON Schema of a sort of file, by which editors complete and check it.",
        mixinStandardHelpOptions = true)
final class Schema implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "FILE", description = "case, ruling or scenario.")
    private FileSchema schema = FileSchema.CASE;

    @Parameters(
            index = "1..*",
            paramLabel = "DIR",
            description = "Rule directories whose kinds of facts it is to know too. Rules are code: use only those you"
                    + " trust.")
    private List<Path> directories = List.of();

    @Override
    public Integer call() {
        Set<Kind> kinds = new LinkedHashSet<>(Kind.builtIn());
        directories.forEach(
                directory -> kinds.addAll(Rulebook.live(directory).get().kinds()));
        output.print(schema.of(kinds));
        return 0;
    }
}
