package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The built-in law with rules added that have nothing to do with the cases: half of them of facts that the cases do not
 * hold, half of such that they hold, but for another thing.
 *
 * @param rules how many were added
 * @param micros processor time of a case of 40 facts
 */
record MoreRules(int rules, double micros) {

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
        List<MoreRules> all = new ArrayList<>();
        for (int rules : numbers) {
            Rulebook law = rules == 0 ? Rulebook.builtIn() : Rulebook.builtIn().with(write(rules));
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add(Cases.of(40, i));
            }
            Runnable judge = () -> cases.forEach(law::assess);
            Cpu.micros(1, 120, judge);
            all.add(new MoreRules(rules, Cpu.micros(9, 20, judge) / CASES));
        }
        return all;
    }

    private static Path write(int rules) throws IOException {
        Path directory = Files.createTempDirectory("more");
        for (int first = 0; first < rules; first += RULES_A_FILE) {
            StringBuilder file = new StringBuilder(HEAD);
            for (int i = first; i < Math.min(rules, first + RULES_A_FILE); i++) {
                String id = "%s-%03d".formatted("Z" + (char) ('A' + i / 1000) + "Z", i % 1000);
                file.append(
                        i % 2 == 0
                                ? RULE.formatted(id, "PaymentWithheld()", "invoice")
                                : RULE.formatted(id, "Delivery( of == \"another-" + i + "\" )", "of"));
            }
            Files.writeString(directory.resolve("more-" + first + ".drl"), file);
        }
        return directory;
    }
}
