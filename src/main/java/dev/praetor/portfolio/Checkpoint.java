package dev.praetor.portfolio;

import dev.praetor.fact.Money;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * A state of a portfolio run from which it can be gone on with.
 *
 * @param run what has to be the same when it is: rules, options, file of results, by their names
 * @param read how far the input had been judged
 * @param written how many bytes of results that gave
 */
public record Checkpoint(Map<String, String> run, Mark read, long written, Totals totals) {

    private static final String VERSION = "praetor-checkpoint";
    private static final String END = "check";
    private static final String OWED = "owed ";

    public Checkpoint {
        run = new LinkedHashMap<>(run);
    }

    /** Nothing has been done yet. */
    public static Checkpoint start(Map<String, String> run) {
        return new Checkpoint(run, Mark.START, 0, Totals.NONE);
    }

    /** With one more case done, whose result is so many bytes. */
    Checkpoint with(Mark mark, long bytes, Totals more) {
        return new Checkpoint(run, mark, written + bytes, totals.plus(more));
    }

    /** @throws BadCaseException if the run cannot be gone on with as what it was begun as, with each difference */
    void refuseUnless(Map<String, String> now, String file) {
        List<Problem> problems = new ArrayList<>();
        now.forEach((name, value) -> {
            String then = run.getOrDefault(name, "");
            if (!then.equals(value)) {
                problems.add(new Problem(
                        file,
                        0,
                        0,
                        "the run was begun with " + name + " '" + then + "', not '" + value + "'",
                        "Maybe delete this file to begin anew."));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
    }

    /** One value a line; the last is a sum of all before it, so that a file cut short is never believed. */
    String text() {
        StringBuilder text = new StringBuilder(VERSION + ": 1\n");
        run.forEach((name, value) -> line(text, name, value));
        line(text, "entries", read.entries());
        line(text, "bytes", read.bytes());
        line(text, "input", read.check());
        line(text, "written", written);
        line(text, "judged", totals.judged());
        line(text, "refused", totals.refused());
        line(text, "contracts", totals.contracts());
        line(text, "broken", totals.broken());
        line(text, "violations", totals.violations());
        line(text, "undetermined", totals.undetermined());
        line(text, "open", totals.open());
        totals.owed().forEach((currency, sum) -> line(text, OWED + currency, sum.amount()));
        return text + END + ": " + sum(text.toString()) + "\n";
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static long sum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** @throws BadCaseException if it cannot be read or is damaged */
    static Checkpoint read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n', text.length() - 2) + 1;
            if (!text.substring(end).equals(END + ": " + sum(text.substring(0, end)) + "\n")) {
                throw damaged(file);
            }
            Map<String, String> values = new LinkedHashMap<>();
            text.substring(0, end).lines().forEach(line -> {
                int colon = line.indexOf(": ");
                values.put(line.substring(0, colon), line.substring(colon + 2));
            });
            return of(values);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private static BadCaseException damaged(Path file) {
        return new BadCaseException(new Problem(
                file.toString(),
                0,
                0,
                "is no checkpoint, or a damaged one",
                "Maybe another file was meant; delete this one to begin anew."));
    }

    private static Checkpoint of(Map<String, String> values) {
        if (number(values, VERSION) != 1) {
            throw new IllegalArgumentException("of another version");
        }
        Mark read = new Mark(number(values, "entries"), number(values, "bytes"), number(values, "input"));
        long written = number(values, "written");
        Map<String, Money> owed = values.keySet().stream()
                .filter(name -> name.startsWith(OWED))
                .collect(Collectors.toMap(
                        name -> name.substring(OWED.length()), name -> money(values, name), (a, b) -> b, TreeMap::new));
        Totals totals = new Totals(
                number(values, "judged"),
                number(values, "refused"),
                number(values, "contracts"),
                number(values, "broken"),
                number(values, "violations"),
                number(values, "undetermined"),
                owed,
                number(values, "open"));
        values.keySet().removeIf(name -> name.startsWith(OWED));
        return new Checkpoint(values, read, written, totals);
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(Objects.requireNonNullElse(values.remove(name), ""));
    }

    private static Money money(Map<String, String> values, String name) {
        return new Money(
                new BigDecimal(Objects.requireNonNullElse(values.get(name), "")), name.substring(OWED.length()));
    }
}
