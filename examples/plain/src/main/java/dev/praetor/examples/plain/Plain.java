package dev.praetor.examples.plain;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import dev.praetor.report.JsonReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Judges a case file and says what was found: {@code Plain CASE}. */
public final class Plain {

    private Plain() {}

    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0]), System.out));
    }

    static int run(Path file, PrintStream out) {
        Rulebook rulebook = Rulebook.builtIn(); // one for the whole application, whatever thread asks
        try {
            Assessment assessment =
                    rulebook.assess(CaseFile.read(file, rulebook.kinds()).content());
            assessment.violations().forEach(violation -> show(assessment, violation, out));
            out.println(withJackson3(assessment));
            return 0;
        } catch (BadCaseException e) {
            out.println(e.getMessage()); // every fault with its line and column, for whoever wrote the file
            return 2;
        }
    }

    private static void show(Assessment assessment, Violation violation, PrintStream out) {
        out.printf(
                "%s: %s broke it towards %s (%s)%n",
                violation.duty().title().en(), violation.debtor(), violation.creditor(), violation.occurredOn());
        for (Sanction sanction : assessment.sanctionsFor(violation)) {
            out.println("  " + (sanction instanceof Sanction.Sum sum ? sum(sum) : sanction.getClass().getSimpleName()));
        }
        assessment.groundsFor(violation).forEach(ground -> out.println("  by " + ground.rule().id() + ", "
                + ground.rulings().stream().map(ruling -> ruling.text()).toList()));
    }

    private static String sum(Sanction.Sum sum) {
        return sum.getClass().getSimpleName() + " "
                + sum.amount().certain().map(Object::toString).orElse("to be assessed");
    }

    /** The findings as maps and lists, for whatever writes the application's JSON. */
    static String withJackson3(Assessment assessment) {
        Map<String, Object> findings = JsonReport.map(assessment);
        return new tools.jackson.databind.ObjectMapper().writeValueAsString(findings);
    }

    static String withJackson2(Assessment assessment) throws com.fasterxml.jackson.core.JsonProcessingException {
        return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(JsonReport.map(assessment));
    }
}
