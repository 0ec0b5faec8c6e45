package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.portfolio.Entry;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.Totals;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Unseen;
import dev.praetor.report.JsonReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Judges cases as the command line asks for. */
record Judge(Rulebook rulebook, List<Kind> kinds, JudgedOn on) {

    /** What came of one case: its line, empty if it is refused, or why it is. */
    record Answer(Mark end, String line, List<Problem> problems, Totals totals) {}

    /** What has to stay the same for a run to be gone on with. */
    Map<String, String> run(Path results) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("rules", rulebook.hash());
        run.put("praetor", rulebook.version());
        run.put("--on", on.toString());
        run.put("--output", Unseen.line(results.toAbsolutePath().normalize().toString()));
        return run;
    }

    Answer answer(Entry entry) {
        try {
            Assessment assessment = rulebook.assess(on.of(read(entry).content()));
            return new Answer(entry.end(), JsonReport.line(assessment), List.of(), Totals.of(assessment));
        } catch (BadCaseException | LimitReachedException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> located(problem, entry))
                    .toList();
            return new Answer(entry.end(), "", problems, Totals.REFUSED);
        } catch (BrokenRulesException e) {
            Problem here = new Problem(entry.file(), entry.line(), 1, "the rules failed on this case", "");
            throw new BrokenRulesException(
                    Stream.concat(e.problems().stream(), Stream.of(here)).toList());
        } catch (RuntimeException e) {
            throw new IllegalStateException(entry.place() + ": this case could not be judged", e);
        }
    }

    private CaseFile read(Entry entry) {
        if (entry.fault() != null) {
            throw new BadCaseException(entry.fault());
        }
        return entry.line() == 0
                ? CaseFile.parse(entry.file(), entry.bytes(), kinds)
                : CaseFile.parseLine(entry.file(), entry.line(), entry.bytes(), kinds);
    }

    /** What is found at fault only when the case is judged has no place of its own. */
    private static Problem located(Problem problem, Entry entry) {
        return problem.file().equals(entry.file())
                ? problem
                : new Problem(entry.file(), entry.line(), 1, problem.message(), problem.maybe(), problem.known());
    }
}
