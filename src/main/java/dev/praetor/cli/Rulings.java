package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import dev.praetor.report.RulingList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code praetor rulings} */
@Command(
        name = "rulings",
        description = "Lists the rulings with what became of them and the rules drawn from each; names the rules that"
                + " rest on overtaken rulings alone.",
        mixinStandardHelpOptions = true)
final class Rulings implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        output.print(RulingList.of(rulebook.rulings(), rulebook.rules(), output.language(), output.colour()));
        List<RuleCard> overtaken = rulebook.overtaken();
        overtaken.forEach(rule -> output.err().println(warning(rule)));
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
