package dev.praetor.authoring;

import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.portfolio.Replacement;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files to begin with, from the templates that come with Praetor. Rules in them compile; what tries them fails until it
 * is filled in. No file is ever overwritten.
 */
public final class Scaffold {

    private static final Pattern RULING = Pattern.compile("([a-z][a-z0-9-]*?)-(\\d{4}-\\d{2}-\\d{2})-([a-z0-9-]+)");
    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final Pattern THEME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FACT = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[a-z0-9]+)*");

    private final Path directory;
    private final Map<Path, String> files = new LinkedHashMap<>();

    private Scaffold(Path directory) {
        this.directory = directory;
    }

    /**
     * {@code rulings/NAME.yaml}.
     *
     * @param name court, date and a short name: {@code ca-paris-2024-05-06-short-name}
     * @return the files that were written
     * @throws BadCaseException if the name is none, or a file is there already
     */
    public static List<Path> ruling(String name, Path directory) {
        Matcher parts = RULING.matcher(name);
        if (!parts.matches()) {
            throw fault(name, "is no name of a ruling\nMaybe write it so: ca-paris-2024-05-06-short-name");
        }
        String date = parts.group(2);
        String before = (Integer.parseInt(date.substring(0, 4)) - 1) + "-01-01";
        return new Scaffold(directory)
                .file("rulings/" + name + ".yaml", "ruling.yaml", text -> text.replace(
                                "court-2000-01-01-short-name", name)
                        .replace("2000-01-01", date)
                        .replace("1999-01-01", before)
                        .replace("T. com. Ville", CourtName.of(parts.group(1))))
                .write();
    }

    /**
     * A rule file with a scenario in which the rule fires and one in which it stays silent.
     *
     * @param id such as {@code ACC-040}, never used before
     * @param theme the folder; {@code null} for that of the rules whose ids begin alike
     * @param known the rules that the new one will be added to
     * @return as {@link #ruling}
     * @throws BadCaseException as {@link #ruling}; also if the id is in use
     */
    public static List<Path> rule(String id, @Nullable String theme, Path directory, Collection<RuleCard> known) {
        if (!RULE.matcher(id).matches()) {
            throw fault(id, "is no id of a rule\nMaybe write it so: ABC-001");
        }
        RuleIds ids = RuleIds.of(known, directory);
        ids.refuse(id);
        String folder = theme != null ? theme : ids.theme(id).orElse("");
        if (!THEME.matcher(folder).matches()) {
            throw fault(id, "needs a theme, the folder that it goes to\nMaybe add: --theme access");
        }
        // A theme that is there already keeps its files: the new rule begins in files of its own.
        boolean begun = Files.exists(directory.resolve(folder).resolve(folder + ".drl"));
        boolean tried = Files.exists(directory.resolve(folder).resolve("scenarios.yaml"));
        String own = id.toLowerCase(Locale.ROOT);
        UnaryOperator<String> named = text -> text.replace("XYZ-001", id);
        return new Scaffold(directory)
                .file(folder + "/" + (begun ? own : folder) + ".drl", "rule.drl", named)
                .file(folder + "/" + (tried ? own + "." : "") + "scenarios.yaml", "scenarios.yaml", named)
                .write();
    }

    /**
     * A kind of fact declared in DRL, with a scenario that has one.
     *
     * @param name as DRL or as case files have it: {@code EscrowClause} or {@code escrow-clause}
     * @param known kinds that are there already
     * @return as {@link #ruling}
     * @throws BadCaseException as {@link #ruling}; also if there is such a kind
     */
    public static List<Path> fact(String name, Path directory, Collection<Kind> known) {
        if (!FACT.matcher(name).matches()) {
            throw fault(name, "is no name of a kind of fact\nMaybe write it so: escrow-clause");
        }
        String kind = Kind.kebab(name);
        String type = Stream.of(kind.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
        Optional<Kind> same =
                known.stream().filter(other -> other.name().equals(kind)).findFirst();
        if (same.isPresent()) {
            throw fault(kind, "is a kind of fact already\nMaybe read: praetor facts " + kind);
        }
        UnaryOperator<String> named = text -> text.replace("MyFact", type).replace("my-fact", kind);
        return new Scaffold(directory)
                .file(kind + "/" + kind + ".drl", "fact.drl", named)
                .file(kind + "/scenarios.yaml", "fact-scenarios.yaml", named)
                .write();
    }

    private Scaffold file(String name, String template, UnaryOperator<String> filling) {
        files.put(directory.resolve(name), filling.apply(BuiltInFiles.text("_template/" + template)));
        return this;
    }

    private List<Path> write() {
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw fault(
                        file.toString(), "is there already, and nothing is overwritten\nMaybe choose another name.");
            }
        }
        files.forEach(this::write);
        return List.copyOf(files.keySet());
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(directory);
            Path folder = Objects.requireNonNull(file.getParent());
            if (Files.isSymbolicLink(folder)) { // names have no '..', but a link may lead anywhere
                throw fault(folder.toString(), "is a link, and files are written to directories only");
            }
            Files.createDirectories(folder);
            Replacement.create(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw fault(e.getFile(), "is there already, and nothing is overwritten\nMaybe choose another name.");
        } catch (IOException e) {
            throw fault(file.toString(), "cannot be written: " + Reason.of(e));
        }
    }

    static BadCaseException fault(String what, String text) {
        return new BadCaseException(Problem.of(what, 0, 0, text));
    }
}
