package dev.praetor.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be read or written, in words: of most exceptions the message is only its name. */
public final class Reason {

    private Reason() {}

    /**
     * As the end of a sentence: {@code cannot be read: access is denied}.
     *
     * @param e an {@link IOException}, or what a stream of files wraps one in
     */
    public static String of(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? Objects.requireNonNullElse(e.getCause(), e) : e;
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        if (cause instanceof ClosedByInterruptException) {
            return "the thread was interrupted";
        }
        String said = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(said, cause.getClass().getSimpleName());
    }
}
