package dev.praetor.cli;

import dev.praetor.Trust;
import picocli.CommandLine.Option;

/** Whose rules a command applies. */
final class Trusting {

    @Option(
            names = "--untrusted",
            description = "The rules come from somebody else: refuse whatever is more than facts compared and one verb,"
                    + " and compile in a process of its own.")
    private boolean untrusted;

    Trust trust() {
        return untrusted ? Trust.UNTRUSTED : Trust.TRUSTED;
    }
}
