package dev.praetor;

import dev.praetor.fact.Case;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Ground;
import dev.praetor.finding.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an assessment says, as sorted texts: each finding with the rules and the facts that it rests on. */
record Said(List<String> texts) {

    Said {
        texts = texts.stream().sorted().toList();
    }

    static Said of(Case given) {
        return of(Rulebook.builtIn().assess(given));
    }

    static Said of(Assessment assessment) {
        List<String> texts = new ArrayList<>();
        for (Collection<? extends Finding> findings : List.of(
                assessment.violations(),
                assessment.sanctions(),
                assessment.defences(),
                assessment.risks(),
                assessment.obligations())) {
            findings.forEach(finding -> texts.add(finding + state(assessment, finding) + grounds(assessment, finding)));
        }
        assessment.undetermined().forEach(open -> texts.add(open.toString()));
        assessment.settlement().forEach(settlement -> texts.add(settlement.toString()));
        return new Said(texts);
    }

    private static String state(Assessment assessment, Finding finding) {
        return finding instanceof Obligation obligation ? " " + assessment.stateOf(obligation) : "";
    }

    private static String grounds(Assessment assessment, Finding finding) {
        return assessment.groundsFor(finding).stream().map(Said::ground).collect(Collectors.joining(", ", " by ", ""));
    }

    private static String ground(Ground ground) {
        return ground.rule().id() + " "
                + ground.facts().stream()
                        .map(Object::toString)
                        .sorted()
                        .distinct()
                        .toList();
    }

    Said each(UnaryOperator<String> change) {
        return new Said(texts.stream().map(change).toList());
    }

    Said without(String mark) {
        return new Said(texts.stream().filter(text -> !text.contains(mark)).toList());
    }
}
