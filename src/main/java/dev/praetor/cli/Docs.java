package dev.praetor.cli;

import dev.praetor.book.BookFolder;
import dev.praetor.book.RuleBook;
import dev.praetor.report.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code praetor docs --html DIR [RULES_DIR...]} */
@Command(
        name = "docs",
        description = "Writes the rule book: the law as encoded, as a site that needs no server.",
        mixinStandardHelpOptions = true)
final class Docs implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--html",
            required = true,
            paramLabel = "DIR",
            description = "Where the site is written: a new or empty directory, or one that holds a rule book, which is"
                    + " replaced.")
    private Path directory = Path.of("");

    @Parameters(
            arity = "0..*",
            paramLabel = "RULES_DIR",
            description = "Directories of rules, added to the built-in law, or alone if they bring core.drl. Default:"
                    + " the built-in law. Rules are code: use only those you trust, or say --untrusted.")
    private List<Path> rules = List.of();

    @Mixin
    private Trusting trusting = new Trusting();

    @Override
    public Integer call() {
        BookFolder.refuseOther(directory);
        Map<String, String> files = RuleBook.of(rules, trusting.trust(), output.language());
        BookFolder.write(directory, files);
        long pages =
                files.keySet().stream().filter(file -> file.endsWith(".html")).count();
        Wording say = new Wording(output.language());
        output.print(pages + " pages" + say.colon() + directory.resolve("index.html") + "\n");
        return 0;
    }
}
