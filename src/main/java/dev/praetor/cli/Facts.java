package dev.praetor.cli;

import dev.praetor.fact.Kind;
import dev.praetor.report.FactGuide;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code praetor facts [KIND]} */
@Command(
        name = "facts",
        description = "Explains the kinds of facts that a case file may hold.",
        mixinStandardHelpOptions = true)
final class Facts implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description = "Show the fields of this kind and an example; without it, list all kinds.")
    private @Nullable String kind;

    @Override
    public Integer call() {
        List<Kind> kinds = rules.kinds();
        output.print(
                kind == null
                        ? FactGuide.list(kinds, output.language(), output.colour())
                        : FactGuide.of(KindName.known(kind, kinds, output.line()), output.language(), output.colour()));
        return 0;
    }
}
