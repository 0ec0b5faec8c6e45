package dev.praetor.engine;

import dev.praetor.drl.Lints;
import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.ReadRule;
import dev.praetor.drl.RuleFile;
import dev.praetor.drl.UnknownSources;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is wrong with the rules and sources of some directories, as an addition to the built-in law unless
 * they bring the rules that every law needs.
 *
 * @param problems those that keep the rules from being used, and those that do not
 * @param kinds the facts that cases may hold, with those that the rules declare
 */
public record RuleCheck(List<Problem> problems, List<Kind> kinds) {

    private static final ClassLoader LOADER = RuleCheck.class.getClassLoader();

    /** Checks directories as one set of rules. Compiling what is sound takes seconds. */
    public static RuleCheck of(List<Path> directories) {
        return of(directories, Laws.compilation());
    }

    /** @param before what need not be read and compiled again */
    static RuleCheck of(List<Path> directories, Compilation before) {
        List<RuleFile> files = directories.stream()
                .flatMap(directory -> RuleFile.below(directory).stream())
                .toList();
        try {
            return of(directories, files, before);
        } catch (StackOverflowError e) {
            return new RuleCheck(List.of(RuleCompiler.tooDeep(files)), Kind.builtIn());
        }
    }

    private static RuleCheck of(List<Path> directories, List<RuleFile> files, Compilation before) {
        boolean alone = RuleFile.bringCore(files);
        List<RuleCard> known = alone ? List.of() : Laws.index().cards();
        List<ParsedFile> parsed = files.stream().map(before::parsed).toList();
        List<Problem> problems = new ArrayList<>();
        Sources sources = sources(directories, alone, problems);
        RuleCompiler compiler = RuleCompiler.run(parsed, known, LOADER, before);
        problems.addAll(compiler.problems());
        UnknownSources unknown = new UnknownSources(sources.rulings(), sources.articles());
        parsed.forEach(file -> problems.addAll(unknown.in(file)));
        List<ReadRule> law = alone ? List.of() : BuiltIn.RULES;
        problems.addAll(Lints.of(parsed, law, compiler.declared().loader(), errors(compiler.problems())));
        return new RuleCheck(problems.stream().distinct().sorted().toList(), kinds(compiler));
    }

    static Sources sources(List<Path> directories, boolean alone, List<Problem> problems) {
        Sources own = directories.stream()
                .map(directory -> SourceReader.gather(directory, problems))
                .reduce(Sources.none(), Sources::and);
        return Laws.beneath(own, alone).and(own);
    }

    /** The rules of the built-in law, to hold others against them. */
    static List<ReadRule> builtIn() {
        return BuiltIn.RULES;
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** The rules of the built-in law as they are written: the jar has them beside their classes. */
    private static final class BuiltIn {
        private static final List<ReadRule> RULES = ReadRule.of(
                Laws.index().models().keySet().stream()
                        .map(name -> ParsedFile.of(RuleFile.builtIn(name, LOADER)))
                        .toList(),
                LOADER);
    }

    private static List<Kind> kinds(RuleCompiler compiler) {
        return Stream.concat(Kind.builtIn().stream(), compiler.declared().kinds().stream())
                .toList();
    }
}
