package dev.praetor.oracle;

import dev.praetor.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every sum of a case and what remains between the parties. */
final class Derivation {

    private Derivation() {}

    static List<Line> lines(Dossier dossier) {
        List<Breach> breaches = Breaches.of(dossier);
        List<Line> lines = new ArrayList<>();
        lines.addAll(PenaltyLines.of(dossier, breaches));
        lines.addAll(AstreinteLines.of(dossier, breaches));
        lines.addAll(DamagesLines.of(dossier, breaches));
        lines.addAll(PriceLines.of(dossier, breaches));
        lines.addAll(CreditLines.of(dossier, breaches));
        lines.addAll(InvoiceLines.of(dossier, breaches, List.copyOf(lines)));
        lines.removeIf(Line::nothing);
        return lines;
    }

    /** In words that can be compared: the sums by kind, then who pays what in the end. */
    static List<String> of(List<Fact> facts, LocalDate assessedOn) {
        Dossier dossier = new Dossier(facts, assessedOn);
        List<Line> lines = lines(dossier);
        List<String> written =
                new ArrayList<>(lines.stream().map(Line::toString).sorted().toList());
        written.addAll(Balance.of(dossier, lines));
        return written;
    }
}
