package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.report.WhyNotText;
import dev.praetor.trace.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code praetor why-not CASE [RULE...]} */
@Command(
        name = "why-not",
        description =
                "Shows why rules are not applied to a case: each condition, what came nearest, and what would have"
                        + " to be otherwise. Without a rule, those that come nearest to being applied.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the rule is not applied",
            "1:the rule is applied, to some reading of the case at least",
            "2:the command line or the case file is wrong",
            "3:the rules are broken"
        })
final class WhyNot implements Callable<Integer> {

    /** How many rules are enough to see what nearly was. */
    static final int NEAREST = 10;

    @Mixin
    private Output output = new Output();

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Deadline deadline = new Deadline();

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file in YAML or JSON.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", paramLabel = "RULE", description = "Ids of rules, such as ACC-003.")
    private List<String> ids = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + NEAREST,
            description = "Without a rule: how many to show. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Mixin
    private JudgedOn on = new JudgedOn();

    @Override
    public Integer call() {
        if (most < 1) {
            throw new ParameterException(output.line(), "--most is at least 1, not " + most);
        }
        Rulebook rulebook = deadline.within(rules.rulebook());
        List<String> known = ids.stream()
                .map(id -> RuleId.known(id, rulebook.rules(), output.line()))
                .toList();
        Case content = on.of(CaseFile.read(file, rulebook.kinds()).content());
        if (known.isEmpty()) {
            output.print(WhyNotText.nearest(
                    nearest(rulebook, content, most), content.facts(), output.language(), output.colour()));
            return 0;
        }
        dev.praetor.trace.WhyNot why = dev.praetor.trace.WhyNot.of(rulebook);
        boolean applied = false;
        for (String id : known) {
            dev.praetor.trace.WhyNot.Answer answer = why.explain(content, id);
            applied |= answer.applied() > 0;
            output.print(WhyNotText.of(answer, content.facts(), output.language(), output.colour()));
        }
        return applied ? 1 : 0;
    }

    static List<Attempt> nearest(Rulebook rulebook, Case content, int most) {
        List<Attempt> nearest = dev.praetor.trace.WhyNot.of(rulebook).nearest(content);
        return nearest.subList(0, Math.min(most, nearest.size()));
    }
}
