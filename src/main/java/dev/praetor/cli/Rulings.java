package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code praetor rulings} */
@Command(
        name = "rulings",
        description = "Lists the rulings with their status and the rules drawn from each.",
        mixinStandardHelpOptions = true)
final class Rulings implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Rules rules = new Rules();

    @Option(names = "--lang", defaultValue = "fr", description = "fr or en. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.FR;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (Ruling ruling : rulebook.rulings()) {
            String drawn = rulebook.rules().stream()
                    .filter(rule -> rule.rulings().contains(ruling.key()))
                    .map(RuleCard::id)
                    .collect(Collectors.joining(" "));
            out.println(ruling.citation());
            out.println("   " + ruling.status().title().in(language) + " | " + ruling.key());
            out.println("   " + (drawn.isEmpty() ? "-" : drawn));
        }
        return 0;
    }
}
