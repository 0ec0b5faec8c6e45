package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Nightly;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Finding;
import dev.praetor.why.RuleGraph;
import dev.praetor.why.RuleNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.core.BaseConfigurationFactories;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/** Each rule, alone with those whose conclusions it reads, says what it says among all. */
class IsolationTest {

    private static final Law LAW = Laws.builtIn();

    /** Examples that each rule is tried on, of those in which it is applied. */
    private static final int EXAMPLES = Nightly.times(3, 60);

    /** Of the rules; a build tries some, the night all. */
    private static final int ONE_IN = Nightly.times(6, 1);

    /** What a rule says, whatever the order in which it gathered what that rests on. */
    private record Said(Finding finding, Set<Fact> facts, Set<Finding> from) {

        static Said of(Support support) {
            return new Said(support.finding(), new HashSet<>(support.facts()), new HashSet<>(support.from()));
        }
    }

    private record Run(List<Fact> facts, Case given, Map<String, Set<Said>> said) {}

    @Test
    void a_rule_needs_no_other_than_those_that_feed_it() {
        Map<String, List<Run>> examples = examples();
        Map<String, Set<String>> producers = producers();
        List<String> rules = List.copyOf(LAW.rules().keySet());
        int tried = 0;
        for (int i = 0; i < rules.size(); i += ONE_IN) {
            String rule = rules.get(i);
            KieBase alone = base(producers.get(rule));
            for (Run run : examples.get(rule)) {
                assertThat(said(alone, run).getOrDefault(rule, Set.of()))
                        .as("%s with %s in %s", rule, producers.get(rule), run.given())
                        .isEqualTo(run.said().get(rule));
                tried++;
            }
        }
        System.out.println("rules in isolation: " + (rules.size() + ONE_IN - 1) / ONE_IN + ", examples: " + tried);
        assertThat(tried).isGreaterThan(rules.size() / ONE_IN);
    }

    /** For each rule, the exact facts of some readings in which it is applied. */
    private static Map<String, List<Run>> examples() {
        Map<String, List<Run>> examples = new HashMap<>();
        for (Trial trial : Suite.builtIn(dev.praetor.fact.Kind.builtIn()).trials()) {
            Case given = trial.content();
            new Judgement(LAW, given, facts -> {
                        Outcome outcome = LAW.run(facts, given.assessedOn());
                        Run run = new Run(facts, given, byRule(outcome));
                        run.said().keySet().forEach(rule -> add(examples, rule, run));
                        return outcome;
                    })
                    .assessment();
        }
        return examples;
    }

    private static void add(Map<String, List<Run>> examples, String rule, Run run) {
        List<Run> runs = examples.computeIfAbsent(rule, r -> new ArrayList<>());
        boolean other = runs.isEmpty() || !runs.get(runs.size() - 1).given().equals(run.given());
        if (other && runs.size() < EXAMPLES) {
            runs.add(run);
        }
    }

    /** Each rule with all that feed it, however far. */
    private static Map<String, Set<String>> producers() {
        Map<String, Set<String>> direct = new LinkedHashMap<>();
        RuleGraph graph = RuleGraph.builtIn();
        graph.rules().forEach(rule -> direct.put(rule.id(), new HashSet<>()));
        graph.edges().forEach(edge -> direct.get(edge.to().id()).add(edge.from().id()));
        return graph.rules().stream()
                .map(RuleNode::id)
                .collect(Collectors.toMap(rule -> rule, rule -> upstream(rule, direct)));
    }

    private static Set<String> upstream(String rule, Map<String, Set<String>> direct) {
        Set<String> reached = new HashSet<>(Set.of(rule));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            direct.get(open.pop()).stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    private static KieBase base(Set<String> some) {
        ModelImpl model = new ModelImpl("alone");
        Map<String, Rule> rules = LAW.rules();
        rules.values().stream().filter(rule -> some.contains(rule.getName())).forEach(model::addRule);
        return KieBaseBuilder.createKieBaseFromModel(
                List.<Model>of(model),
                new CompositeBaseConfiguration(
                        new ChainedProperties(),
                        IsolationTest.class.getClassLoader(),
                        BaseConfigurationFactories.baseConf,
                        BaseConfigurationFactories.ruleConf));
    }

    private static Map<String, Set<Said>> said(KieBase rules, Run run) {
        KieSession session = rules.newKieSession();
        try {
            run.facts().forEach(session::insert);
            session.insert(new AssessmentDate(Day.of(run.given().assessedOn())));
            Session.rest(session, null);
            return byRule(Session.outcome(session));
        } finally {
            session.dispose();
        }
    }

    private static Map<String, Set<Said>> byRule(Outcome outcome) {
        return outcome.supports().stream()
                .collect(Collectors.groupingBy(Support::rule, Collectors.mapping(Said::of, Collectors.toSet())));
    }
}
