package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Misfit;
import dev.praetor.finding.Article;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Receipt;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Undetermined;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Compiled rules with the sources they cite, ready to be applied. Immutable; any thread may use it. */
public final class Law {

    private static final Comparator<Fact> CANONICAL =
            Comparator.comparing((Fact fact) -> Kind.of(fact).name()).thenComparing(Assembly::describe);

    private final KieBase kieBase;
    private final List<Model> models;
    private final Map<String, RuleCard> cards;
    private final Sources sources;
    private final List<Kind> kinds;
    private final String version;
    private final String hash;
    private final ClassLoader loader;

    /** @param loader of the classes of the models, and so of the kinds of facts that they declare */
    Law(
            List<Model> models,
            List<RuleCard> cards,
            Sources sources,
            List<Kind> kinds,
            String version,
            String hash,
            ClassLoader loader) {
        this.models = List.copyOf(models);
        this.cards = new LinkedHashMap<>();
        cards.forEach(card -> this.cards.put(card.id(), card));
        this.sources = sources;
        this.kinds = List.copyOf(kinds);
        this.version = version;
        this.hash = hash;
        this.loader = loader;
        this.kieBase = KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    public KieBase kieBase() {
        return kieBase;
    }

    List<Model> models() {
        return models;
    }

    public List<RuleCard> cards() {
        return cards.values().stream()
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
    }

    ClassLoader loader() {
        return loader;
    }

    RuleCard card(String id) {
        return requireNonNull(cards.get(id), id);
    }

    Sources sources() {
        return sources;
    }

    public List<Ruling> rulings() {
        return List.copyOf(sources.rulings().values());
    }

    public List<Article> articles() {
        return List.copyOf(sources.articles().values());
    }

    /** The kinds of facts that the rules declare, beside those that come with Praetor. */
    public List<Kind> kinds() {
        return kinds;
    }

    public String version() {
        return version;
    }

    public String hash() {
        return hash;
    }

    /**
     * Applies the rules to one case.
     *
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Assessment assess(Case given) {
        List<Problem> problems = Misfit.among(given.facts()).stream()
                .map(misfit -> new Problem(
                        "facts", 0, 0, Assembly.describe(misfit.fact()) + ": " + misfit.message(), misfit.maybe()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
        List<Fact> facts = given.facts().stream()
                .filter(happenedBy(given.assessedOn()))
                .sorted(CANONICAL)
                .toList();
        Weighing weighing = Weighing.of(
                Readings.of(facts, given.assessedOn()),
                reading -> Session.run(kieBase, cards, reading, given.assessedOn()));
        return assembled(given, facts, weighing);
    }

    private static Predicate<Fact> happenedBy(LocalDate date) {
        return fact -> Kind.of(fact).happenedOn(fact).stream()
                .noneMatch(day -> day.earliest().isAfter(date));
    }

    private Assessment assembled(Case given, List<Fact> facts, Weighing weighing) {
        Map<Finding, Finding> certain = weighing.certain();
        Assembly assembly = new Assembly(this, facts, certain, weighing.supports());
        List<Undetermined> undetermined = Questions.of(weighing, certain.keySet());
        return new Assessment(
                given.name(),
                given.assessedOn(),
                assembly.violations(),
                assembly.sanctions(),
                assembly.defences(),
                assembly.obligations(),
                new States(assembly, undetermined, given.assessedOn()).all(),
                undetermined,
                Account.of(assembly.sanctions(), assembly.defences()),
                assembly.ids(),
                assembly.grounds(),
                facts,
                given.facts().stream()
                        .filter(happenedBy(given.assessedOn()).negate())
                        .sorted(CANONICAL)
                        .toList(),
                receipt(given));
    }

    private Receipt receipt(Case given) {
        List<String> facts = new ArrayList<>();
        facts.add(given.assessedOn().toString());
        given.facts().stream().sorted(CANONICAL).map(Assembly::describe).forEach(facts::add);
        return new Receipt(hash, version, Hash.of(facts), Laws.PRAETOR);
    }
}
