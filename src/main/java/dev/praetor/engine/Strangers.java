package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import dev.praetor.drl.SafeDirectory;
import dev.praetor.drl.SafeText;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Laws with rules from strangers: read, compiled and loaded so that nothing but conclusions can come out of them. */
public final class Strangers {

    private static final int MOST_PROBLEMS = 100;

    private Strangers() {}

    /** As {@link Laws#from}. */
    public static Law from(Path directory) {
        List<RuleFile> files = SafeDirectory.in(directory);
        Sources own = SourceReader.of(directory);
        return added(RuleFile.bringCore(files) ? Laws.nothing(own) : Laws.core(), directory, files, own);
    }

    /** As {@link Laws#with}. */
    public static Law with(Law law, Path directory) {
        return added(law, directory, SafeDirectory.in(directory), SourceReader.of(directory));
    }

    /** As {@link LiveRules#law}. */
    public static Law now(Path directory) {
        List<RuleFile> files = SafeDirectory.below(directory);
        if (files.isEmpty()) {
            return Laws.builtIn();
        }
        Sources own = SourceReader.of(directory);
        return added(RuleFile.bringCore(files) ? Laws.nothing(own) : Laws.builtIn(), directory, files, own);
    }

    private static Law added(Law law, Path directory, List<RuleFile> files, Sources own) {
        return Flight.built(directory.toString(), () -> admitted(law, directory, files, own));
    }

    private static Law admitted(Law law, Path directory, List<RuleFile> files, Sources own) {
        RuleCompiler.throwIfAny(Foreign.sources(law.sources(), own, directory));
        Answer answer = ask(new Job(
                files, law.cards(), Bytes.all(law.loader()), false, law.cards().isEmpty()));
        RuleCompiler.throwIfAny(answer.problems());
        return new Admission(law, files, answer).law(own);
    }

    /** A text that is at fault by itself is not given to anybody. */
    static Answer ask(Job job) {
        List<Problem> signs = job.files().stream()
                .map(SafeText::fault)
                .flatMap(Optional::stream)
                .limit(MOST_PROBLEMS)
                .toList();
        Answer answer = signs.isEmpty() ? Apart.SHARED.compile(job) : Answer.of(signs);
        return answer.problems().size() <= MOST_PROBLEMS
                ? answer
                : Answer.of(answer.problems().stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .limit(MOST_PROBLEMS)
                        .toList());
    }

    /** As {@link RuleCheck#of(List)}; what the safe profile refuses is found first, and the rest once it is mended. */
    public static RuleCheck check(List<Path> directories) {
        List<RuleFile> files = directories.stream()
                .flatMap(directory -> SafeDirectory.below(directory).stream())
                .toList();
        boolean alone = RuleFile.bringCore(files);
        List<RuleCard> known = alone ? List.of() : Laws.index().cards();
        List<Problem> problems = new ArrayList<>();
        Sources sources = RuleCheck.sources(directories, alone, problems);
        for (Path directory : directories) {
            Sources own = SourceReader.gather(directory, new ArrayList<>());
            problems.addAll(Foreign.sources(Laws.beneath(own, alone), own, directory));
        }
        if (files.isEmpty()) {
            return new RuleCheck(problems.stream().distinct().sorted().toList(), Kind.builtIn());
        }
        Answer answer = ask(new Job(files, known, Map.of(), true, alone));
        problems.addAll(answer.problems());
        List<Kind> kinds = List.of();
        if (answer.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            try {
                Admission admission = new Admission(alone ? Laws.nothing(sources) : Laws.builtIn(), files, answer);
                problems.addAll(admission.unknownSources(sources));
                kinds = admission.kinds();
            } catch (BrokenRulesException e) {
                problems.addAll(e.problems());
            }
        }
        return new RuleCheck(
                problems.stream().distinct().sorted().toList(),
                Stream.concat(Kind.builtIn().stream(), kinds.stream()).toList());
    }
}
