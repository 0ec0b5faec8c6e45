package dev.praetor.oracle;

import dev.praetor.fact.Appraisal.Question;
import dev.praetor.fact.DayCount;
import dev.praetor.fact.OrderGiven;
import java.util.List;

/** Rate by days: CPCE, art. L. 131-2 to L. 131-4; nothing where an external cause is to blame. */
final class AstreinteLines {

    private AstreinteLines() {}

    static List<Line> of(Dossier dossier, List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.fact() instanceof OrderGiven order && order.perDay() != null)
                .filter(breach -> !dossier.judged(Question.EXTERNAL_CAUSE, breach.subject()))
                .map(breach -> line(dossier, breach))
                .toList();
    }

    private static Line line(Dossier dossier, Breach breach) {
        long rate = Exact.cents(((OrderGiven) breach.fact()).perDay());
        long days = Lateness.of(dossier, breach).orElseThrow().days(0, DayCount.CALENDAR);
        Line whole = Line.of(Line.ASTREINTE, breach, rate * days);
        return Moderation.of(dossier, Question.ASTREINTE_REDUCED, breach.subject(), whole, 0);
    }
}
