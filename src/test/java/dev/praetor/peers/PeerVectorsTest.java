package dev.praetor.peers;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What other projects found, Praetor finds: their facts in, their figures out, or a reason why not. */
class PeerVectorsTest {

    private static final List<PeerVector> VECTORS = PeerVector.all();

    /** Who turns what is given into facts, assesses them and says what came out. */
    private static final Map<String, Function<Given, Map<String, String>>> FAMILIES = Map.ofEntries(
            entry("late-delivery", LateDelivery::outcome),
            entry("service-level", ServiceLevel::outcome),
            entry("invoice", Invoices::outcome),
            entry("acceptance", Acceptance::outcome),
            entry("sale", Sale::outcome),
            entry("processing", Processing::outcome),
            entry("penalty", Penalties::publicContract),
            entry("early-end", Penalties::earlyEnd),
            entry("shared-fault", SharedFault::outcome));

    @TestFactory
    Stream<DynamicTest> every_vector_comes_out_as_its_text_says() {
        return VECTORS.stream()
                .filter(vector -> vector.says("family"))
                .map(vector -> dynamicTest(vector.id(), () -> check(vector, vector.given(), vector.expect())));
    }

    @TestFactory
    Stream<DynamicTest> a_declared_policy_switches_it() {
        return VECTORS.stream().flatMap(vector -> vector.switched().stream()
                .map(other -> dynamicTest(
                        vector.id() + " " + other.with(),
                        () -> check(vector, vector.given().with(other.with()), other.expect()))));
    }

    @Test
    void every_vector_is_run_or_says_why_not() {
        assertThat(VECTORS)
                .hasSize(44)
                .allMatch(vector -> vector.says("family") != vector.says("not-run"), "is run or says why not")
                .allMatch(vector -> vector.says("not-run") || !vector.expect().isEmpty(), "expects something")
                .allMatch(vector -> vector.says("origin") && vector.says("agree"), "says how far it is to be trusted");
    }

    @Test
    void a_record_against_its_text_is_reached_by_another_policy_or_says_why_not() {
        assertThat(VECTORS)
                .filteredOn(vector -> vector.words().get("agree").equals("no") && vector.says("family"))
                .isNotEmpty()
                .allMatch(vector -> vector.switched().isEmpty() == vector.says("no-switch"));
    }

    private static void check(PeerVector vector, Given given, Map<String, String> expected) {
        assertThat(FAMILIES.get(vector.words().get("family")).apply(given))
                .as(vector.id())
                .containsAllEntriesOf(expected);
    }
}
