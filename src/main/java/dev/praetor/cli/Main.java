package dev.praetor.cli;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.LimitReachedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code praetor}: judges case files by the rules. */
@Command(
        name = "praetor",
        description = "Turns the facts of an IT-service contract into violations and their sanctions.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no violation; every ruling reproduced, every test passed; no fault found",
            "1:violations found; a test failed; a ruling not reproduced, or relied upon though overtaken; warnings",
            "2:the command line or a case file is wrong; a case took longer than --deadline",
            "3:the rules are broken",
            "70:a fault of Praetor's own"
        },
        footer = "%nLegal information, not legal advice.")
public final class Main {

    /** By name. To look into them all takes a third of a short run, so that one that is named comes alone. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("assess", Assess.class);
        COMMANDS.put("facts", Facts.class);
        COMMANDS.put("rulings", Rulings.class);
        COMMANDS.put("replay", Replay.class);
        COMMANDS.put("check", Check.class);
        COMMANDS.put("explain", Explain.class);
        COMMANDS.put("why-not", WhyNot.class);
        COMMANDS.put("what-if", WhatIf.class);
        COMMANDS.put("graph", Graph.class);
        COMMANDS.put("docs", Docs.class);
        COMMANDS.put("test", Test.class);
        COMMANDS.put("mutate", Mutate.class);
        COMMANDS.put("new", New.class);
        COMMANDS.put("watch", Watch.class);
        COMMANDS.put("workbench", Workbench.class);
        COMMANDS.put("schema", Schema.class);
        COMMANDS.put("completion", Completion.class);
        COMMANDS.put("help", CommandLine.HelpCommand.class);
    }

    private Main() {}

    /** Ends the JVM with one of the documented exit codes. */
    public static void main(String[] args) {
        // Results are UTF-8 whatever the locale of the machine, which may be none.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // AUTO knows terminals and honours NO_COLOR.
        int code = run(out, err, Ansi.AUTO.enabled(), args);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param colour whether {@code out} is a terminal that shows colours
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, boolean colour, String... args) {
        CommandLine command = new CommandLine(new Main());
        String named = args.length == 0 ? "" : args[0];
        boolean alone = COMMANDS.containsKey(named) && !named.equals("help") && !named.equals("completion");
        COMMANDS.forEach((name, type) -> {
            if (!alone || name.equals(named)) {
                command.addSubcommand(type);
            }
        });
        command.setOut(Sink.to(out, colour));
        command.setErr(Sink.to(err, colour));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((exception, line, parsed) -> explain(exception, line.getErr()));
        try {
            return command.execute(args);
        } catch (Error e) { // picocli catches exceptions only; 1 would say that violations were found
            return failed(e, command.getErr());
        }
    }

    private static int explain(Exception exception, PrintWriter err) {
        if (exception instanceof BadCaseException || exception instanceof LimitReachedException) {
            err.println(exception.getMessage());
            return 2;
        }
        if (exception instanceof BrokenRulesException) {
            err.println(exception.getMessage());
            return 3;
        }
        return failed(exception, err);
    }

    private static int failed(Throwable fault, PrintWriter err) {
        err.println("Praetor failed: this is a fault of its own, please report it with the lines below.");
        fault.printStackTrace(err);
        return 70;
    }
}
