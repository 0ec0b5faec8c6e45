package dev.praetor.drl;

import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A directory of rules from a stranger: nothing but files and folders, not too many, not too large, and nothing that
 * leads out of it.
 */
public final class SafeDirectory {

    private static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 8;
    private static final long MOST_BYTES = 8_000_000;
    private static final int LONGEST_NAME = 120;

    private final Path directory;
    private final List<Path> rules = new ArrayList<>();
    private int files;
    private long bytes;

    private SafeDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Its rule files, by path, once everything in it has been looked at.
     *
     * @throws BrokenRulesException at the first thing that may not be there
     */
    public static List<RuleFile> below(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw fault(
                    directory.toString(),
                    Files.exists(directory)
                            ? "is a file, and a directory of rules is expected"
                            : "there is no such directory",
                    "Maybe another directory was meant.");
        }
        SafeDirectory safe = new SafeDirectory(directory);
        try {
            Files.walkFileTree(directory.toRealPath(), safe.new Visitor(directory.toRealPath()));
            return safe.read(directory.toRealPath());
        } catch (IOException e) {
            throw fault(directory.toString(), "cannot be read: " + e.getClass().getSimpleName(), "");
        }
    }

    /**
     * As {@link #below}; some are expected.
     *
     * @throws BrokenRulesException as {@link #below}; also if there are none
     */
    public static List<RuleFile> in(Path directory) {
        List<RuleFile> files = below(directory);
        if (files.isEmpty()) {
            throw fault(directory.toString(), "holds no .drl file", "Maybe another directory was meant.");
        }
        return files;
    }

    private List<RuleFile> read(Path real) throws IOException {
        rules.sort(Comparator.naturalOrder());
        List<RuleFile> read = new ArrayList<>();
        for (Path path : rules) {
            String name = name(real, path);
            try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                // One character more than may be there: the check of the text sees that there is more.
                read.add(RuleFile.of(name, in.readNBytes(4 * (SafeSize.FILE.most() + 1))));
            }
        }
        return read;
    }

    private String name(Path real, Path path) {
        return directory.resolve(real.relativize(path).toString()).toString().replace('\\', '/');
    }

    private static BrokenRulesException fault(String file, String message, String maybe) {
        return new BrokenRulesException(new Problem(file, 0, 0, message, maybe));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path real;

        Visitor(Path real) {
            this.real = real;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(real)) {
                look(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            look(file);
            if (!attributes.isRegularFile()) {
                throw fault(
                        name(real, file),
                        "is " + (attributes.isSymbolicLink() ? "a link" : "neither a file nor a folder")
                                + ", which is not allowed among rules from others",
                        "Maybe put a copy of what it stands for in its place.");
            }
            bytes += attributes.size();
            few(bytes > MOST_BYTES, "holds more than " + MOST_BYTES + " bytes");
            if (file.toString().endsWith(".drl") && !RuleFile.hidden(real, file)) {
                rules.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            throw fault(directory.toString(), "a file or folder in it cannot be read", "Maybe check who may read it.");
        }

        private void look(Path path) {
            String name = String.valueOf(path.getFileName());
            few(++files > MOST_FILES, "holds more than " + MOST_FILES + " files and folders");
            few(
                    path.getNameCount() - real.getNameCount() > DEEPEST,
                    "has folders nested more than " + DEEPEST + " deep");
            boolean plain = name.codePoints()
                    .allMatch(c -> Character.isLetterOrDigit(c)
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || " ._-+,()'@&".indexOf(c) >= 0);
            if (!plain || name.length() > LONGEST_NAME) {
                throw fault(
                        directory.toString(),
                        "the name of a file or folder in it has signs that are not allowed, or is too long: '"
                                + name.replaceAll("[^A-Za-z0-9 ._-]", "?").substring(0, Math.min(60, name.length()))
                                + "'",
                        "Maybe name it with letters, digits, dots and dashes.");
            }
        }

        private void few(boolean tooMuch, String what) {
            if (tooMuch) {
                throw fault(directory.toString(), what, "Maybe another directory was meant.");
            }
        }
    }
}
