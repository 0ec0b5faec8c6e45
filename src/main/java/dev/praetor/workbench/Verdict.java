package dev.praetor.workbench;

import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Advice;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import dev.praetor.report.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer to a question: what is wrong with the texts and, if nothing is, what came of the case. */
final class Verdict {

    private final Question asked;
    private final TypedRules rules;
    private final List<Problem> ofCase = new ArrayList<>();
    private final List<Problem> ofRules;
    private final @Nullable Judged judged;

    private Verdict(Question asked, RuleDesk desk) {
        this.asked = asked;
        this.rules = desk.of(asked.rulesFile(), asked.rulesText());
        this.ofRules = new ArrayList<>(rules.problems());
        this.judged = judged(desk);
    }

    static Answer on(Question asked, RuleDesk desk) {
        return Answer.json(new Verdict(asked, desk)::write);
    }

    /** That a later question took the place of this one. */
    static Answer overtaken(Question asked) {
        return Answer.json(json -> json.object(() -> {
            json.number("number", asked.number());
            json.truth("overtaken", true);
        }));
    }

    private @Nullable Judged judged(RuleDesk desk) {
        try {
            byte[] text = asked.caseText().getBytes(StandardCharsets.UTF_8);
            CaseFile file = CaseFile.parse(asked.caseName(), text, desk.kinds());
            return rules.rulebook() == null || rules.whyNot() == null
                    ? null
                    : Judged.of(file, rules.rulebook(), rules.whyNot(), asked);
        } catch (BrokenRulesException e) {
            ofRules.addAll(e.problems());
        } catch (ProblemException e) {
            e.problems().forEach(problem -> ofCase.add(problem.coded(Code.RULING_FILE)));
        }
        return null;
    }

    private void write(Json json) {
        json.object(() -> {
            json.number("number", asked.number());
            json.array("caseProblems", ofCase, problem -> write(json, problem));
            json.array("ruleProblems", ofRules, problem -> write(json, problem));
            json.array("otherProblems", rules.others(), problem -> write(json, problem));
            if (rules.rulebook() != null && !rules.rulebook().hash().equals(asked.known())) {
                json.text("rulebook", rules.rulebook().hash());
                json.array("rules", rules.rulebook().rules(), rule -> write(json, rule));
            }
            json.truth("judged", judged != null);
            if (judged != null) {
                write(json, judged);
            }
        });
    }

    private static void write(Json json, Judged judged) {
        json.text("summary", judged.summary());
        json.text("findings", judged.findings());
        json.text("timeline", judged.timeline());
        json.text("explanation", judged.explanation());
        json.text("whyNot", judged.whyNot());
    }

    private void write(Json json, RuleCard rule) {
        json.object(() -> {
            json.text("id", rule.id());
            json.text("title", rule.title().in(asked.language()));
        });
    }

    private void write(Json json, Problem problem) {
        Advice advice = asked.language() == Language.FR ? problem.french() : problem.english();
        boolean ofCase = problem.code().filter(Code.RULING_FILE::equals).isPresent();
        json.object(() -> {
            json.text("place", problem.place());
            json.number("line", problem.line());
            json.number("column", problem.column());
            json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.text("code", ofCase ? "" : problem.code().map(Code::id).orElse(""));
            json.text("message", advice.message());
            json.text("hint", advice.hint());
        });
    }
}
