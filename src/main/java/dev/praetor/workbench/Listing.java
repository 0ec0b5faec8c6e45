package dev.praetor.workbench;

import dev.praetor.drl.RuleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The cases and rules of a directory, by path; of a very large one the first that are met. */
final class Listing extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 500;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int BEGINNING = 64 * 1024;

    private static final Pattern A_CASE = Pattern.compile("^ *\"?facts\"? *:", Pattern.MULTILINE);
    private static final Set<String> NO_CASE = Set.of("statutes.yaml", "mutants.yaml");

    private final Path root;
    private final List<String> files = new ArrayList<>();
    private int looked;

    private Listing(Path root) {
        this.root = root;
    }

    static List<String> of(Folder folder) {
        Listing listing = new Listing(folder.root());
        try {
            Files.walkFileTree(folder.root(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, listing);
        } catch (IOException e) {
            return List.of(); // it was removed meanwhile
        }
        return listing.files.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = String.valueOf(folder.getFileName()).matches("[._].*|target|node_modules");
        return hidden && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : more();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && wanted(file)) {
            add(root.relativize(file).toString().replace('\\', '/'));
        }
        return more();
    }

    /** Unless it has a name by which it could not be opened. */
    private void add(String path) {
        if (Folder.names(path)) {
            files.add(path);
        }
    }

    private FileVisitResult more() {
        return ++looked < MOST_LOOKED_AT && files.size() < MOST_FILES
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private boolean wanted(Path file) {
        String name = String.valueOf(file.getFileName());
        if (RuleFile.hidden(root, file)) {
            return false;
        }
        if (name.matches(".*\\.(yaml|yml|json)")) {
            return !NO_CASE.contains(name) && !RuleFile.ofScenarios(root, file) && isCase(file);
        }
        return name.endsWith(".drl");
    }

    private static boolean isCase(Path file) {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return A_CASE.matcher(beginning).find();
        } catch (IOException e) {
            return false;
        }
    }
}
