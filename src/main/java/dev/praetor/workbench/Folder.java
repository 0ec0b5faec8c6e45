package dev.praetor.workbench;

import dev.praetor.casefile.CaseFile;
import dev.praetor.portfolio.Replacement;
import dev.praetor.problem.Reason;
import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory that was named: files in it are opened and saved, whatever is outside it or a link is not. */
final class Folder {

    /** What people call their files, on every system: no path, nothing hidden, nothing that nobody sees. */
    private static final Pattern NAME =
            Pattern.compile("(?![. ])[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]{1,120}");

    private static final Pattern TYPE = Pattern.compile(".*\\.(yaml|yml|json|drl)");
    private static final int LONGEST = 1_000;

    private final Path root;

    /** @throws IOException if there is no such directory */
    Folder(Path directory) throws IOException {
        this.root = directory.toRealPath();
    }

    /** A text and what its file was when it was read or written: a hash of its bytes. */
    record Opened(String text, String version) {}

    Path root() {
        return root;
    }

    /** @param path as the page names it: names with slashes between them */
    Opened open(String path) {
        Path file = within(path);
        try {
            byte[] bytes = bytes(file);
            return new Opened(text(bytes), version(bytes));
        } catch (NoSuchFileException e) {
            throw new Refused(404, "Ce fichier n'existe plus : " + path, "This file is no longer there: " + path);
        } catch (CharacterCodingException e) {
            throw new Refused(
                    422,
                    path + " n'est pas en UTF-8 : enregistrez-le peut-être ainsi dans un éditeur.",
                    path + " is not UTF-8: maybe save it so in an editor.");
        } catch (IOException e) {
            throw new Refused(
                    422, path + " ne peut être lu : " + Reason.of(e), path + " cannot be read: " + Reason.of(e));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(CaseFile.MOST_BYTES + 1);
            if (bytes.length > CaseFile.MOST_BYTES) {
                throw new IOException("it is larger than " + CaseFile.MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String version(byte[] bytes) {
        return HexFormat.of().formatHex(Headers.sha256(bytes));
    }

    /**
     * Puts a text in the place of a file, in one step.
     *
     * @param version of the file as it was opened; empty if it is to be a new one
     * @return that of the file as it is now
     * @throws Refused 409 if the file is not, or no longer, as it was
     */
    synchronized String save(String path, String text, String version) {
        Path file = within(path);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (version.isEmpty()) {
                Replacement.create(file, content);
            } else if (version(bytes(file)).equals(version)) {
                Replacement.of(file, content);
            } else {
                throw changed(path);
            }
            return version(content);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(
                    409,
                    "Il y a déjà un fichier " + path + " : choisissez un autre nom, ou ouvrez-le.",
                    "There already is a file " + path + ": choose another name, or open it.");
        } catch (NoSuchFileException e) {
            throw changed(path);
        } catch (IOException e) {
            throw new Refused(
                    422, path + " ne peut être écrit : " + Reason.of(e), path + " cannot be written: " + Reason.of(e));
        }
    }

    private static Refused changed(String path) {
        return new Refused(
                409,
                path + " a changé sur le disque depuis son ouverture : rien n'a été enregistré.",
                path + " has changed on the disk since it was opened: nothing was saved.");
    }

    /** The file of that name, which need not be there; its directory has to. */
    private Path within(String path) {
        require(names(path), path);
        try {
            Path asked = root.resolve(path);
            Path parent = asked.getParent();
            require(parent != null && parent.toRealPath().equals(parent), path); // no link on the way
            require(!Files.exists(asked, LinkOption.NOFOLLOW_LINKS) || plain(asked), path);
            return asked;
        } catch (InvalidPathException | IOException e) {
            throw outside(path);
        }
    }

    /** Names with slashes between them, which lead down from whatever directory they are resolved in. */
    static boolean names(String path) {
        return path.length() <= LONGEST
                && TYPE.matcher(path).matches()
                && Stream.of(path.split("/", -1))
                        .allMatch(name -> NAME.matcher(name).matches());
    }

    private static boolean plain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    static void require(boolean inside, String path) {
        if (!inside) {
            throw outside(path);
        }
    }

    private static Refused outside(String path) {
        String shown = Unseen.line(path);
        return new Refused(
                403,
                "« " + shown + " » n'est pas un nom de dossier (.yaml, .json) ou de règles (.drl) de ce répertoire.",
                "'" + shown + "' is no name of a case (.yaml, .json) or of rules (.drl) in this directory.");
    }
}
