package dev.praetor.cli;

import dev.praetor.authoring.Justified;
import dev.praetor.authoring.Mutation;
import dev.praetor.authoring.RuleSet;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.MutationJson;
import dev.praetor.report.MutationText;
import dev.praetor.report.Progress;
import dev.praetor.report.TestText;
import dev.praetor.trace.Tried;
import dev.praetor.trial.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code praetor mutate [DIR...]} */
@Command(
        name = "mutate",
        description = "Puts small faults into rules, one at a time, and shows those that no scenario and no ruling"
                + " notices: a condition left out or turned round, a day or a cent more, another duty.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the score is high enough",
            "1:the score is below --min, or a scenario or a ruling fails as the rules are",
            "2:the command line or a file is wrong",
            "3:the rules are broken"
        })
final class Mutate implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description =
                    "Rule directories, as for test. A file mutants.yaml of the first justifies faults that need not"
                            + " be noticed.")
    private List<Path> directories = List.of();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            split = ",",
            description =
                    "Only these rules, or all whose id begins so: ACC-003, ACC. Repeatable. Default: the rules of the"
                            + " directories.")
    private List<String> ids = List.of();

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "The least share of faults that are noticed or justified. Default: ${DEFAULT-VALUE}.")
    private int least;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Assess.Format format = Assess.Format.TEXT;

    @Override
    public Integer call() {
        RuleSet rules = RuleSet.of(directories);
        if (!rules.suite().problems().isEmpty()) {
            throw new BadCaseException(rules.suite().problems());
        }
        List<String> chosen = chosen(rules);
        List<Verdict> failed = rules.suite().on(rules.rulebook(), verdict -> {}).stream()
                .filter(verdict -> !verdict.passed())
                .toList();
        if (!failed.isEmpty()) { // what fails anyway would seem to notice every fault
            output.print(TestText.of(failed, output.language(), output.colour()));
            return 1;
        }
        int[] done = {0};
        List<Tried> tried = Mutation.of(
                        rules.rulebook(), rules.suite().trials(), Justified.of(RuleSet.first(directories)))
                .of(chosen, one -> progress(++done[0]));
        if (output.terminal()) {
            output.err().print(Progress.end());
        }
        output.print(
                format == Assess.Format.JSON
                        ? MutationJson.of(tried)
                        : MutationText.of(tried, output.language(), output.colour()));
        return MutationText.score(tried) >= least ? 0 : 1;
    }

    private List<String> chosen(RuleSet rules) {
        if (ids.isEmpty()) {
            return rules.own();
        }
        List<String> all = rules.rulebook().rules().stream().map(RuleCard::id).toList();
        List<String> themes = all.stream()
                .map(id -> id.substring(0, id.indexOf('-')))
                .distinct()
                .toList();
        Set<String> chosen = new TreeSet<>();
        for (String one : ids) {
            String start = one.toUpperCase(Locale.ROOT);
            List<String> those = all.stream().filter(id -> id.startsWith(start)).toList();
            if (those.isEmpty()) {
                throw new ParameterException(
                        output.line(), "there is no rule '" + one + "'\n" + Nearest.maybe(start, themes));
            }
            chosen.addAll(those);
        }
        return List.copyOf(chosen);
    }

    /** How many faults there are is known only once they are made, a file of rules at a time. */
    private void progress(int done) {
        if (output.terminal() && done % 20 == 0) {
            output.err().print(Progress.end() + done);
            output.err().flush();
        }
    }
}
