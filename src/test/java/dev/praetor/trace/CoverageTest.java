package dev.praetor.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.casefile.CaseFile;
import dev.praetor.engine.Law;
import dev.praetor.engine.Laws;
import dev.praetor.fact.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Law LAW = Laws.builtIn();

    private static Coverage of(String... examples) {
        Coverage coverage = new Coverage(LAW, LAW.rules().keySet());
        for (String example : examples) {
            coverage.add(new Remembered(
                    LAW,
                    CaseFile.read(Path.of("examples", example), Kind.builtIn()).content()));
        }
        return coverage;
    }

    /** In destock-meubles.yaml there is one contract with a confidentiality clause, one transfer and no consent. */
    @Test
    void a_rule_is_applied_and_its_constraints_seen() {
        Coverage coverage = of("destock-meubles.yaml");
        assertThat(coverage.of("CNF-002").yes()).isPositive();
        assertThat(coverage.of("HEB-010").yes()).isZero();
        assertThat(coverage.of("HEB-010").no()).isPositive();
        assertThat(coverage.of("PAI-001").yes() + coverage.of("PAI-001").no()).isZero();
        assertThat(coverage.tests("VIO-001").values()).allMatch(seen -> seen.points() == 0);
    }

    @Test
    void more_examples_cover_more() {
        assertThat(of("destock-meubles.yaml", "access-codes.yaml", "late-delivery.yaml")
                        .percent())
                .isGreaterThan(of("destock-meubles.yaml").percent());
    }

    @Test
    void nothing_covers_nothing() {
        assertThat(new Coverage(LAW, LAW.rules().keySet()).percent()).isZero();
    }
}
