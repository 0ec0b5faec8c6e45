package dev.praetor.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of the rule directory that come with Praetor, wherever its jar is. */
public final class BuiltInFiles {

    private static final String FOLDER = "META-INF/praetor/rules/";

    private BuiltInFiles() {}

    /** @param name as in the rule directory */
    static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(BuiltInFiles.class.getClassLoader().getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The lines of a list that the build writes, since what is in a jar cannot be listed. */
    public static List<String> names(String list) {
        return text(list).lines().toList();
    }
}
