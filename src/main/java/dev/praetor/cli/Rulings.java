package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import dev.praetor.report.RulingList;
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
import picocli.CommandLine.Spec;

/** {@code praetor rulings} */
@Command(
        name = "rulings",
        description = "Lists the rulings with what became of them and the rules drawn from each; names the rules that"
                + " rest on overtaken rulings alone.",
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
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        boolean colour = line.getColorScheme().ansi() == Ansi.ON;
        line.getOut().print(RulingList.of(rulebook.rulings(), rulebook.rules(), language, colour));
        line.getOut().flush();
        List<RuleCard> overtaken = rulebook.overtaken();
        overtaken.forEach(rule -> line.getErr().println(warning(rule)));
        return overtaken.isEmpty() ? 0 : 1;
    }

    private static Problem warning(RuleCard rule) {
        return new Problem(
                rule.file(),
                rule.line(),
                1,
                rule.id() + " rests on rulings alone that later decisions overtook: "
                        + String.join(", ", rule.rulings()),
                "Maybe cite the decision that took their place, or correct the rule by it.");
    }
}
