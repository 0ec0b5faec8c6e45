package dev.praetor.benchmarks;

import dev.praetor.Limits;
import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.oracle.PlainJava;
import java.nio.file.Path;
import java.util.function.Function;
import org.evrete.api.Knowledge;
import org.kie.api.runtime.KieContainer;

/** What somebody might judge a case with. */
public enum Way {
    PLAIN_JAVA("plain Java (the second derivation of the tests)") {
        @Override
        Function<Case, Object> ready(Path rules) {
            return PlainJava::judge;
        }
    },
    PRAETOR("`Rulebook.assess`, with grounds") {
        @Override
        Function<Case, Object> ready(Path rules) {
            return Rulebook.builtIn()::assess;
        }
    },
    WITHIN_LIMITS("the same within `Limits.defaults()`") {
        @Override
        Function<Case, Object> ready(Path rules) {
            return Rulebook.builtIn().within(Limits.defaults())::assess;
        }
    },
    KIE_CONTAINER("`KieContainer.newKieSession` for each case") {
        @Override
        Function<Case, Object> ready(Path rules) {
            KieContainer container = Containers.executableModel(rules);
            return given -> Containers.judge(container, given);
        }
    },
    CLASSIC("the same in Drools' classic mode") {
        @Override
        Function<Case, Object> ready(Path rules) {
            KieContainer container = Containers.classic(rules);
            return given -> Containers.judge(container, given);
        }
    },
    THEME_PRAETOR("`Rulebook.assess`, five rules and VIO-001 alone") {
        @Override
        Function<Case, Object> ready(Path rules) {
            return Theme.praetor(rules)::assess;
        }
    },
    THEME_EVRETE("Evrete, the same five rules") {
        @Override
        Function<Case, Object> ready(Path rules) {
            Knowledge knowledge = Theme.evrete();
            return given -> Theme.judge(knowledge, given);
        }
    };

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** It judges by some rules only. */
    boolean theme() {
        return name().startsWith("THEME");
    }

    /** A target compares it: compilers of two JVMs differ by a tenth in what they make of it. */
    boolean aimed() {
        return this == PLAIN_JAVA || this == PRAETOR || this == KIE_CONTAINER;
    }

    /** All that is done once, before the first case. */
    abstract Function<Case, Object> ready(Path rules);
}
