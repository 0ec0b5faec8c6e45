package dev.praetor.cli;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.portfolio.Entry;
import dev.praetor.portfolio.Mark;
import dev.praetor.portfolio.Row;
import dev.praetor.portfolio.Totals;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Unseen;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Judges cases as the command line asks for.
 *
 * @param form how each is written
 * @param report the page of a case that was judged; empty if it has none
 */
record Judge(Rulebook rulebook, List<Kind> kinds, JudgedOn on, Form form, BiFunction<Row, Case, String> report) {

    /** What came of one case: what is written of it, and why it is refused, if it is. */
    record Answer(Mark end, String text, Row row, String report, List<Problem> problems, Totals totals) {}

    Judge(Rulebook rulebook, JudgedOn on, Form form) {
        this(rulebook, rulebook.kinds(), on, form, (row, given) -> "");
    }

    Judge reporting(BiFunction<Row, Case, String> pages) {
        return new Judge(rulebook, kinds, on, form, pages);
    }

    /** What has to stay the same for a run to be gone on with. */
    Map<String, String> run(Path results) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("rules", rulebook.hash());
        run.put("praetor", rulebook.version());
        run.put("--on", on.toString());
        run.put("--format", form.toString());
        run.put("--output", Unseen.line(results.toAbsolutePath().normalize().toString()));
        return run;
    }

    Answer answer(Entry entry) {
        try {
            return judged(entry, on.of(read(entry).content()));
        } catch (BadCaseException | LimitReachedException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> located(problem, entry))
                    .toList();
            Row row = Row.refused(entry, problems);
            return new Answer(entry.end(), form.refused(row), row, "", problems, Totals.REFUSED);
        } catch (BrokenRulesException e) {
            Problem here = new Problem(entry.file(), entry.line(), 1, "the rules failed on this case", "");
            throw new BrokenRulesException(
                    Stream.concat(e.problems().stream(), Stream.of(here)).toList());
        } catch (RuntimeException e) {
            throw new IllegalStateException(entry.place() + ": this case could not be judged", e);
        }
    }

    private Answer judged(Entry entry, Case given) {
        Assessment assessment = rulebook.assess(given);
        Row row = Row.of(entry, assessment);
        String page = report.apply(row, given);
        return new Answer(entry.end(), form.judged(row, assessment), row, page, List.of(), Totals.of(assessment));
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
