package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Annulment;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Violation;
import dev.praetor.why.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The operative part (dispositif): what follows from the reasons, point by point. */
final class Operative {

    private static final Set<Plea> SET_OFF =
            Set.of(Plea.SET_OFF, Plea.JUDICIAL_SET_OFF, Plea.CONNECTED_SET_OFF, Plea.AGREED_SET_OFF);

    private final Assessment assessment;
    private final Wording say;
    private final Narration tell;
    private final FindingText name;
    private final Paragraphs out;

    Operative(Assessment assessment, Wording say, Narration tell, Paragraphs out) {
        this.assessment = assessment;
        this.say = say;
        this.tell = tell;
        this.name = new FindingText(say, tell);
        this.out = out;
    }

    void write(List<Chapter> chapters) {
        List<String> items = new ArrayList<>();
        chapters.forEach(chapter -> add(chapter, items));
        if (chapters.stream().anyMatch(Chapter.Breach.class::isInstance)) {
            setOff(items);
        }
        if (items.isEmpty() && assessment.violations().isEmpty()) {
            items.add(say.of("dire qu'aucun manquement n'est établi", "find that no violation is established"));
        }
        points(items.stream().distinct().toList());
    }

    /** None if only what nothing follows from is told. */
    private void points(List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        out.heading(say.of("PAR CES MOTIFS, il y a lieu de :", "ON THESE GROUNDS, it is right to:"));
        items.subList(0, items.size() - 1).forEach(item -> out.item(item + say.of("\u00a0;", ";")));
        out.item(items.get(items.size() - 1) + ".");
    }

    private void add(Chapter chapter, List<String> items) {
        if (chapter instanceof Chapter.Breach breach) {
            found(breach.violation(), items);
            assessment.sanctionsFor(breach.violation()).forEach(sanction -> items.add(sanction(sanction)));
        } else if (chapter instanceof Chapter.Answered answered) {
            items.add(say.of("rejeter le grief tiré de l'obligation de ", "dismiss the grievance about the obligation ")
                    + say.duty(answered.defence().against().duty()));
        } else if (chapter instanceof Chapter.Open open) {
            items.add(say.of(
                            "surseoir à statuer sur ce qui dépend du point suivant : ",
                            "stay what depends on this point: ")
                    + name.missing(open.undetermined()));
        }
    }

    private void found(Violation violation, List<String> items) {
        String day = say.day(violation.occurredOn(), "on");
        String debtor = say.party(violation.debtor());
        String duty = say.duty(violation.duty());
        items.add(say.of(
                "dire que " + debtor + " a manqué, " + day + ", à son obligation de " + duty,
                "find that " + debtor + " broke, " + day + ", its obligation " + duty));
    }

    private String sanction(Sanction sanction) {
        String debtor = say.party(sanction.debtor());
        if (sanction instanceof Injunction injunction) {
            return say.of("ordonner à ", "order ") + debtor + say.of(" de ", " to ") + name.what(injunction);
        }
        if (sanction instanceof Resolution resolution) {
            return name.ending(resolution, assessment);
        }
        if (sanction instanceof Annulment) {
            return say.of("prononcer l'annulation du contrat", "annul the contract");
        }
        return sum((Sanction.Sum) sanction);
    }

    private String sum(Sanction.Sum sum) {
        String purpose = tell.purpose(Kind.kebab(sum.getClass().getSimpleName()));
        String payment = say.of("condamner ", "order ") + say.party(sum.debtor()) + say.of(" à payer à ", " to pay ")
                + say.party(sum.creditor()) + " ";
        if (sum.certain()) {
            return payment + say.of("la somme de ", "the sum of ") + say.amount(sum.amount()) + ", " + purpose;
        }
        return payment + say.of("une somme à fixer", "a sum to be fixed")
                + (sum.amount().least() == null ? "" : " " + say.amount(sum.amount())) + ", " + purpose;
    }

    /** What remains where debts were set off. */
    private void setOff(List<String> items) {
        if (accepted().noneMatch(SET_OFF::contains)) {
            return;
        }
        for (Settlement settlement : assessment.settlement()) {
            items.add(setOff()
                    + say.party(settlement.from()) + say.of(" reste devoir ", " still owes ")
                    + say.to(say.party(settlement.to())) + " " + say.amount(settlement.amount()));
        }
    }

    /** A court orders what neither the law nor the parties brought about: C. civ., art. 1347, 1348, 1348-1, 1348-2. */
    private String setOff() {
        return accepted().anyMatch(plea -> plea.equals(Plea.JUDICIAL_SET_OFF) || plea.equals(Plea.CONNECTED_SET_OFF))
                ? say.of("prononcer la compensation et dire qu'après elle ", "order set-off and find that after it ")
                : say.of("constater la compensation et dire qu'après elle ", "note set-off and find that after it ");
    }

    private Stream<Plea> accepted() {
        return assessment.defences().stream().filter(Defence::accepted).map(Defence::plea);
    }
}
