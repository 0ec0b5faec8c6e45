package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Explanation;
import dev.praetor.report.ExplainJson;
import dev.praetor.report.ExplainText;
import dev.praetor.report.Reasons;
import dev.praetor.report.WhyNotText;
import dev.praetor.why.Chapter;
import dev.praetor.why.Chapters;
import dev.praetor.why.Need;
import dev.praetor.why.Needs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor explain CASE} */
@Command(
        name = "explain",
        description = "Shows why each finding stands: the rules and, down to their place in the case file, the facts.",
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

    /** How derivations are written. */
    enum Format {
        TEXT,
        JSON,
        PROSE
    }

    @Mixin
    private Output output = new Output();

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Deadline deadline = new Deadline();

    @Parameters(paramLabel = "CASE", description = "A case file in YAML or JSON.")
    private Path file = Path.of("");

    @ArgGroup
    private Only only = new Only();

    /** Which findings. */
    static final class Only {

        @Option(
                names = "--finding",
                paramLabel = "N",
                description = "Only this finding: violations are numbered as in the report of assess.")
        private @Nullable Integer finding;

        @Option(names = "--rule", paramLabel = "ID", description = "Only findings that this rule had a part in.")
        private @Nullable String rule;
    }

    @Option(
            names = "--needs",
            description = "For each violation, the smallest sets of facts without which it falls. Text and JSON.")
    private boolean needs;

    @Option(
            names = "--all",
            description = "Text only: also the ten rules that came nearest to being applied, and what they lack; see"
                    + " why-not.")
    private boolean all;

    @Mixin
    private JudgedOn on = new JudgedOn();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (a tree), json, or prose (in the order of a judgment). Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        refuseWhatDoesNotGoTogether();
        Rulebook rulebook = deadline.within(rules.rulebook());
        CaseFile read = CaseFile.read(file, rulebook.kinds());
        Case content = on.of(read.content());
        Explanation explanation = rulebook.explain(content);
        List<Need> needed = needs ? Needs.of(rulebook, content) : List.of();
        List<Chapter> chapters = chapters(explanation, rulebook);
        output.print(
                switch (format) {
                    case TEXT -> ExplainText.of(explanation, chapters, needed, read.whereabouts(), output.language());
                    case JSON -> ExplainJson.of(explanation, chapters, needed, read.whereabouts());
                    case PROSE -> Reasons.of(explanation, chapters, output.language());
                });
        if (all) {
            output.print(nearest(rulebook, content));
        }
        return explanation.assessment().violations().isEmpty() ? 0 : 1;
    }

    private void refuseWhatDoesNotGoTogether() {
        String wrong = all && format != Format.TEXT
                ? "--all is written as text"
                : needs && format == Format.PROSE ? "--needs is written as text or json" : "";
        if (!wrong.isEmpty()) {
            throw new CommandLine.ParameterException(output.line(), wrong);
        }
    }

    private String nearest(Rulebook rulebook, Case content) {
        return WhyNotText.besides(
                WhyNot.nearest(rulebook, content, WhyNot.NEAREST), content.facts(), output.language(), output.colour());
    }

    private List<Chapter> chapters(Explanation explanation, Rulebook rulebook) {
        if (only.rule != null) {
            return Chapters.drawnBy(explanation, RuleId.known(only.rule, rulebook.rules(), output.line()));
        }
        if (only.finding == null) {
            return Chapters.of(explanation);
        }
        List<Chapter> one = Chapters.of(explanation, only.finding);
        if (one.isEmpty()) {
            int count = Chapters.of(explanation).size();
            throw new CommandLine.ParameterException(
                    output.line(),
                    "there is no finding " + only.finding + "\n"
                            + (count == 0
                                    ? "Maybe look at the report: praetor assess"
                                    : "Maybe one from 1 to " + count + " was meant."));
        }
        return one;
    }
}
