package dev.praetor.cli;

import dev.praetor.Rulebook;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Rulebook rulebook = Rulebook.builtIn();
        return new String[] {"praetor " + rulebook.version(), "rules " + rulebook.hash()};
    }
}
