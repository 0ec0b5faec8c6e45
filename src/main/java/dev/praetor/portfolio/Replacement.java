package dev.praetor.portfolio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts a content in the place of that of a file, in one step: whenever the power fails or the disk is full, there is
 * the one or the other, and nothing beside it.
 */
public final class Replacement {

    private Replacement() {}

    /** The file may be there, and keeps who may read it; a link is replaced, not what it points to. */
    public static void of(Path file, byte[] content) throws IOException {
        write(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The same of a file that is new.
     *
     * @throws FileAlreadyExistsException if it is not
     */
    public static void create(Path file, byte[] content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        write(file, content);
    }

    private static void write(Path file, byte[] content, StandardCopyOption... how) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is no file but a device or a pipe");
        }
        Path fresh = beside(file);
        try {
            try (FileChannel channel = opened(fresh)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            move(fresh, file, how);
        } finally {
            Files.deleteIfExists(fresh); // only if something failed is it still there
        }
    }

    /** A name in the same directory that nobody else uses, not even a link that waits for it. */
    static Path beside(Path file) {
        return file.resolveSibling(
                ".praetor-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".new");
    }

    static FileChannel opened(Path fresh) throws IOException {
        return FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** What was written and forced out takes the name of the file. */
    static void move(Path fresh, Path file, StandardCopyOption... how) throws IOException {
        keepReaders(fresh, file);
        Files.move(fresh, file, how);
        settle(file.toAbsolutePath().getParent());
    }

    private static void keepReaders(Path fresh, Path file) throws IOException {
        var old = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
        }
    }

    /** Makes the new name last; some systems do not let directories be opened, and need not. */
    private static void settle(@Nullable Path directory) {
        if (directory != null) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // The content before it is as good, only older.
            }
        }
    }
}
