package dev.praetor.cli;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code praetor workbench [DIR]} */
@Command(
        name = "workbench",
        description = "Serves a page to this machine on which a case and rules are written and judged as one types."
                + " Prints its address. Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class Workbench implements Callable<Integer> {

    private static final int MOST = 65_535;

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The directory whose cases and rules are opened and saved. Without it nothing is saved.")
    private @Nullable Path directory;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Default: ${DEFAULT-VALUE}, one that is free.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        refuseWhatCannotBe();
        try (var workbench = dev.praetor.workbench.Workbench.open(directory, port, output.language(), output.err())) {
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close));
            output.print(workbench.address() + "\n");
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            throw new BadCaseException(new Problem(
                    "127.0.0.1:" + port,
                    0,
                    0,
                    "cannot be served: " + Reason.of(e),
                    "Maybe another program uses this port: leave --port out, or name another."));
        }
    }

    private void refuseWhatCannotBe() {
        if (port < 0 || port > MOST) {
            throw new ParameterException(output.line(), "--port is from 0 to " + MOST + ", not " + port);
        }
        if (directory != null && !Files.isDirectory(directory)) {
            throw new ParameterException(
                    output.line(),
                    directory + (Files.exists(directory) ? " is no directory" : ": there is no such directory"));
        }
    }
}
