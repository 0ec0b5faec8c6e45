package dev.praetor.workbench;

import dev.praetor.drl.RuleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a text of rules may refer to in its directory: rulings, statutes, rates, and kinds that other files declare. */
final class Companions {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 200_000;

    private Companions() {}

    /** @param rules whether other rule files count: those of the directory that the text is of */
    static Map<String, String> of(Folder folder, boolean rules) {
        Map<String, String> files = new TreeMap<>();
        Path root = folder.root();
        try {
            if (rules) {
                Listing.of(folder).stream()
                        .filter(name -> name.endsWith(".drl"))
                        .forEach(name -> put(root, root.resolve(name), files));
            }
            put(root, root.resolve("statutes.yaml"), files);
            for (String sources : new String[] {"rulings", "rates"}) {
                sources(root, root.resolve(sources), files);
            }
        } catch (IOException e) {
            return files; // it was removed meanwhile
        }
        return files;
    }

    private static void sources(Path root, Path directory, Map<String, String> files) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> below = Files.walk(directory, DEEPEST)) {
            below.filter(path -> path.toString().endsWith(".yaml"))
                    .limit(MOST_FILES)
                    .forEach(path -> put(root, path, files));
        }
    }

    private static void put(Path root, Path file, Map<String, String> files) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || RuleFile.hidden(root, file)) {
            return;
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            // What is too large is cut, and then at fault: it is not left out in silence.
            String text = new String(in.readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
            files.put(root.relativize(file).toString().replace('\\', '/'), text);
        } catch (IOException e) {
            // Who refers to it is told that there is no such thing.
        }
    }
}
