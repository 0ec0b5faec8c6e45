package dev.praetor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.finding.Language;
import dev.praetor.report.WatchText;
import dev.praetor.trial.Difference;
import dev.praetor.trial.Difference.Sort;
import dev.praetor.trial.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case and the escrow rules, edited while they are watched. */
class WatchTest {

    @TempDir
    Path directory;

    private Path rules;
    private Path rule;
    private Path file;

    private interface Edit {
        void make() throws IOException;
    }

    @BeforeEach
    void copy() throws IOException {
        rules = Files.createDirectories(directory.resolve("rules"));
        rule = Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        file = Files.copy(Path.of("src/test/resources/escrow.yaml"), directory.resolve("case.yaml"));
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** The rounds before and after each edit. */
    private List<Round> rounds(Edit... edits) {
        Deque<Edit> left = new ArrayDeque<>(List.of(edits));
        List<Round> rounds = new ArrayList<>();
        new Watch(rules, file)
                .run(
                        () -> {
                            Edit edit = left.poll();
                            try {
                                if (edit != null) {
                                    edit.make();
                                }
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                            return edit != null;
                        },
                        rounds::add);
        return rounds;
    }

    @Test
    void the_first_round_has_the_whole_assessment() {
        List<Round> rounds = rounds();

        assertThat(rounds).hasSize(1);
        assertThat(rounds.get(0).first()).isTrue();
        assertThat(WatchText.of(rounds.get(0), Language.FR, false)).contains("Manquement d'Editeur", "[ESC-002]");
    }

    @Test
    void a_change_of_a_rule_shows_what_fell_away_and_what_changed() {
        List<Round> rounds = rounds(
                () -> replace(rule, "$clause.getDue(), $clause", "$clause.getDue().plusDays( 10 ), $clause"),
                () -> replace(rule, "day > $duty.until", "day < $duty.until"));

        // Due ten days later, it is broken ten days later: what each is about stays the same.
        assertThat(rounds.get(1).differences())
                .filteredOn(difference -> difference.section().equals("violations"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.sort()).isEqualTo(Sort.CHANGED);
                    assertThat(difference.changes()).containsOnlyKeys("on");
                    assertThat(difference.changes().get("on"))
                            .isEqualTo(new Difference.Change("2024-02-01", "2024-02-11"));
                });
        assertThat(rounds.get(2).differences())
                .extracting(Difference::sort, Difference::section)
                .contains(org.assertj.core.groups.Tuple.tuple(Sort.MISSING, "violations"));
        assertThat(WatchText.of(rounds.get(1), Language.FR, false))
                .startsWith("- disparu ; + apparu ; ~ changé\n")
                .containsPattern("   ~ violations +escrow .*\n(.*\n)* +on  avant  2024-02-01\n +après  2024-02-11\n");
    }

    @Test
    void a_change_of_the_case_shows_what_appeared() throws Exception {
        String late = Files.readString(file);
        replace(file, "2024-03-01", "2024-01-15");

        List<Round> rounds = rounds(() -> Files.writeString(file, late), () -> {});

        assertThat(rounds.get(1).differences()).anySatisfy(difference -> {
            assertThat(difference.sort()).isEqualTo(Sort.UNEXPECTED);
            assertThat(difference.section()).isEqualTo("violations");
            assertThat(difference.kind()).isEqualTo("escrow");
        });
        assertThat(WatchText.of(rounds.get(2), Language.EN, false)).isEqualTo("Nothing changes.\n\n");
    }

    @Test
    void broken_rules_are_told_and_the_last_good_ones_stay_in_use() throws Exception {
        List<Round> rounds = rounds(
                () -> replace(rule, "day > $duty.until", "day > $duty.untill"),
                () -> replace(file, "2024-03-01", "2024-01-15"),
                () -> replace(rule, "untill", "until"));

        assertThat(rounds.get(1).problems()).singleElement().asString().startsWith(rule + ":");
        assertThat(rounds.get(1).differences()).isEmpty();
        assertThat(WatchText.of(rounds.get(1), Language.EN, false))
                .contains("untill")
                .endsWith("\nThe last good rules stay in use: nothing changes.\n\n");
        assertThat(rounds.get(2).problems()).hasSize(1);
        assertThat(rounds.get(2).differences()).extracting(Difference::section).contains("violations");
        assertThat(rounds.get(3).problems()).isEmpty();
        assertThat(rounds.get(3).differences()).isEmpty();
    }

    @Test
    void nothing_is_judged_before_there_are_good_rules_and_a_good_case() throws Exception {
        String good = Files.readString(file);
        Files.writeString(file, good.replace("escrow-clause", "escrow"));

        List<Round> rounds = rounds(() -> Files.writeString(file, good));

        assertThat(rounds.get(0).assessment()).isNull();
        assertThat(WatchText.of(rounds.get(0), Language.EN, false))
                .contains("there is no kind of fact 'escrow'")
                .endsWith("Waiting for a correction.\n\n");
        assertThat(rounds.get(1).first()).isTrue();
        assertThat(Objects.requireNonNull(rounds.get(1).assessment()).violations())
                .hasSize(1);
    }

    /** By whatever way either is called. */
    @Test
    void a_case_among_the_rules_is_watched_too() throws Exception {
        Path inside = Files.copy(file, rules.resolve("case.json"));
        try (FileChanges changes = new FileChanges(rules.resolve("../rules"), inside)) {
            Files.writeString(inside, Files.readString(inside) + "\n");

            assertThat(changes.getAsBoolean()).isTrue();
        }
    }

    @Test
    void saving_a_file_is_a_change_and_what_lies_beside_it_is_not() throws Exception {
        try (FileChanges changes = new FileChanges(rules, file)) {
            Files.writeString(rules.resolve(".escrow.drl.swp"), "x");
            Files.writeString(directory.resolve("notes.txt"), "x");
            Files.writeString(rule, Files.readString(rule) + "\n");
            assertThat(changes.getAsBoolean()).isTrue();

            Path theme = Files.createDirectories(rules.resolve("theme"));
            assertThat(changes.getAsBoolean()).as("a new folder").isTrue();
            Files.writeString(theme.resolve("theme.drl"), "");
            assertThat(changes.getAsBoolean()).as("a file in it").isTrue();

            Files.writeString(file, Files.readString(file) + "\n");
            assertThat(changes.getAsBoolean()).as("the case").isTrue();

            Thread.currentThread().interrupt();
            assertThat(changes.getAsBoolean()).as("told to stop").isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
