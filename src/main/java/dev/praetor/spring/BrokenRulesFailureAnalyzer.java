package dev.praetor.spring;

import dev.praetor.problem.BrokenRulesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * An application that cannot start because of its rules says what is wrong with them, and where, not how it found out.
 */
final class BrokenRulesFailureAnalyzer extends AbstractFailureAnalyzer<BrokenRulesException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BrokenRulesException broken) {
        return new FailureAnalysis(
                "Praetor cannot use the rules that the application is to judge by:\n\n" + broken.getMessage(),
                "Mend what is named above: 'praetor check DIR' finds every fault in one run. The property 'praetor.rules'"
                        + " names the directory; without it the application judges by the built-in law alone.",
                broken);
    }
}
