package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.authoring.Scaffold;
import dev.praetor.fact.Kind;
import dev.praetor.report.ScaffoldText;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor new ruling|rule|fact NAME} */
@Command(
        name = "new",
        description = "Writes files to begin with: a ruling, a rule or a kind of fact. They fail 'praetor test' until"
                + " they are filled in.",
        subcommands = CommandLine.HelpCommand.class,
        mixinStandardHelpOptions = true)
final class New {

    /** Where files go. */
    static final class Place {

        @Option(
                names = "--in",
                paramLabel = "DIR",
                defaultValue = "rules",
                description = "The rule directory. Default: ${DEFAULT-VALUE}.")
        private Path directory = Path.of("rules");
    }

    @Command(name = "ruling", description = "Begins a ruling: rulings/NAME.yaml.", mixinStandardHelpOptions = true)
    int ruling(
            @Mixin Output output,
            @Mixin Place in,
            @Parameters(
                            paramLabel = "NAME",
                            description = "Court, date and a short name: ca-paris-2024-05-06-short-name.")
                    String name) {
        List<Path> files = Scaffold.ruling(name, in.directory);
        output.print(ScaffoldText.ruling(files, in.directory, output.language(), output.colour()));
        return 0;
    }

    @Command(
            name = "rule",
            description = "Begins a rule, with a scenario in which it fires and one in which it stays silent.",
            mixinStandardHelpOptions = true)
    int rule(
            @Mixin Output output,
            @Mixin Place in,
            @Parameters(paramLabel = "ID", description = "Three letters, a dash, three digits: ACC-040.") String id,
            @Option(
                            names = "--theme",
                            paramLabel = "THEME",
                            description =
                                    "The folder that it goes to. Default: that of the rules whose ids begin alike.")
                    @Nullable
                    String theme) {
        List<Path> files =
                Scaffold.rule(id, theme, in.directory, Rulebook.builtIn().rules());
        output.print(ScaffoldText.rule(id, files, in.directory, output.language(), output.colour()));
        return 0;
    }

    @Command(
            name = "fact",
            description = "Begins a kind of fact declared in DRL, with a scenario that has one.",
            mixinStandardHelpOptions = true)
    int fact(
            @Mixin Output output,
            @Mixin Place in,
            @Parameters(paramLabel = "NAME", description = "As case files have it: escrow-clause.") String name) {
        List<Path> files = Scaffold.fact(name, in.directory, Kind.builtIn());
        output.print(ScaffoldText.fact(Kind.kebab(name), files, in.directory, output.language(), output.colour()));
        return 0;
    }
}
