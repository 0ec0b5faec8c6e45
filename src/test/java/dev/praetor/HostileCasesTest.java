package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Case files from strangers are read right, or refused where they are at fault and without telling what they hold. */
class HostileCasesTest {

    /** What stands before most of them; the name is nobody's business. */
    private static final String HEAD = """
            case: X
            assessed-on: 2024-01-31
            facts:
              - party:    { id: client, name: SECRET }
              - party:    { id: provider, name: B }
              - contract: { id: c, client: client, provider: provider, concluded-on: 2020-01-01 }
            """;

    private static final Pattern BYTES = Pattern.compile("\\{\\{((?:[0-9A-F]{2} ?)+)}}");

    static List<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/hostile/cases.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void there_are_enough_of_them() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_from_a_stranger_is_read_right_or_refused_at_its_place(String line) throws IOException {
        String[] parts = (line + " ").split("⇒", 2);
        String written = parts[0].stripTrailing().replace('⏎', '\n');
        String text = written.startsWith("FILE ") ? written.substring(5) : HEAD + "  " + written + "\n";
        int mark = text.indexOf('▶');
        byte[] bytes = bytes(text.replace("▶", ""));

        if (mark < 0) {
            List<Fact> facts = read(bytes).content().facts();
            if (!facts.isEmpty()) {
                Fact last = facts.get(facts.size() - 1);
                assertThat(Kind.of(last).describe(last)).contains(parts[1].strip());
            }
        } else {
            refusedAt(text.substring(0, mark), parts[1].strip(), bytes);
        }
    }

    private static void refusedAt(String before, String message, byte[] bytes) {
        Problem first = refused(bytes).problems().get(0);

        String visible = BYTES.matcher(before).replaceAll("");
        int line = (int) visible.chars().filter(c -> c == '\n').count() + 1;
        String start = visible.substring(visible.lastIndexOf('\n') + 1);
        assertThat(first.line() + ":" + first.column())
                .isEqualTo(line + ":" + (start.codePointCount(0, start.length()) + 1));
        assertThat(first.toString()).contains(message);
    }

    private static BadCaseException refused(byte[] bytes) {
        Throwable refusal = catchThrowable(() -> read(bytes));

        assertThat(refusal).isInstanceOf(BadCaseException.class);
        assertThat(refusal.getMessage())
                .hasSizeLessThan(40_000)
                .doesNotContain("SECRET", "Exception", "snakeyaml", "\tat ")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b\\u2028-\\u202e]");
        return (BadCaseException) refusal;
    }

    private static CaseFile read(byte[] bytes) {
        return CaseFile.parse("case.yaml", bytes, Kind.builtIn());
    }

    private static byte[] bytes(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher raw = BYTES.matcher(text);
        int from = 0;
        while (raw.find()) {
            bytes.write(text.substring(from, raw.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(HexFormat.ofDelimiter(" ").parseHex(raw.group(1)));
            from = raw.end();
        }
        bytes.write(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** As large as a file may be, and made to take long: each ends in a refusal, or holds no fact. */
    static Stream<String> bombs() {
        int most = 4_000_000;
        String facts = "case: X\nassessed-on: 2024-01-31\nfacts:\n";
        return Stream.of(
                facts + "  - party: { id: x, name: " + "a".repeat(most) + " }\n",
                facts + "  - party: { id: x, name: " + "ab ".repeat(most / 3) + " }\n",
                facts + "  - party: { id: x, name: \"" + "a".repeat(most) + "\" }\n",
                facts + "  - party: { id: x, name: \"" + "\\n".repeat(most / 2) + "\" }\n",
                facts + "  - party: { id: x, name: '" + "''".repeat(most / 2) + "' }\n",
                facts + "  - party:\n      name: |\n" + "        a\n".repeat(most / 10),
                facts + "  - party:\n      name: a\n" + "        a\n".repeat(most / 10),
                facts + "  - [" + "[],".repeat(most / 3) + "]\n",
                facts + "  - " + "[".repeat(most) + "\n",
                facts + "  - " + "{a: ".repeat(most / 4) + "\n",
                facts + "  " + "- ".repeat(most / 2) + "\n",
                facts + "  - " + "a".repeat(most) + ": 1\n",
                facts + "  - &" + "a".repeat(most) + " 1\n",
                facts + "  - !" + "a".repeat(most) + " 1\n",
                facts + "? ".repeat(most / 2) + "\n",
                facts + "  - x: 1\n".repeat(most / 9),
                facts + "  - party: { idd: p }\n".repeat(most / 22),
                facts + "  - party: { id: p, name: A }\n".repeat(most / 31),
                facts + "  - invoice: { id: f, contract: c, amount: " + "9".repeat(most) + " EUR }\n",
                facts + "  - termination: { contract: c, on: " + "2".repeat(most) + "-01-01 }\n",
                facts + "  - consent: { contract: c, by: client, to: " + "h".repeat(most) + " }\n",
                facts + "  - party: {" + "}".repeat(most),
                "\"".repeat(most),
                "{" + "\t".repeat(most),
                "{\"a\":".repeat(most / 5),
                "%YAML 1.2\n".repeat(most / 10) + "---\n",
                "---\n".repeat(most / 4),
                "a".repeat(5_000_000));
    }

    @Test
    void what_is_made_to_take_long_is_refused() {
        bombs().forEach(bomb -> refused(bomb.getBytes(StandardCharsets.UTF_8)));
    }
}
