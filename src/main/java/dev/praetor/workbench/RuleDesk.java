package dev.praetor.workbench;

import dev.praetor.Limits;
import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.authoring.Check;
import dev.praetor.fact.Kind;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where typed rules are checked and, if nothing is wrong with them, compiled: as those of a stranger, so that no text
 * of a page becomes code that does more than conclude. For one thread.
 */
final class RuleDesk implements AutoCloseable {

    private static final int MOST_KEPT = 4;
    private static final String UNNAMED = "rules.drl";

    private final @Nullable Folder folder;
    private final Path scratch;
    private final Supplier<Rulebook> compiler;
    private final TypedRules none;
    private final Map<Map<String, String>, TypedRules> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Whoever completes a case asks from another thread. */
    private volatile List<Kind> kinds;

    /** @param folder whose rulings, statutes and other rule files count as well; {@code null} if there is none */
    RuleDesk(@Nullable Folder folder) throws IOException {
        this.folder = folder;
        this.scratch = Files.createTempDirectory("praetor-workbench-").toRealPath();
        this.compiler = Rulebook.live(scratch, Trust.UNTRUSTED);
        Rulebook builtIn = Rulebook.builtIn().within(Limits.defaults());
        this.none = TypedRules.sound(List.of(), List.of(), builtIn);
        this.kinds = builtIn.kinds();
    }

    /** The kinds of facts of the last rules that nothing was wrong with. */
    List<Kind> kinds() {
        return kinds;
    }

    /**
     * The rules of a text: those that come with Praetor if it says nothing.
     *
     * @param file of the folder that the text stands for; empty if it has not been saved
     * @throws Refused if that is no name of a file of rules below a directory
     */
    TypedRules of(String file, String text) {
        TypedRules rules = text.isBlank() ? none : kept(files(file, text), file);
        if (rules.rulebook() != null) {
            kinds = rules.rulebook().kinds();
        }
        return rules;
    }

    private Map<String, String> files(String file, String text) {
        String typed = name(file);
        Map<String, String> files = folder == null ? new TreeMap<>() : Companions.of(folder, !file.isEmpty());
        files.put(typed, text);
        return files;
    }

    private static String name(String file) {
        Folder.require(file.isEmpty() || (file.endsWith(".drl") && Folder.names(file)), file); // it is written
        return file.isEmpty() ? UNNAMED : file;
    }

    private TypedRules kept(Map<String, String> files, String file) {
        TypedRules known = kept.get(files);
        if (known == null) {
            known = compiled(files, name(file));
            kept.put(files, known);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private TypedRules compiled(Map<String, String> files, String typed) {
        try {
            write(files);
            List<Problem> found = Check.of(List.of(scratch), Trust.UNTRUSTED);
            return TypedRules.faulty(found)
                    ? broken(found, typed)
                    : TypedRules.sound(ofText(found, typed), ofOthers(found, typed), compiler.get());
        } catch (ProblemException e) {
            return broken(e.problems(), typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TypedRules broken(List<Problem> found, String typed) {
        return TypedRules.broken(ofText(found, typed), ofOthers(found, typed));
    }

    /** What has no line is told beside the text as well: nothing else of the page is about rules. */
    private List<Problem> ofText(List<Problem> problems, String typed) {
        return named(problems)
                .filter(problem -> problem.file().equals(typed) || problem.line() == 0)
                .toList();
    }

    private List<Problem> ofOthers(List<Problem> problems, String typed) {
        return named(problems)
                .filter(problem -> !problem.file().equals(typed) && problem.line() > 0)
                .toList();
    }

    private Stream<Problem> named(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        relative(problem.file()),
                        problem.line(),
                        problem.column(),
                        relative(problem.message()),
                        problem.maybe(),
                        problem.known()));
    }

    /** Nobody knows the directory in which rules are compiled. */
    private String relative(String text) {
        return text.replace(scratch.toString().replace('\\', '/') + "/", "");
    }

    private void write(Map<String, String> files) throws IOException {
        clear();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = scratch.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> below = Files.walk(scratch)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(scratch)) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            clear();
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            // A directory for temporary files keeps one more.
        }
    }
}
