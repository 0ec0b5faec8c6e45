package dev.praetor.cli;

import dev.praetor.finding.Language;
import dev.praetor.portfolio.Replacement;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command writes its text, and in which language. */
final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--lang", defaultValue = "fr", description = "fr or en. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.FR;

    Language language() {
        return language;
    }

    CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }

    /**
     * Results.
     *
     * @throws BadCaseException if they are lost: an exit code of 0 or 1 would say that somebody has them
     */
    void print(String text) {
        line().getOut().print(text);
        if (line().getOut().checkError()) { // flushes
            throw new BadCaseException(new Problem(
                    "standard output",
                    0,
                    0,
                    "cannot be written to",
                    "Maybe the disk is full, or the program that reads it has ended."));
        }
    }

    /** Results, to a file of their own: it has all of them or is as it was. */
    void write(Path file, String text) {
        try {
            Replacement.of(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadCaseException(new Problem(
                    file.toString(),
                    0,
                    0,
                    "cannot be written: " + Reason.of(e),
                    "Maybe its directory does not exist, or must not be written to."));
        }
    }

    /** Everything that is no result. */
    PrintWriter err() {
        return line().getErr();
    }

    /** Somebody sees it as it is written. From Java 22 on there always is a console, and colour alone decides. */
    @SuppressWarnings("SystemConsoleNull")
    boolean terminal() {
        return colour() && System.console() != null;
    }

    boolean colour() {
        return line().getColorScheme().ansi() == Ansi.ON;
    }
}
