package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule file that means harm: see {@code attacks.txt}. */
record Attack(String category, String name, String text, File mark) {

    private static final File TEMP = new File("target/attacked").getAbsoluteFile();

    private static final String PREFIX = "praetor-attacked";

    private static final Pattern REPEATED = Pattern.compile("«(\\d+)\\|([^»]*)»");
    private static final Pattern CHARACTER = Pattern.compile("‹([0-9A-F]{4})›");
    private static final Pattern PART = Pattern.compile("^([NACPTD]): ", Pattern.MULTILINE);

    static List<Attack> all() throws IOException {
        Files.createDirectories(TEMP.toPath());
        List<Attack> attacks = new ArrayList<>();
        String file = Files.readString(Path.of("src/test/resources/attacks/attacks.txt"));
        for (String one : file.split("(?m)^=== ")) {
            if (!one.startsWith("#")) {
                String[] parts = one.split("\n", 2);
                String[] head = parts[0].split(" \\| ", 2);
                String name = head[1].strip();
                File mark = new File(TEMP, PREFIX + "-" + Integer.toHexString((head[0] + name).hashCode()));
                attacks.add(new Attack(head[0], name, expanded(parts[1], mark), mark));
            }
        }
        return attacks;
    }

    /** Whether anything of it, or the gadget that it may have loaded, has run; forgotten then. */
    boolean ran() {
        boolean itself = mark.delete();
        return new File(TEMP, PREFIX).delete() || itself;
    }

    /** What has been left by any. */
    static List<String> traces() {
        return List.of(Objects.requireNonNullElse(TEMP.list(), new String[0]));
    }

    /** Forgets what was left: some attacks do their work late. */
    static void forget() throws InterruptedException {
        Thread.sleep(200);
        for (String trace : traces()) {
            new File(TEMP, trace).delete();
        }
    }

    RuleFile file() {
        return new RuleFile("attack.drl", text);
    }

    @Override
    public String toString() {
        return category + " | " + name;
    }

    private static String expanded(String written, File at) {
        String mark = "new java.io.File( \"" + at + "\" ).mkdir()";
        String whole = written.startsWith("package") ? written : rule(written.stripTrailing());
        String repeated = REPEATED.matcher(whole.replace("MARK", mark).replace("/tmp/praetor-attacked", at.toString()))
                .replaceAll(match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
        return CHARACTER
                .matcher(repeated)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    private static String rule(String written) {
        return """
                package dev.praetor.rules
                import dev.praetor.fact.*
                import dev.praetor.finding.*
                import static dev.praetor.verb.Conclude.*
                %s
                rule "%s"
                    %s
                    @articles( "CC 1103" )
                    %s
                when
                    $d : Obligation( %s )
                    %s
                then
                    %s
                end
                """.formatted(
                        part(written, "D", ""),
                        part(written, "N", "ATK-001 Une règle"),
                        part(written, "A", "").contains("@en") ? "" : "@en( \"A rule\" )",
                        part(written, "A", ""),
                        part(written, "C", ""),
                        part(written, "P", ""),
                        part(written, "T", "performance( kcontext, $d, $d.source() );"));
    }

    /** From its letter to that of the next part. */
    private static String part(String written, String letter, String otherwise) {
        List<MatchResult> parts = PART.matcher(written).results().toList();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).group(1).equals(letter)) {
                int end = i + 1 < parts.size() ? parts.get(i + 1).start() : written.length();
                return written.substring(parts.get(i).end(), end).stripTrailing();
            }
        }
        return otherwise;
    }
}
