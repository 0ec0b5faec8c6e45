package dev.praetor.authoring;

import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules and what they are tried by.
 *
 * @param own ids of the rules that the directories hold, without those that they are added to; of all, if they hold
 *     none
 */
public record RuleSet(Rulebook rulebook, Suite suite, List<String> own) {

    /** Where a rule author works, seen from the directory above. */
    private static final Path RULES = Path.of("rules");

    /**
     * The rules of directories, each added to those before: see {@link Rulebook#live} for the first.
     *
     * @param directories if there are none, {@code rules} where there is such a directory, else the built-in law
     * @throws dev.praetor.problem.BrokenRulesException if a rule cannot be used
     */
    public static RuleSet of(List<Path> directories) {
        return of(directories, Trust.TRUSTED);
    }

    /**
     * As {@link #of(List)}.
     *
     * @param trust whose rules all of them are
     */
    public static RuleSet of(List<Path> directories, Trust trust) {
        if (directories.isEmpty()) {
            return Files.isDirectory(RULES) ? of(List.of(RULES), trust) : builtIn();
        }
        Rulebook rulebook = Rulebook.live(directories.get(0), trust).get();
        for (Path more : directories.subList(1, directories.size())) {
            rulebook = rulebook.with(more, trust);
        }
        List<Kind> kinds = rulebook.kinds();
        return new RuleSet(
                rulebook,
                directories.stream()
                        .map(directory -> Suite.of(directory, kinds))
                        .reduce(Suite.NONE, Suite::and),
                own(rulebook, directories));
    }

    private static List<String> own(Rulebook rulebook, List<Path> directories) {
        Set<String> written = directories.stream()
                .flatMap(directory -> RuleIds.of(List.of(), directory).all().stream())
                .collect(Collectors.toSet());
        List<String> own = ids(rulebook).filter(written::contains).toList();
        return own.isEmpty() ? ids(rulebook).toList() : own;
    }

    private static Stream<String> ids(Rulebook rulebook) {
        return rulebook.rules().stream().map(RuleCard::id);
    }

    /** The first of the directories, or the one that stands for none. */
    public static Path first(List<Path> directories) {
        return directories.isEmpty() ? RULES : directories.get(0);
    }

    /** The law that comes with Praetor. */
    public static RuleSet builtIn() {
        Rulebook builtIn = Rulebook.builtIn();
        return new RuleSet(builtIn, Suite.builtIn(builtIn.kinds()), ids(builtIn).toList());
    }
}
