package dev.praetor.cli;

import dev.praetor.fact.Case;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date at which a command judges a case. */
final class JudgedOn {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = ExactDate.class,
            description = "Judge at this date instead of that of the file; what happened later is left out of account.")
    private @Nullable LocalDate date;

    Case of(Case content) {
        return date == null ? content : content.on(date);
    }

    /** The date; "none" if it is that of the file. */
    @Override
    public String toString() {
        return date == null ? "none" : date.toString();
    }
}
