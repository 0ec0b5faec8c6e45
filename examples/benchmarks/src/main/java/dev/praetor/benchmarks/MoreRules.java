package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The built-in law with rules added that have nothing to do with the cases.
 *
 * @param rules how many were added
 * @param another they are about a thing that no case has, of a kind that the cases hold; otherwise of a kind that none
 *     holds
 * @param micros processor time of a case of 40 facts
 */
record MoreRules(int rules, boolean another, double micros) {

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
                $fact : %s
                $grievance : Grievance( subject == $fact.%s )
            then
                accept( kcontext, Plea.WAIVER, $grievance );
            end
            """;

    static List<MoreRules> of(List<Integer> numbers) throws IOException {
        List<MoreRules> all = new ArrayList<>(List.of(new MoreRules(0, false, micros(Rulebook.builtIn()))));
        for (boolean another : new boolean[] {false, true}) {
            for (int rules : numbers) {
                all.add(new MoreRules(rules, another, micros(Rulebook.builtIn().with(write(rules, another)))));
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

    private static Path write(int rules, boolean another) throws IOException {
        Path directory = Files.createTempDirectory("more");
        for (int first = 0; first < rules; first += RULES_A_FILE) {
            StringBuilder file = new StringBuilder(HEAD);
            for (int i = first; i < Math.min(rules, first + RULES_A_FILE); i++) {
                String id = "%s-%03d".formatted("Z" + (char) ('A' + i / 1000) + "Z", i % 1000);
                file.append(
                        another
                                ? RULE.formatted(id, "Delivery( of == \"another-" + i + "\" )", "of")
                                : RULE.formatted(id, "PaymentWithheld()", "invoice"));
            }
            Files.writeString(directory.resolve("more-" + first + ".drl"), file);
        }
        return directory;
    }
}
