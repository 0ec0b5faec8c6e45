package dev.praetor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether a fact fits is told as by looking at all facts. */
class DocketTest {

    private static final long SEED = 641;
    private final Random random = new Random(SEED);

    @Test
    void what_fits_is_what_has_no_misfits_among_all_facts() throws IOException {
        int refused = 0;
        int taken = 0;
        for (List<Fact> facts : cases()) {
            Docket docket = new Docket();
            assertThat(docket.change(List.of(), facts)).isEmpty();
            for (int i = 0; i < 60; i++) {
                Optional<Fact> other = changed(facts.get(random.nextInt(facts.size())), facts);
                if (other.isPresent()) {
                    List<Fact> with = new ArrayList<>(docket.facts());
                    with.add(other.get());
                    List<Misfit> misfits = docket.change(List.of(), List.of(other.get()));
                    assertThat(misfits).as("%s", other.get()).isEqualTo(Misfit.among(with));
                    refused += misfits.isEmpty() ? 0 : 1;
                    taken += misfits.isEmpty() ? 1 : 0;
                }
            }
            while (!docket.facts().isEmpty()) {
                Fact last = docket.facts().get(docket.facts().size() - 1);
                assertThat(docket.change(docket.like(List.of(last)), List.of())).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(200);
        assertThat(taken).isGreaterThan(200);
    }

    /** A component says what that of another fact says, or another thing of the same type. */
    private Optional<Fact> changed(Fact fact, List<Fact> facts) {
        Kind kind = Kind.of(fact);
        Component component =
                kind.components().get(random.nextInt(kind.components().size()));
        List<Object> values = new ArrayList<>();
        facts.forEach(other -> Kind.of(other).components().stream()
                .filter(another -> another.type() == component.type())
                .forEach(another -> Optional.ofNullable(another.get(other)).ifPresent(values::add)));
        try {
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(kind.with(fact, component, values.get(random.nextInt(values.size()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<List<Fact>> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/rulings"))) {
            return files.sorted()
                    .map(file -> CaseFile.read(file, Rulebook.builtIn().kinds())
                            .content()
                            .facts())
                    .toList();
        }
    }
}
