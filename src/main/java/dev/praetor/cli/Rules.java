package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.fact.Kind;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules a command applies. */
final class Rules {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Add the rules of this directory to the built-in law. Rules are code: use only those you trust, or"
                            + " say --untrusted.")
    private List<Path> directories = List.of();

    @Mixin
    private Trusting trusting = new Trusting();

    List<Path> directories() {
        return directories;
    }

    /** The kinds of facts that cases may hold; without the law, which takes a second to load and declares none. */
    List<Kind> kinds() {
        return directories.isEmpty() ? Kind.builtIn() : rulebook().kinds();
    }

    Rulebook rulebook() {
        Rulebook rulebook = Rulebook.builtIn();
        for (Path directory : directories) {
            rulebook = rulebook.with(directory, trusting.trust());
        }
        return rulebook;
    }
}
