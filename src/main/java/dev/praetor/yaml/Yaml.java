package dev.praetor.yaml;

import dev.praetor.fact.Nearest;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Reason;
import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a document into {@linkplain Node nodes}, or says where it is at fault. */
public final class Yaml {

    /** Far above any real case; a larger file is refused before it is parsed. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private Yaml() {}

    /**
     * Reads a file.
     *
     * @throws BadCaseException if it cannot be read, is empty, is not UTF-8 or is not well formed
     */
    public static Node read(Path file) {
        try {
            refuseBeyond(Files.size(file), file.toString());
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw fault(file.toString(), "there is no such file" + siblings(file));
        } catch (IOException e) {
            throw fault(
                    file.toString(),
                    Files.isDirectory(file) ? "is a directory, not a file" : "cannot be read: " + Reason.of(e));
        }
    }

    private static void refuseBeyond(long bytes, String name) {
        if (bytes > MOST_BYTES) {
            throw fault(name, "the file is larger than " + MOST_BYTES + " bytes\nMaybe split it.");
        }
    }

    /**
     * Reads a document that is already in memory.
     *
     * @param name what messages call it
     */
    public static Node parse(String name, byte[] bytes) {
        refuseBeyond(bytes.length, name);
        String text = decode(name, 1, bytes);
        if (text.isBlank()) {
            throw fault(name, "the file is empty\nMaybe copy an example to begin with: examples/destock-meubles.yaml.");
        }
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return new Events(name, json ? withoutTabs(text) : text).document();
    }

    /** JSON may be indented with tabs, which YAML refuses. Those between quotes stay: whoever reads the value tells. */
    private static String withoutTabs(String json) {
        StringBuilder text = new StringBuilder(json);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\t') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    /**
     * Reads a line of a JSON Lines file, which is not blank. Needs jackson-core.
     *
     * @param name what messages call the file
     * @param line where it stands in the file, from 1
     */
    public static Node parseLine(String name, int line, byte[] bytes) {
        return JsonLine.read(name, line, decode(name, line, bytes));
    }

    private static String decode(String name, int first, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean malformed = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (malformed) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + first;
            int column = text.length() - text.lastIndexOf('\n');
            throw new BadCaseException(new Problem(
                    name,
                    line,
                    column,
                    String.format(Locale.ROOT, "the byte 0x%02X here is not UTF-8", bytes[in.position()]),
                    "Maybe the file was saved as Windows-1252 or UTF-16: save it again as UTF-8."));
        }
        return seen(name, first, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String seen(String name, int first, String text) {
        Unseen.in(text).ifPresent(at -> {
            String before = text.substring(0, at);
            int line = (int) before.chars().filter(c -> c == '\n').count() + first;
            int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
            throw new BadCaseException(new Place(name, line, column).problem(Unseen.fault(text, at)));
        });
        return text;
    }

    private static String siblings(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            return "";
        }
        try (var list = Files.list(folder)) {
            var names = list.map(path -> String.valueOf(path.getFileName())).toList();
            return Nearest.to(name.toString(), names)
                    .map(near -> "\nMaybe '" + near + "' was meant.")
                    .orElse("");
        } catch (IOException e) {
            return "\nMaybe its folder is misspelt: " + folder + " cannot be listed.";
        }
    }

    private static BadCaseException fault(String name, String text) {
        return new BadCaseException(Problem.of(name, 0, 0, text));
    }
}
