package dev.praetor.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code praetor completion} */
@Command(
        name = "completion",
        description = "Writes completion for bash and zsh: source <(praetor completion)",
        mixinStandardHelpOptions = true)
final class Completion implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var praetor = output.line().getParent();
        output.print(AutoComplete.bash(praetor.getCommandName(), praetor) + "\n");
        return 0;
    }
}
