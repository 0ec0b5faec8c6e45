package dev.praetor.workbench;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import dev.praetor.finding.RuleCard;
import dev.praetor.html.Missed;
import dev.praetor.report.FindingText;
import dev.praetor.report.Gap;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import dev.praetor.trace.Attempt;
import dev.praetor.trace.Line;
import dev.praetor.trace.Line.Check;
import dev.praetor.trace.Test.Verdict;
import dev.praetor.trace.WhyNot.Answer;
import dev.praetor.trace.WhyNot.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Says why a rule is not applied, as {@code why-not} does, in parts that a page nests. */
final class MissedOf {

    private final Wording say;
    private final Gap gap;

    MissedOf(Collection<Fact> facts, Wording say) {
        this.say = say;
        this.gap = new Gap(say, new FindingText(say, new Narration(say, facts)));
    }

    Missed of(Answer answer) {
        Attempt attempt = answer.reason().attempt();
        return missed("", verdict(answer), attempt.rule(), attempt.lines().stream(), answer.reason());
    }

    /** A rule that came near to being applied: what keeps it from that. */
    Missed near(Attempt attempt) {
        return new Missed(
                "",
                attempt.rule().id(),
                attempt.rule().title().in(say.language()),
                "",
                attempt.failures().stream().map(this::condition).toList(),
                List.of());
    }

    private Missed missed(String lead, String verdict, RuleCard rule, Stream<Line> lines, Reason reason) {
        return new Missed(
                lead,
                rule.id(),
                rule.title().in(say.language()),
                verdict,
                lines.map(this::condition).toList(),
                reason.deeper().stream().map(this::deeper).toList());
    }

    private String verdict(Answer answer) {
        if (answer.applied() == answer.readings()) {
            return say.of("Cette règle s'applique.", "This rule is applied.");
        }
        return answer.applied() > 0
                ? say.of(
                                "Cette règle s'applique selon ce que le dossier laisse ouvert : dans ",
                                "This rule is applied in ")
                        + answer.applied()
                        + say.of(" lecture(s) sur ", " of ")
                        + answer.readings()
                        + say.of(".", " readings of what the case leaves open.")
                : say.of("Cette règle ne s'applique pas.", "This rule is not applied.");
    }

    private Missed deeper(Reason reason) {
        Attempt attempt = reason.attempt();
        String lead = attempt.applies()
                ? say.of("Cela résulte de", "This comes from")
                : say.of("Au plus près d'y conclure", "Nearest to concluding it");
        return missed(lead, "", attempt.rule(), telling(attempt), reason);
    }

    /** Of a rule that was not asked about, what keeps it from being applied, or what it rests on if it is. */
    private static Stream<Line> telling(Attempt attempt) {
        return attempt.applies()
                ? attempt.lines().stream().filter(line -> line.object() instanceof Fact)
                : attempt.lines().stream().filter(Line::failed);
    }

    private Missed.Condition condition(Line line) {
        boolean aside = line.word().equals("without");
        return new Missed.Condition(
                aside ? "aside" : mark(line.verdict()),
                aside ? "" : said(line.verdict()),
                word(line) + line.text(),
                notes(line),
                line.within().stream().map(this::condition).toList());
    }

    private String word(Line line) {
        return switch (line.word()) {
            case "" -> "";
            case "unless" -> say.of("sauf si ", "unless ");
            case "without" -> say.of("sans compter : ", "not counting: ");
            default -> line.word() + " ";
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case FAILED -> "failed";
            case OPEN -> "open";
        };
    }

    private String said(Verdict verdict) {
        return switch (verdict) {
            case MET -> say.of("remplie", "met");
            case FAILED -> say.of("non remplie", "not met");
            case OPEN -> say.of("ouverte", "open");
        };
    }

    private List<String> notes(Line line) {
        List<String> notes = new ArrayList<>();
        line.blockers().forEach(blocker -> notes.add(say.of("or il y a ", "and yet there is ") + gap.thing(blocker)));
        if (line.blockers().isEmpty()) {
            object(line, notes);
        }
        line.checks().stream()
                .filter(check -> line.blockers().isEmpty() ? check.failed() : check.measures())
                .forEach(check -> notes.add(measured(check)));
        return notes;
    }

    private void object(Line line, List<String> notes) {
        if (line.object() instanceof Fact || line.object() instanceof Finding) {
            boolean nearest = line.failed() && !(line.object() instanceof AssessmentDate);
            notes.add((nearest ? say.of("au plus près : ", "nearest: ") : "") + gap.thing(line.object()));
        } else if (line.failed() && line.object() == null && line.within().isEmpty()) {
            notes.add(say.of("rien de tel", "nothing of the kind"));
        }
    }

    private String measured(Check check) {
        String found = check.operands()
                .map(operands -> say.colon() + (check.failed() ? gap.of(operands) : gap.met(operands)))
                .orElse("");
        return check.test().text().oneLine() + found;
    }
}
