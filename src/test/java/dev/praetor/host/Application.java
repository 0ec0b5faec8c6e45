package dev.praetor.host;

import dev.praetor.Rulebook;
import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Fact;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.finding.Assessment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** An application that depends on Praetor: judges by the built-in law, compiles a directory, judges by both. */
public final class Application {

    private Application() {}

    /** What it finds, and how many rules the directory adds. */
    public static String found(String directory) {
        Rulebook both = Rulebook.builtIn().with(Path.of(directory));
        int more = both.rules().size() - Rulebook.builtIn().rules().size();
        return judged(Rulebook.builtIn()) + ", " + judged(both) + ", " + more + " rules more";
    }

    /** What it finds by the built-in law alone. */
    public static String judged(String directory) {
        return judged(Rulebook.builtIn()) + directory;
    }

    private static String judged(Rulebook rulebook) {
        List<Fact> facts = List.of(
                new Party("client", "Client"),
                new Party("provider", "Provider"),
                new Contract("hosting", "client", "provider", LocalDate.of(2011, 7, 19)),
                new ConfidentialityClause("nda", "hosting", "provider", LocalDate.of(2011, 4, 20), 36),
                new FixedPenaltyClause("hosting", "nda", Money.eur("100000.00")),
                new HostingTransferred("hosting", LocalDate.of(2013, 5, 15), "a third party"));
        Assessment assessment = rulebook.assess(facts, LocalDate.of(2016, 2, 15));
        return assessment.violations().get(0).duty() + " "
                + assessment.settlement().get(0).amount().certain().orElseThrow();
    }

    public static void main(String[] args) {
        System.out.println(found(args[0]));
        System.out.println(Rulebook.class.getModule());
    }
}
