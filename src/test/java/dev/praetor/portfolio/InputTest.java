package dev.praetor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.problem.BadCaseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    private static final int LONGEST = 100_000;

    @TempDir
    Path directory;

    private static Input input(InputStream standardInput) {
        return new Input(List.of(Path.of("-")), LONGEST, standardInput);
    }

    private static List<Entry> entries(String text) {
        try (Input input = input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return input.stream().toList();
        }
    }

    private static String text(Entry entry) {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void each_line_that_is_not_blank_is_a_case() {
        List<Entry> entries = entries("{é}\n\n{b}\r\n \t\r\n{c}");

        assertThat(entries).extracting(InputTest::text).containsExactly("{é}", "{b}\r", "{c}");
        assertThat(entries)
                .extracting(Entry::place)
                .containsExactly("standard input:1", "standard input:3", "standard input:5");
        assertThat(entries).extracting(entry -> entry.end().bytes()).containsExactly(5L, 11L, 18L);
        assertThat(entries).extracting(entry -> entry.end().entries()).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\r\n  \n"})
    void without_lines_there_is_no_case(String text) {
        assertThat(entries(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, LONGEST})
    void lines_of_any_length_up_to_the_longest_are_read_whole(int length) {
        List<Entry> entries = entries("x".repeat(length) + "\n" + "y".repeat(length) + "\nz");

        assertThat(entries).extracting(entry -> entry.bytes().length).containsExactly(length, length, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST + 1, 131_072, 1_000_000})
    void a_line_that_is_too_long_is_reported_and_read_past(int length) {
        List<Entry> entries = entries("a\n" + "x".repeat(length) + "\nz\n");

        assertThat(entries).extracting(InputTest::text).containsExactly("a", "", "z");
        assertThat(entries.get(1).fault())
                .asString()
                .startsWith("standard input:2:1: the line is longer than 100000 bytes\nMaybe");
        assertThat(entries.get(2).line()).isEqualTo(3);
        assertThat(entries.get(2).end().bytes()).isEqualTo(length + 5);
    }

    @Test
    void a_disk_that_fails_is_not_the_end_of_the_file() {
        InputStream failing = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                if (++reads > 2) {
                    throw new IOException("Input/output error");
                }
                return reads == 1 ? 'a' : '\n';
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                bytes[from] = (byte) read();
                return 1;
            }
        };
        List<Entry> read = new ArrayList<>();

        assertThatThrownBy(() -> input(failing).stream().forEach(read::add))
                .isInstanceOf(BadCaseException.class)
                .hasMessage("standard input:2:1: cannot be read: Input/output error");
        assertThat(read).hasSize(1);
    }

    @Test
    void a_file_that_is_too_large_is_not_read() throws IOException {
        Path file = Files.writeString(directory.resolve("case.yaml"), "x".repeat(LONGEST + 1));

        try (Input input = new Input(List.of(file), LONGEST, InputStream.nullInputStream())) {
            assertThat(input.stream().toList().get(0).fault()).asString().contains("larger than 100000 bytes");
        }
    }

    @Test
    void it_is_known_again_by_what_was_read_of_it() {
        Mark second = entries("a\nb\nc\n").get(1).end();

        assertThat(skip("a\nb\nc\n", second)).isTrue();
        assertThat(skip("a\nb\nother\nmore\n", second)).isTrue();
        assertThat(skip("a\nc\nc\n", second)).isFalse();
        assertThat(skip("a\n\nb\n", second)).isFalse();
        assertThat(skip("a\n", second)).isFalse();
        assertThat(skip("", Mark.START)).isTrue();
    }

    private static boolean skip(String text, Mark to) {
        try (Input input = input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return input.skip(to);
        }
    }

    @Test
    void another_name_is_another_case() throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "x");
        Path two = Files.writeString(directory.resolve("two.yaml"), "x");

        assertThat(mark(one)).isNotEqualTo(mark(two)).isEqualTo(mark(one));
    }

    private static Mark mark(Path file) {
        try (Input input = new Input(List.of(file), LONGEST, InputStream.nullInputStream())) {
            return input.stream().toList().get(0).end();
        }
    }

    @Test
    void it_is_ready_as_long_as_nobody_has_to_be_waited_for() {
        byte[] text = "a\nb\n".getBytes(StandardCharsets.UTF_8);
        try (Input input = input(new ByteArrayInputStream(text) {
            @Override
            public int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, 2));
            }

            @Override
            public int available() {
                return 0;
            }
        })) {
            assertThat(input.ready()).isTrue(); // whether there is a file is found out at once
            input.tryAdvance(entry -> {});
            assertThat(input.ready()).isFalse();
        }
    }

    @Test
    void the_size_is_that_of_all_files() throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(directory.resolve("a/b/one.jsonl"), "12345");
        Files.writeString(directory.resolve("a/two.yaml"), "123");
        Files.writeString(directory.resolve("a/readme.txt"), "not read");

        assertThat(Sources.size(List.of(directory.resolve("a"), directory.resolve("a/two.yaml"), Path.of("nowhere"))))
                .isEqualTo(11);
        assertThat(Sources.size(List.of(directory, Path.of("-")))).isZero();
    }
}
