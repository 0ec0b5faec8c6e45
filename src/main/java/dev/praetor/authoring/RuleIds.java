package dev.praetor.authoring;

import dev.praetor.drl.RuleFile;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ids of rules with the file of each. A directory's are read as text: its rules may be broken at the moment. */
final class RuleIds {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([A-Z]{3}-\\d{3}) ");

    private final TreeMap<String, String> files = new TreeMap<>();

    private RuleIds() {}

    static RuleIds of(Collection<RuleCard> known, Path directory) {
        RuleIds ids = new RuleIds();
        known.forEach(card -> ids.files.put(card.id(), card.file()));
        if (Files.isDirectory(directory)) {
            try (Stream<Path> drl = Files.walk(directory)) {
                for (Path file : drl.filter(path -> path.toString().endsWith(".drl"))
                        .filter(path -> !RuleFile.hidden(directory, path))
                        .toList()) {
                    RULE.matcher(Files.readString(file))
                            .results()
                            .forEach(rule ->
                                    ids.files.put(rule.group(1), file.toString().replace('\\', '/')));
                }
            } catch (IOException | UncheckedIOException e) {
                throw Scaffold.fault(directory.toString(), "its rules cannot be read: " + Reason.of(e));
            }
        }
        return ids;
    }

    Set<String> all() {
        return files.keySet();
    }

    void refuse(String id) {
        String file = files.get(id);
        if (file != null) {
            throw Scaffold.fault(
                    id,
                    "is in use, in " + file + ", and ids are never used again\nMaybe take " + next(id)
                            + ", the next that is free.");
        }
    }

    private String next(String id) {
        String letters = id.substring(0, 4);
        String last = files.subMap(letters, letters + "\uFFFF").lastKey();
        int number = Integer.parseInt(last.substring(4)) + 1;
        return number < 1000 ? letters + String.format(Locale.ROOT, "%03d", number) : "other letters";
    }

    /** The folder of the rules whose ids begin alike. */
    Optional<String> theme(String id) {
        Pattern folder = Pattern.compile("([^/]+)/[^/]+$");
        return files.subMap(id.substring(0, 4), id.substring(0, 4) + "\uFFFF").values().stream()
                .map(folder::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }
}
