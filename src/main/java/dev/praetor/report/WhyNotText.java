package dev.praetor.report;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.trace.Attempt;
import dev.praetor.trace.Line;
import dev.praetor.trace.Line.Check;
import dev.praetor.trace.Test.Verdict;
import dev.praetor.trace.WhyNot.Answer;
import dev.praetor.trace.WhyNot.Reason;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Why a rule is not applied, condition by condition, and the rules that come nearest to it. */
public final class WhyNotText {

    private static final int STEP = 4;

    private final Wording say;
    private final Gap gap;
    private final Page page;

    private WhyNotText(Collection<Fact> facts, Language language, boolean colour) {
        this.say = new Wording(language, facts);
        this.gap = new Gap(say, new FindingText(say, new Narration(say, facts)));
        this.page = new Page(colour, 0);
    }

    /**
     * Why the rule is not applied.
     *
     * @param facts of the case
     */
    public static String of(Answer answer, Collection<Fact> facts, Language language, boolean colour) {
        WhyNotText text = new WhyNotText(facts, language, colour);
        text.answer(answer);
        return text.page.toString();
    }

    /** The rules that come nearest to being applied, a few lines each, nearest first. */
    public static String nearest(List<Attempt> attempts, Collection<Fact> facts, Language language, boolean colour) {
        WhyNotText text = new WhyNotText(facts, language, colour);
        attempts.forEach(text::miss);
        return text.page.toString();
    }

    /** As {@link #nearest}, after what is found. */
    public static String besides(List<Attempt> attempts, Collection<Fact> facts, Language language, boolean colour) {
        WhyNotText text = new WhyNotText(facts, language, colour);
        text.page.blank();
        text.page.heading(
                text.say.of("Règles qui ont été près de s'appliquer", "Rules that came near to being applied"));
        text.page.blank();
        attempts.forEach(text::miss);
        return text.page.toString();
    }

    private void answer(Answer answer) {
        title(answer.reason().attempt().rule());
        page.at(0, verdict(answer));
        answer.reason().attempt().lines().forEach(line -> line(line, 1));
        answer.reason().deeper().forEach(reason -> deeper(reason, 1));
    }

    private String verdict(Answer answer) {
        if (answer.applied() == answer.readings()) {
            return say.of("Cette règle s'applique.", "This rule is applied.");
        }
        return answer.applied() > 0
                ? say.of(
                        "Cette règle s'applique ou non, selon ce que le dossier laisse ouvert : dans "
                                + say.count(answer.applied(), "lecture", "lectures", "", "") + " sur "
                                + answer.readings() + ".",
                        "Whether this rule is applied depends on what the case leaves open: it is in "
                                + answer.applied() + " of " + answer.readings() + " readings.")
                : say.of("Cette règle ne s'applique pas.", "This rule is not applied.");
    }

    private void title(RuleCard rule) {
        page.heading(rule.id() + " " + rule.title().in(say.language()));
        page.at(0, rule.file() + ":" + rule.line());
    }

    private void line(Line line, int depth) {
        String word =
                switch (line.word()) {
                    case "unless" -> say.of("sauf si ", "unless ");
                    case "without" -> say.of("sans compter : ", "not counting: ");
                    default -> line.word() + " ";
                };
        boolean aside = line.word().equals("without");
        page.at(depth, (aside ? "·" : mark(line.verdict())) + " " + word.stripLeading() + line.text());
        if (!line.blockers().isEmpty()) {
            line.blockers()
                    .forEach(blocker ->
                            page.at(depth + STEP, say.of("or il y a ", "and yet there is ") + gap.thing(blocker)));
            line.checks().stream()
                    .filter(Check::measures)
                    .filter(check -> check.operands().isPresent())
                    .forEach(check -> met(check, depth + STEP));
        } else {
            object(line, depth + STEP);
        }
        line.within().forEach(part -> line(part, depth + STEP));
    }

    private void object(Line line, int depth) {
        if (line.object() instanceof Fact || line.object() instanceof Finding) {
            boolean date = line.object() instanceof AssessmentDate;
            String nearest = line.failed() && !date ? say.of("au plus près : ", "nearest: ") : "";
            page.at(depth, nearest + gap.thing(line.object()));
        } else if (line.failed() && line.object() == null && line.within().isEmpty()) {
            page.at(depth, say.of("rien de tel", "nothing of the kind"));
        }
        line.checks().stream().filter(Check::failed).forEach(check -> failed(check, depth));
    }

    private void failed(Check check, int depth) {
        page.at(
                depth,
                "✗ " + check.test().text().oneLine()
                        + check.operands()
                                .map(operands -> say.colon() + gap.of(operands))
                                .orElse(""));
    }

    private void met(Check check, int depth) {
        page.at(
                depth,
                "· " + check.test().text().oneLine()
                        + check.operands()
                                .map(operands -> say.colon() + gap.met(operands))
                                .orElse(""));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case FAILED -> "✗";
            case OPEN -> "?";
        };
    }

    private void deeper(Reason reason, int depth) {
        RuleCard rule = reason.attempt().rule();
        String link = reason.attempt().applies()
                ? say.of("↳ cela résulte de ", "↳ this comes from ")
                : say.of("↳ au plus près d'y conclure : ", "↳ nearest to concluding it: ");
        page.blank();
        page.at(
                depth,
                link + rule.id() + " " + rule.title().in(say.language()) + " (" + rule.file() + ":" + rule.line()
                        + ")");
        telling(reason).forEach(line -> line(line, depth + 2));
        reason.deeper().forEach(below -> deeper(below, depth + STEP));
    }

    /**
     * Of a rule that was not asked about, only what keeps it from being applied; of one that is applied, what it rests
     * on.
     */
    private static Stream<Line> telling(Reason reason) {
        return reason.attempt().applies()
                ? reason.attempt().lines().stream().filter(line -> line.object() instanceof Fact || near(line))
                : reason.attempt().lines().stream().filter(Line::failed);
    }

    /** An exception that almost applied: something of the kind is there. */
    private static boolean near(Line line) {
        return line.within().stream().anyMatch(part -> part.object() != null);
    }

    private void miss(Attempt attempt) {
        title(attempt.rule());
        attempt.failures().forEach(line -> line(line, 1));
        page.blank();
    }
}
