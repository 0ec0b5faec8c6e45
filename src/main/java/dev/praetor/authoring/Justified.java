package dev.praetor.authoring;

import dev.praetor.casefile.Faults;
import dev.praetor.casefile.Fields;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import dev.praetor.trace.Mutant;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mutants that no example has to show, because they say the same as the rule or because the law leaves it open. A list
 * in a file {@code mutants.yaml} of the rule directory: the rule (or {@code any}), the change as {@code mutate} writes
 * it, and why.
 */
public final class Justified {

    private static final List<String> FIELDS = List.of("rule", "change", "why");

    /** None. */
    public static final Justified NONE = new Justified(List.of());

    private record Entry(String rule, String change, String why) {

        boolean covers(Mutant mutant) {
            return (rule.equals("any") || rule.equals(mutant.rule().id())) && change.equals(mutant.change());
        }
    }

    private final List<Entry> entries;

    private Justified(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Those of a directory and its subdirectories; none if it has no such file.
     *
     * @throws BadCaseException if a file is not as it should be
     */
    public static Justified of(Path directory) {
        if (!Files.isDirectory(directory)) {
            return NONE;
        }
        Faults faults = new Faults();
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.endsWith("mutants.yaml")).sorted().forEach(file -> read(file, faults, entries));
        } catch (IOException | UncheckedIOException e) {
            throw new BadCaseException(
                    new Problem(directory.toString(), 0, 0, "its files cannot be listed: " + Reason.of(e), ""));
        }
        faults.throwIfAny();
        return new Justified(entries);
    }

    private static void read(Path file, Faults faults, List<Entry> entries) {
        if (!(Yaml.read(file) instanceof Node.Sequence list)) {
            throw new BadCaseException(new Problem(
                    file.toString(),
                    1,
                    1,
                    "a list is expected",
                    "Maybe begin with: - { rule: ABC-001, change: ..., why: ... }"));
        }
        list.items().forEach(item -> {
            Fields fields = Fields.of(item, "a justified mutant", FIELDS, faults);
            entries.add(new Entry(fields.text("rule"), fields.text("change"), fields.text("why")));
        });
    }

    /** Why it need not be shown; empty if nobody says so. */
    String why(Mutant mutant) {
        return entries.stream()
                .filter(entry -> entry.covers(mutant))
                .map(Entry::why)
                .findFirst()
                .orElse("");
    }
}
