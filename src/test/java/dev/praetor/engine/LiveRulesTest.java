package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is read again compiles only what changed. */
class LiveRulesTest {

    private static final int BUILT_IN = Laws.builtIn().models().size();

    @TempDir
    Path directory;

    private void file(String name, String id, String constraint) throws IOException {
        Files.writeString(directory.resolve(name), """
                package dev.praetor.rules
                import dev.praetor.fact.*
                import dev.praetor.finding.*
                import static dev.praetor.verb.Conclude.*
                rule "%s Une clause de sauvegarde oblige"
                    @en( "A backup clause obliges" )
                    @articles( "CC 1103" )
                when
                    $clause : BackupClause( %s )
                    $contract : Contract( id == $clause.contract )
                then
                    obligation( kcontext, Duty.BACKUP, $contract.provider(), $contract.client(),
                            $contract.id(), $clause.id(), $contract.concludedOn(), $contract.endsOn(), $clause );
                end
                """.formatted(id, constraint));
    }

    private static List<Model> own(Law law) {
        return law.models().subList(BUILT_IN, law.models().size());
    }

    @Test
    void only_what_changed_is_compiled() throws Exception {
        file("a.drl", "ZZZ-001", "separatePlace == true");
        file("b.drl", "ZZZ-002", "separatePlace == true");
        Supplier<Law> live = new LiveRules(directory)::law;
        Law before = live.get();

        file("b.drl", "ZZZ-002", "separatePlace != true");
        Law after = live.get();

        assertThat(own(after).get(0)).isSameAs(own(before).get(0));
        assertThat(own(after).get(1)).isNotSameAs(own(before).get(1));
        assertThat(after.hash())
                .isNotEqualTo(before.hash())
                .isEqualTo(new LiveRules(directory).law().hash());
    }

    @Test
    void a_file_that_goes_takes_its_rules_with_it() throws Exception {
        file("a.drl", "ZZZ-001", "separatePlace == true");
        file("b.drl", "ZZZ-002", "separatePlace == true");
        Supplier<Law> live = new LiveRules(directory)::law;
        live.get();

        Files.delete(directory.resolve("a.drl"));

        assertThat(live.get().cards())
                .extracting(RuleCard::id)
                .contains("ZZZ-002")
                .doesNotContain("ZZZ-001");
    }

    @Test
    void a_kind_declared_anew_reaches_every_rule() throws Exception {
        Path kinds = directory.resolve("kinds.drl");
        String declared = "package dev.praetor.rules\nimport dev.praetor.fact.*\ndeclare Seal\n id : String\n%s\nend\n";
        Files.writeString(kinds, declared.formatted(" of : String"));
        file("a.drl", "ZZZ-001", "separatePlace == true");
        Files.writeString(
                directory.resolve("a.drl"),
                Files.readString(directory.resolve("a.drl")).replace("when\n", "when\n    Seal( of == \"x\" )\n"));
        Supplier<Law> live = new LiveRules(directory)::law;
        Law before = live.get();

        Files.writeString(kinds, declared.formatted(" of : String\n on : Day"));
        Law after = live.get();

        assertThat(after.kinds()).extracting(Kind::name).containsExactly("seal");
        assertThat(after.kinds().get(0).components()).hasSize(3);
        assertThat(own(after).get(0)).isNotSameAs(own(before).get(0));
    }

    @Test
    void a_rule_beside_a_declaration_does_not_declare_it_anew() throws Exception {
        file("a.drl", "ZZZ-001", "separatePlace == true");
        String declaring = Files.readString(directory.resolve("a.drl"))
                .replace("rule \"", "declare Seal\n of : String\nend\nrule \"");
        Files.writeString(directory.resolve("a.drl"), declaring);
        file("b.drl", "ZZZ-002", "separatePlace == true");
        Supplier<Law> live = new LiveRules(directory)::law;
        Law before = live.get();

        Files.writeString(directory.resolve("a.drl"), declaring.replace("separatePlace ==", "separatePlace !="));
        Law after = live.get();

        assertThat(own(after).get(0)).isNotSameAs(own(before).get(0));
        assertThat(own(after).get(1)).isSameAs(own(before).get(1));
        assertThat(after.kinds()).isEqualTo(before.kinds());
    }

    @Test
    void a_fault_is_told_each_time_until_it_is_mended() throws Exception {
        file("a.drl", "ZZZ-001", "separatePlace == true");
        Supplier<Law> live = new LiveRules(directory)::law;
        Law before = live.get();
        file("a.drl", "ZZZ-001", "separatePlaces == true");

        assertThatThrownBy(live::get).isInstanceOf(BrokenRulesException.class);
        assertThatThrownBy(live::get).hasMessageContaining("separatePlaces");
        file("a.drl", "ZZZ-001", "separatePlace == true");

        assertThat(own(live.get())).isEqualTo(own(before));
    }

    @Test
    void the_rules_that_come_with_praetor_are_not_compiled_at_all() {
        assertThat(new LiveRules(Path.of("rules")).law()).isSameAs(Laws.builtIn());
    }

    @Test
    void a_directory_without_rules_adds_nothing() {
        assertThat(new LiveRules(directory).law()).isSameAs(Laws.builtIn());
    }
}
