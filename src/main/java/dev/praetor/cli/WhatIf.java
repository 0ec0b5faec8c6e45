package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.casefile.Edits;
import dev.praetor.fact.Case;
import dev.praetor.finding.Explanation;
import dev.praetor.report.WhatIfJson;
import dev.praetor.report.WhatIfText;
import dev.praetor.why.Change;
import dev.praetor.why.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor what-if CASE} */
@Command(
        name = "what-if",
        description = {
            "Judges a case again with other facts, and shows what changes and why. FACT is the id of a fact, its kind"
                    + " if it is the only one of it, or kind#n.",
            "Exit code 0 if nothing changes, 1 if something does."
        },
        mixinStandardHelpOptions = true)
final class WhatIf implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Deadline deadline = new Deadline();

    @Parameters(paramLabel = "CASE", description = "A case file in YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--add", paramLabel = "'{kind: {…}}'", description = "Add a fact, written as in a case file.")
    private List<String> add = List.of();

    @Option(names = "--remove", paramLabel = "FACT", description = "Leave a fact out.")
    private List<String> remove = List.of();

    @Option(
            names = "--set",
            paramLabel = "FACT.field=value",
            description = "Change a field; without a value, leave it out.")
    private List<String> set = List.of();

    @Mixin
    private JudgedOn on = new JudgedOn();

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Assess.Format format = Assess.Format.TEXT;

    @Override
    public Integer call() {
        Rulebook rulebook = deadline.within(rules.rulebook());
        Case given = CaseFile.read(file, rulebook.kinds()).content();
        Case edited = CaseFile.read(file, rulebook.kinds(), new Edits(add, remove, set))
                .content();
        Explanation before = rulebook.explain(given);
        Explanation after = rulebook.explain(on.of(edited));
        List<Change> changes = Difference.between(before, after);
        output.print(
                format == Assess.Format.JSON
                        ? WhatIfJson.of(before, after, changes)
                        : WhatIfText.of(before, after, changes, output.language()));
        return changes.isEmpty() ? 0 : 1;
    }
}
