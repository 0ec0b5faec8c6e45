package dev.praetor;

import dev.praetor.fact.Case;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Party;
import dev.praetor.fact.Undertaking;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Language;
import dev.praetor.oracle.RandomCases;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.report.JsonReport;
import dev.praetor.report.TextReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A program that judges many cases, compiles rules, and prints a hash of all that came of it. */
public final class Digest {

    private static final String BROKEN = """
            package dev.praetor.rules
            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*
            rule "ZZZ-001 Titre"
                @en( "Title" )
            when
                $contract : Contract( idd == "I", price > 10.5 )
            then
                violation( kcontext, $contract );
            end
            """;

    private static final String WITH_ACCENTS = """
            package dev.praetor.rules
            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*
            rule "ZZZ-002 Sauvegarder les données de l'été"
                @en( "To keep the data of the summer" )
                @articles( "CC 1103" )
            when
                $promise : Undertaking( what == "données de l'été" )
                $contract : Contract( id == $promise.contract )
            then
                obligation( kcontext, Duty.BACKUP, $contract.provider(), $contract.client(),
                        $contract.id(), $promise.id(), $contract.concludedOn(), $contract.endsOn(), $promise );
            end
            """;

    private static final List<Fact> PROMISED = List.of(
            new Party("a", "A"),
            new Party("b", "B"),
            new Contract("c", "a", "b", LocalDate.of(2020, 1, 1)),
            new Undertaking("u", "c", "b", Undertaking.Nature.TO_DO, "données de l'été", null));

    private final MessageDigest digest;

    private Digest() throws Exception {
        digest = MessageDigest.getInstance("SHA-256");
    }

    /** @param args of how many rulings and scenarios one is judged, and how many random cases */
    public static void main(String[] args) throws Exception {
        Digest digest = new Digest();
        int oneIn = Integer.parseInt(args[0]);
        List<Case> examples = RulesTest.cases();
        for (int i = 0; i < examples.size(); i += oneIn) {
            digest.add(examples.get(i));
        }
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            digest.add(RandomCases.of(4, i));
        }
        digest.compile();
        System.out.println("digest " + HexFormat.of().formatHex(digest.digest.digest()));
    }

    private void add(Case given) {
        Assessment assessment = Rulebook.builtIn().assess(given);
        add(Said.of(assessment).toString());
        add(JsonReport.of(assessment));
        add(TextReport.of(assessment, Language.FR, false));
        add(TextReport.of(assessment, Language.EN, false));
    }

    private void compile() throws Exception {
        Path rules = Files.createTempDirectory("praetor-rules");
        Path file = rules.resolve("one.drl");
        Files.copy(Path.of("src/test/resources/escrow.drl"), file);
        add(Rulebook.builtIn().with(rules).hash());
        Files.writeString(file, WITH_ACCENTS);
        String promised = Said.of(Rulebook.builtIn().with(rules).assess(PROMISED, LocalDate.of(2021, 1, 1)))
                .toString();
        if (!promised.contains("ZZZ-002")) {
            throw new AssertionError("a rule that holds an accent does not fire: " + promised);
        }
        Files.writeString(file, BROKEN);
        try {
            Rulebook.builtIn().with(rules);
        } catch (BrokenRulesException e) {
            add(e.getMessage().replace(rules.toString(), "DIR"));
        }
        Files.delete(file);
        Files.delete(rules);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
