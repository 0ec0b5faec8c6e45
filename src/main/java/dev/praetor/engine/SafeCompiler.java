package dev.praetor.engine;

import dev.praetor.drl.Lints;
import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.ReadRule;
import dev.praetor.drl.RuleChecks;
import dev.praetor.drl.SafeRules;
import dev.praetor.drl.SafeText;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Compiles the rules of strangers, in a JVM of its own: reads jobs from its standard input and answers on its standard
 * output. What the safe profile refuses is not compiled.
 */
public final class SafeCompiler {

    /** Nobody needs it any more: it holds memory that others could use. */
    private static final long IDLE_NANOS = 600_000_000_000L;

    private static final ClassLoader LOADER = SafeCompiler.class.getClassLoader();

    private Compilation before = new Compilation();
    private String beneath = "";

    private SafeCompiler() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(System.err, true)); // what anybody else prints is no answer
        AtomicLong last = new AtomicLong(System.nanoTime());
        endWhenIdle(last);
        SafeCompiler compiler = new SafeCompiler();
        try {
            while (true) {
                Job job = Job.read(in);
                last.set(Long.MAX_VALUE);
                compiler.answer(job).write(out);
                last.set(System.nanoTime());
            }
        } catch (EOFException e) { // whoever asked is gone
            Runtime.getRuntime().halt(0);
        }
    }

    private static void endWhenIdle(AtomicLong last) {
        Thread watch = new Thread(() -> {
            while (last.get() == Long.MAX_VALUE || System.nanoTime() - last.get() < IDLE_NANOS) {
                try {
                    Thread.sleep(10_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Compiles one job as if nothing had been compiled before. */
    static Answer of(Job job) {
        return new SafeCompiler().answer(job);
    }

    /** Whatever goes wrong within the compiler is the fault of the rules. */
    private Answer answer(Job job) {
        try {
            return compiled(job);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            before = new Compilation();
            return Answer.of(List.of(new Problem(
                    job.files().get(0).name(),
                    0,
                    0,
                    "the compiler cannot make anything of these rules",
                    "Maybe leave out what was added last.")));
        }
    }

    private Answer compiled(Job job) {
        List<Problem> signs = job.files().stream()
                .map(SafeText::fault)
                .flatMap(Optional::stream)
                .toList();
        if (!signs.isEmpty()) {
            return Answer.of(signs);
        }
        remember(job);
        ClassLoader loader = new Bytes(LOADER, job.kinds());
        // As they were written: what Drools compiled before it has changed.
        List<ParsedFile> written = job.files().stream().map(ParsedFile::of).toList();
        List<Problem> problems = new ArrayList<>(RuleChecks.of(written, job.known()));
        problems.addAll(SafeRules.of(written, classes(job, loader)));
        return broken(problems) ? Answer.of(problems) : compiled(job, loader);
    }

    private Answer compiled(Job job, ClassLoader loader) {
        List<ParsedFile> files = job.files().stream().map(before::parsed).toList();
        RuleCompiler compiler = RuleCompiler.run(files, job.known(), loader, before);
        List<Problem> problems = new ArrayList<>(compiler.problems());
        boolean broken = broken(problems);
        if (job.lints()) {
            List<ReadRule> law = job.alone() ? List.of() : RuleCheck.builtIn();
            problems.addAll(Lints.of(files, law, compiler.declared().loader(), broken ? problems : List.of()));
        }
        if (broken) {
            return Answer.of(problems);
        }
        return new Answer(
                problems,
                compiler.declared().names(),
                compiler.declared().classes(),
                compiler.files(),
                files.stream().flatMap(file -> file.cards().stream()).toList());
    }

    private static boolean broken(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** What was compiled is of use as long as the kinds beneath are the same. */
    private void remember(Job job) {
        List<String> kinds = new ArrayList<>();
        job.kinds()
                .forEach((name, bytes) ->
                        kinds.add(name + java.util.HexFormat.of().formatHex(bytes)));
        String hash = Hash.of(kinds.stream().sorted().toList());
        if (!hash.equals(beneath)) {
            before = new Compilation();
            beneath = hash;
        }
    }

    private static List<Class<?>> classes(Job job, ClassLoader loader) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : new HashMap<>(job.kinds()).keySet()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the declared kind " + name + " cannot be loaded", e);
            }
        }
        return classes;
    }
}
