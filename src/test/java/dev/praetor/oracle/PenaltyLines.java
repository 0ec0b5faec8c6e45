package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.DailyPenaltyClause;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.PenaltyClause;
import dev.praetor.fact.PercentPenaltyClause;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Penalties that the contract fixed: C. civ., art. 1231-5, the clause being the law of the parties (art. 1103). */
final class PenaltyLines {

    private static final long MILLION = 1_000_000;

    private final Dossier dossier;
    private final List<Breach> breaches;
    private final List<Line> lines = new ArrayList<>();

    private PenaltyLines(Dossier dossier, List<Breach> breaches) {
        this.dossier = dossier;
        this.breaches = breaches;
    }

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        PenaltyLines penalties = new PenaltyLines(dossier, breaches);
        dossier.all(PenaltyClause.class).forEach(penalties::add);
        return penalties.lines;
    }

    private void add(PenaltyClause clause) {
        List<Breach> due = breaches.stream()
                .filter(breach -> breach.subject().equals(clause.sanctions()))
                .filter(breach -> new Notices(dossier).free(clause, breach).isPresent())
                .toList();
        if (clause instanceof DailyPenaltyClause daily) {
            due.stream()
                    .filter(breach -> Lateness.of(dossier, breach).isPresent())
                    .limit(1)
                    .forEach(breach -> add("PenaltyPerDay", clause, breach, forDelay(daily, breach), 0));
        } else if (clause instanceof PercentPenaltyClause percent) {
            long sum = Exact.share(Exact.cents(percent.base()), percent.percent());
            due.stream().limit(1).forEach(breach -> add("FixedPenalty", clause, breach, sum, 0));
        } else if (clause instanceof FixedPenaltyClause fixed) {
            long sum = Exact.cents(fixed.amount());
            for (int i = 0; i < (fixed.perBreach() ? due.size() : Math.min(1, due.size())); i++) {
                add("FixedPenalty", clause, due.get(i), sum, i * sum);
            }
        }
    }

    /** A judge who finds it manifestly excessive says what is kept of it, for all breaches together. */
    private void add(String kind, PenaltyClause clause, Breach breach, long sum, long before) {
        Line whole = Line.of(kind, breach, sum);
        lines.add(Moderation.of(dossier, Question.MANIFESTLY_EXCESSIVE, clause.id(), whole, before));
    }

    private long forDelay(DailyPenaltyClause clause, Breach breach) {
        DayCount count = clause.days() == null ? DayCount.CALENDAR : clause.days();
        long free = new Notices(dossier).free(clause, breach).orElseThrow();
        long late = Lateness.of(dossier, breach).orElseThrow().days(free, count);
        long counted = Math.max(0, late - (clause.grace() == null ? 0 : clause.grace()));
        long sum = atRate(clause, charged(clause, counted));
        if (clause.cap() != null) {
            sum = Math.min(sum, Exact.cents(clause.cap()));
        }
        if (clause.capPercent() != null) {
            sum = Math.min(sum, Exact.share(base(clause), clause.capPercent()));
        }
        return sum;
    }

    private static long charged(DailyPenaltyClause clause, long days) {
        long every = every(clause);
        long begun = days % every;
        if (clause.incomplete() == DailyPenaltyClause.Incomplete.PRO_RATA || begun == 0) {
            return days;
        }
        return clause.incomplete() == DailyPenaltyClause.Incomplete.DROPPED ? days - begun : days - begun + every;
    }

    private long atRate(DailyPenaltyClause clause, long days) {
        if (clause.amount() != null) {
            return Exact.halfUp(Exact.product(Exact.cents(clause.amount()), days), every(clause));
        }
        BigInteger product = Exact.product(base(clause), Exact.millionths(clause.percent()), days);
        return Exact.halfUp(product, MILLION * every(clause));
    }

    private long base(DailyPenaltyClause clause) {
        return Exact.cents(
                clause.base() != null
                        ? clause.base()
                        : dossier.contract(clause.contract()).price());
    }

    private static long every(DailyPenaltyClause clause) {
        return clause.every() == null ? 1 : clause.every();
    }
}
