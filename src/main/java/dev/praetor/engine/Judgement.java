package dev.praetor.engine;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Receipt;
import dev.praetor.finding.Undetermined;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One case judged by a law: every reading of its facts, what the rules ask a human, and what comes of it all. */
final class Judgement {

    private final Law law;
    private final Case given;
    private final Descriptions descriptions = new Descriptions();
    /** In the order of their descriptions. */
    private final List<Fact> all;

    private final Function<List<Fact>, Outcome> rules;
    private final List<Fact> happened;
    private final List<Memory> memories = new ArrayList<>();
    private boolean remembers;
    private int lastRound;
    private int firings;

    Judgement(Law law, Case given) {
        this(law, given, facts -> law.run(facts, given.assessedOn()));
    }

    /** @param rules what they conclude from facts that are all exact */
    Judgement(Law law, Case given, Function<List<Fact>, Outcome> rules) {
        this.law = law;
        this.given = given;
        this.rules = rules;
        this.all = descriptions.sorted(given.facts());
        this.happened = all.stream().filter(this::happened).toList();
    }

    Law law() {
        return law;
    }

    Case given() {
        return given;
    }

    /** How often rules have been applied so far. */
    int firings() {
        return firings;
    }

    Assessment assessment() {
        return assessment(weighing());
    }

    /** The assessment with all the steps that led to it. */
    Explanation explanation() {
        Weighing weighing = weighing();
        return new Inferences(law, given, weighing).explaining(assessment(weighing));
    }

    /** Ids of the rules that fired, in any reading of the facts. */
    Set<String> fired() {
        return weighing().supports().stream().map(Support::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private Weighing weighing() {
        return weigh(withOfficialRates(once(happened)), List.of());
    }

    private Assessment assessment(Weighing weighing) {
        Map<Finding, Finding> certain = weighing.certain();
        Assembly assembly = new Assembly(law, given, certain, weighing.supports(), descriptions);
        List<Undetermined> undetermined = Questions.of(weighing, certain.keySet());
        return new Assessment(
                given.name(),
                given.assessedOn(),
                assembly.violations(),
                assembly.sanctions(),
                assembly.defences(),
                assembly.risks(),
                assembly.obligations(),
                new States(assembly, undetermined, given.assessedOn()).all(),
                undetermined,
                Accounts.of(weighing, certain),
                assembly.ids(),
                assembly.grounds(),
                happened,
                happened.size() == all.size()
                        ? List.of()
                        : all.stream().filter(fact -> !happened(fact)).toList(),
                receipt());
    }

    /**
     * What the rules had before them, in each reading of the case: once they ask nothing more, or in every round before
     * that too.
     */
    List<Memory> memories(boolean everyRound) {
        remembers = true;
        weighing();
        return List.copyOf(everyRound ? memories : memories.subList(lastRound, memories.size()));
    }

    /**
     * Facts that can be told apart by nothing are one, also where they leave a day open. Equal facts are neighbours.
     */
    private static List<Fact> once(List<Fact> sorted) {
        List<Fact> once = new ArrayList<>(sorted.size());
        for (Fact fact : sorted) {
            if (once.isEmpty() || !fact.equals(once.get(once.size() - 1))) {
                once.add(fact);
            }
        }
        return once;
    }

    private boolean happened(Fact fact) {
        return happened(fact, given.assessedOn());
    }

    /** It may have happened by that day. */
    static boolean happened(Fact fact, LocalDate by) {
        Day on = Kind.of(fact).happenedOn(fact).orElse(null);
        return on == null || !on.earliest().isAfter(by);
    }

    /** Official rates by semester take the place of those that the case states. */
    private List<Fact> withOfficialRates(List<Fact> facts) {
        List<ReferenceRate> rates = RateFacts.needed(facts, law.sources().rates(), given.assessedOn());
        if (rates.isEmpty() && facts.stream().noneMatch(ReferenceRate.class::isInstance)) {
            return facts;
        }
        return Stream.concat(facts.stream().filter(fact -> !(fact instanceof ReferenceRate)), rates.stream())
                .toList();
    }

    /** What the rules ask a human to judge is tried both ways, until they ask nothing more. */
    private Weighing weigh(List<Fact> facts, Collection<Support> questions) {
        lastRound = memories.size();
        Weighing weighing = Weighing.of(Readings.of(facts, given.assessedOn()), this::run);
        weighing.note(questions);
        List<Appraisal> asked = weighing.asked().stream()
                .filter(appraisal -> !facts.contains(appraisal))
                .toList();
        return asked.isEmpty()
                ? weighing
                : weigh(Stream.<Fact>concat(facts.stream(), asked.stream()).toList(), weighing.questions());
    }

    private Outcome run(List<Fact> reading) {
        Outcome outcome = rules.apply(reading);
        firings += outcome.fired();
        if (remembers) {
            memories.add(outcome.memory(reading, given.assessedOn()));
        }
        return outcome;
    }

    private Receipt receipt() {
        List<String> facts = new ArrayList<>();
        facts.add(given.assessedOn().toString());
        all.forEach(fact -> facts.add(descriptions.of(fact)));
        return new Receipt(law.hash(), law.version(), Hash.of(facts), Laws.PRAETOR);
    }
}
