package dev.praetor.finding;

import dev.praetor.fact.Loss;
import java.util.Collection;
import java.util.List;

/** A loss that the violation caused and that the law lets the debtor compensate. */
public record Harm(Violation violation, Loss loss) implements Premise {

    public String creditor() {
        return violation.creditor();
    }

    /** The losses of several. */
    public static List<Loss> losses(Collection<Harm> harms) {
        return harms.stream().map(Harm::loss).toList();
    }

    /** Somebody has put a figure to it. */
    public boolean inFigures() {
        return loss.amount() != null;
    }
}
