package dev.praetor.authoring;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Waits until a rule file, a ruling or a case is saved. What an editor saves in several steps is one change. */
public final class FileChanges implements BooleanSupplier, AutoCloseable {

    private static final long QUIET_MILLIS = 80;

    private final Path directory;
    private final Path file;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Begins to watch: what changes from now on will be seen.
     *
     * @throws BadCaseException if there is no such directory, or it cannot be watched
     */
    public FileChanges(Path directory, Path file) {
        this.directory = directory.toAbsolutePath().normalize();
        this.file = file.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(directory)) {
                throw new BadCaseException(new Problem(directory.toString(), 0, 0, "there is no such directory", ""));
            }
            this.service = directory.getFileSystem().newWatchService();
            register();
        } catch (IOException e) {
            throw unwatched(e);
        }
    }

    private BadCaseException unwatched(Exception e) {
        String text =
                Files.isDirectory(directory) ? "cannot be watched: " + Reason.of(e) : "there is no such directory";
        return new BadCaseException(new Problem(directory.toString(), 0, 0, text, ""));
    }

    /** Every folder, those that are new among them; to register one twice does nothing. */
    private void register() throws IOException {
        for (Path folder : folders()) {
            try {
                register(folder);
            } catch (NoSuchFileException | NotDirectoryException e) {
                if (folder.equals(directory)) {
                    throw e;
                } // otherwise it went while we looked, which is a change of its own
            }
        }
        Path parent = file.getParent();
        if (parent != null && Files.isDirectory(parent)) {
            register(parent);
        }
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                folders.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(directory)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return folders;
    }

    private void register(Path folder) throws IOException {
        WatchKey key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        folders.put(key, folder);
    }

    /** Waits for the next change; false if the thread was told to stop. */
    @Override
    public boolean getAsBoolean() {
        try {
            while (!matters(service.take())) {
                // Something else was saved beside it.
            }
            for (WatchKey more = next(); more != null; more = next()) {
                matters(more);
            }
            register();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            throw unwatched(e);
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean matters(WatchKey key) {
        Path folder = folders.getOrDefault(key, directory);
        List<WatchEvent<?>> events = key.pollEvents();
        if (!key.reset() && folder.equals(directory)) {
            return true; // it is gone, and whoever waits is told
        }
        return events.stream()
                .anyMatch(event -> !(event.context() instanceof Path name) || matters(folder.resolve(name)));
    }

    private boolean matters(Path changed) {
        String name = String.valueOf(changed.getFileName());
        boolean ofRules = changed.startsWith(directory)
                && (name.endsWith(".drl") || name.endsWith(".yaml") || Files.isDirectory(changed));
        return ofRules || changed.equals(file);
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
