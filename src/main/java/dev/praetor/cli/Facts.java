package dev.praetor.cli;

import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.Text;
import dev.praetor.report.FactGuide;
import dev.praetor.report.FactHelp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
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
                        : FactGuide.of(named(kind, kinds, output.line()), output.language(), output.colour()));
        return 0;
    }

    private static Kind named(String name, List<Kind> kinds, CommandLine line) {
        return kinds.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(line, "there is no kind of fact '" + name + "'\n" + maybe(name, kinds)));
    }

    /** A lawyer may ask for a kind by what it is called in either language. */
    private static String maybe(String name, List<Kind> kinds) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            Text term = FactHelp.of(kind).term();
            known.putIfAbsent(term.fr(), kind.name());
            known.putIfAbsent(term.en(), kind.name());
        }
        kinds.forEach(kind -> known.put(kind.name(), kind.name()));
        return Nearest.to(name, known.keySet())
                .map(near -> "Maybe '" + known.get(near) + "' was meant.")
                .orElse("Maybe it is in the list of kinds: praetor facts");
    }
}
