package dev.praetor.cli;

import dev.praetor.finding.Language;
import java.io.PrintWriter;
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

    /** Results. */
    void print(String text) {
        line().getOut().print(text);
        line().getOut().flush();
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
