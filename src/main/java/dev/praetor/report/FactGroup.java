package dev.praetor.report;

import dev.praetor.fact.Account;
import dev.praetor.fact.Clause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.InterdependentContracts;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Party;
import dev.praetor.fact.ServiceLevelTier;
import dev.praetor.finding.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Kinds of facts that one looks up together. */
public enum FactGroup {
    PARTIES("Parties et contrats", "Parties and contracts"),
    CLAUSES("Clauses", "Clauses"),
    EVENTS("Événements", "Events"),
    JUDGEMENTS("Demandes, préjudices et appréciations", "Claims, losses and judgements"),
    DECLARED("Sortes de faits déclarées par ces règles", "Kinds of facts that these rules declare");

    private static final Set<Class<? extends Fact>> WHO =
            Set.of(Party.class, Contract.class, InterdependentContracts.class, Account.class, Invoice.class);

    private final Text title;

    FactGroup(String fr, String en) {
        this.title = new Text(fr, en);
    }

    public Text title() {
        return title;
    }

    /** The group that a kind belongs to. */
    public static FactGroup of(Kind kind) {
        Class<? extends Fact> type = kind.type();
        if (!Kind.builtIn().contains(kind)) {
            return DECLARED;
        }
        if (WHO.contains(type)) {
            return PARTIES;
        }
        if (Clause.class.isAssignableFrom(type) || type == ServiceLevelTier.class) {
            return CLAUSES;
        }
        return Event.class.isAssignableFrom(type) ? EVENTS : JUDGEMENTS;
    }

    /** Its kinds among the given ones, by name. */
    public List<Kind> among(Collection<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> of(kind) == this)
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }
}
