package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.FaultShare;
import dev.praetor.fact.LiabilityCapClause;
import dev.praetor.fact.Loss;
import dev.praetor.fact.PenaltyClause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loss by chance by share of fault, within the cap: C. civ., art. 1231-1 to 1231-4; no cap for gross or wilful fault,
 * none that is unwritten (art. 1170, 1171).
 */
final class DamagesLines {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Dossier dossier;
    private final List<Breach> breaches;

    /**
     * The most that may be left of each cap; it protects one party of one contract, the earlier breach first. Whatever
     * an open sum takes, a figure after it takes the rest as far as it goes: both together take at least the figure.
     */
    private final Map<LiabilityCapClause, Long> left = new HashMap<>();

    /** Those of which an open sum may have taken more. */
    private final Set<LiabilityCapClause> shared = new HashSet<>();

    private DamagesLines(Dossier dossier, List<Breach> breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        DamagesLines damages = new DamagesLines(dossier, breaches);
        List<Line> lines = new ArrayList<>();
        for (Breach breach : breaches) {
            if (!breach.unpaid() && !damages.lumpSum(breach)) {
                damages.add(breach, lines);
            }
        }
        return lines;
    }

    private void add(Breach breach, List<Line> lines) {
        List<Loss> claimed = dossier.all(Loss.class, loss -> concerns(loss, breach));
        List<Loss> repaired = claimed.stream()
                .filter(loss -> breach.equals(causeOf(loss)) && repairable(loss, breach))
                .toList();
        boolean allInFigures = repaired.stream().allMatch(loss -> loss.amount() != null);
        boolean someInFigures = repaired.stream().anyMatch(loss -> loss.amount() != null);
        if (someInFigures || (breach.compensatedByDefault() && !repaired.isEmpty())) {
            Line whole = new Line(
                    Line.DAMAGES,
                    breach.debtor(),
                    breach.creditor(),
                    breach.contract(),
                    breach.day(),
                    sum(breach, repaired),
                    !allInFigures);
            lines.add(capped(breach, whole));
        } else if (breach.compensatedByDefault() && claimed.stream().allMatch(loss -> repairable(loss, breach))) {
            lines.add(Line.atLeast(Line.DAMAGES, breach, 0));
        }
    }

    /** The agreed sum takes the place of damages for the breach; one for delay does so for delay alone. */
    private boolean lumpSum(Breach breach) {
        return dossier.any(
                PenaltyClause.class,
                clause -> clause.sanctions().equals(breach.subject())
                        && !(clause instanceof DailyPenaltyClause
                                && Lateness.of(dossier, breach).isEmpty()));
    }

    private static boolean concerns(Loss loss, Breach breach) {
        return loss.contract().equals(breach.contract())
                && loss.by().equals(breach.creditor())
                && (loss.dueTo() == null || loss.dueTo().equals(breach.subject()));
    }

    /** The first breach that it may come from. */
    private Breach causeOf(Loss loss) {
        return breaches.stream()
                .filter(breach -> !breach.unpaid() && concerns(loss, breach))
                .findFirst()
                .orElseThrow();
    }

    private boolean repairable(Loss loss, Breach breach) {
        return !loss.unproven() && !loss.indirect() && (!loss.unforeseeable() || dossier.grave(breach));
    }

    /** Each loss is a line of its own, rounded to the cent. */
    private long sum(Breach breach, List<Loss> losses) {
        long share = Exact.millionths(share(breach));
        return losses.stream()
                .filter(loss -> loss.amount() != null)
                .mapToLong(loss -> Exact.halfUp(
                        Exact.product(Exact.cents(loss.amount()), chance(loss), share), 1_000_000_000_000L))
                .sum();
    }

    /** What its debtor has to bear: the share that was fixed, or what that of its creditor leaves. */
    private BigDecimal share(Breach breach) {
        return fixed(breach.contract(), breach.debtor())
                .orElseGet(() ->
                        ALL.subtract(fixed(breach.contract(), breach.creditor()).orElse(BigDecimal.ZERO)));
    }

    private Optional<BigDecimal> fixed(String contract, String party) {
        return dossier
                .all(
                        FaultShare.class,
                        share -> share.contract().equals(contract) && share.by().equals(party))
                .stream()
                .map(FaultShare::percent)
                .findFirst();
    }

    private static long chance(Loss loss) {
        return Exact.millionths(loss.chance() == null ? ALL : loss.chance());
    }

    /** Within what is left of the cap; once an open sum shares it, nothing is certain for those that follow. */
    private Line capped(Breach breach, Line whole) {
        List<LiabilityCapClause> caps = dossier.all(LiabilityCapClause.class, clause -> applies(clause, breach));
        long most = caps.stream().mapToLong(this::left).min().orElse(Long.MAX_VALUE);
        Line due = whole;
        if (whole.cents() >= most || most == 0) {
            due = Line.of(Line.DAMAGES, breach, most);
        }
        if (caps.stream().anyMatch(shared::contains) && most > 0 && !whole.nothing()) {
            due = Line.atLeast(Line.DAMAGES, breach, 0);
        }
        for (LiabilityCapClause cap : caps) {
            left.put(cap, left(cap) - Math.min(whole.cents(), most));
            if (due.open()) {
                shared.add(cap);
            }
        }
        return due;
    }

    private long left(LiabilityCapClause cap) {
        return left.getOrDefault(cap, Exact.cents(cap.amount()));
    }

    private boolean applies(LiabilityCapClause cap, Breach breach) {
        boolean unwritten = dossier.judged(Question.DEPRIVES_ESSENTIAL_OBLIGATION, cap.id())
                || (dossier.judged(Question.SIGNIFICANT_IMBALANCE, cap.id())
                        && dossier.contract(cap.contract()).adhesion());
        return cap.contract().equals(breach.contract())
                && cap.protects().equals(breach.debtor())
                && !dossier.grave(breach)
                && !unwritten;
    }
}
