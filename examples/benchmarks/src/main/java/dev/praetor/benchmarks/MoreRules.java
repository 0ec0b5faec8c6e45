package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The built-in law with rules added that have nothing to do with the cases.
 *
 * @param rules how many were added
 * @param about what; empty if none were added
 * @param micros processor time of a case of 40 facts
 */
record MoreRules(int rules, String about, double micros) {

    private static final int CASES = 50;
    private static final int RULES_A_FILE = 50;

    private static final String HEAD = """
            package dev.praetor.rules

            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*
            """;

    private static final String RULE = """

            rule "%s Sans rapport"
                @en( "Has nothing to do with it" )
                @articles( "CC 1103" )
            when
                %s
            then
                accept( kcontext, Plea.WAIVER, $grievance );
            end
            """;

    /** Two patterns a rule, as most of the built-in law, by what the cases have nothing of. */
    private static final Map<String, String> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put(
                "a kind that no case holds",
                "$withheld : PaymentWithheld() $grievance : Grievance( subject == $withheld.invoice )");
        PATTERNS.put(
                "a duty that nobody has",
                "$delivery : Delivery() $grievance : Grievance( duty.code == \"OTHER_%1$d\", subject == $delivery.of )");
        PATTERNS.put(
                "a thing that no fact names",
                "$delivery : Delivery( of == \"another-%1$d\" ) $grievance : Grievance( subject == $delivery.of )");
        PATTERNS.put(
                "an amount that no fact reaches",
                "$invoice : Invoice( amount > Money.eur( \"%1$d000000.00\" ) )"
                        + " $grievance : Grievance( subject == $invoice.id )");
    }

    static List<MoreRules> of(List<Integer> numbers) throws IOException {
        List<MoreRules> all = new ArrayList<>(List.of(new MoreRules(0, "", micros(Rulebook.builtIn()))));
        for (Map.Entry<String, String> patterns : PATTERNS.entrySet()) {
            for (int rules : numbers) {
                Path directory = write(rules, patterns.getValue());
                all.add(new MoreRules(
                        rules, patterns.getKey(), micros(Rulebook.builtIn().with(directory))));
            }
        }
        return all;
    }

    private static double micros(Rulebook law) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(Cases.of(40, i));
        }
        Runnable judge = () -> cases.forEach(law::assess);
        Cpu.micros(1, 120, judge);
        return Cpu.micros(9, 20, judge) / CASES;
    }

    private static Path write(int rules, String patterns) throws IOException {
        Path directory = Files.createTempDirectory("more");
        for (int first = 0; first < rules; first += RULES_A_FILE) {
            StringBuilder file = new StringBuilder(HEAD);
            for (int i = first; i < Math.min(rules, first + RULES_A_FILE); i++) {
                String id = "%s-%03d".formatted("Z" + (char) ('A' + i / 1000) + "Z", i % 1000);
                file.append(RULE.formatted(id, patterns.formatted(i + 1)));
            }
            Files.writeString(directory.resolve("more-" + first + ".drl"), file);
        }
        return directory;
    }
}
