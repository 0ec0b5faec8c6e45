package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Misfit;
import dev.praetor.finding.Article;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionsPool;

/** Compiled rules with the sources they cite, ready to be applied. Immutable; any thread may use it. */
public final class Law {

    private final KieBase kieBase;
    private final KieSessionsPool sessions;
    private final @Nullable String silenced;
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
        this.sessions = kieBase.newKieSessionsPool(1);
        this.silenced = null;
    }

    private Law(Law whole, String silenced) {
        this.models = whole.models;
        this.cards = whole.cards;
        this.sources = whole.sources;
        this.kinds = whole.kinds;
        this.version = whole.version;
        this.hash = Hash.of(List.of(whole.hash, silenced));
        this.loader = whole.loader;
        this.kieBase = whole.kieBase;
        this.sessions = whole.sessions;
        this.silenced = silenced;
    }

    /** The same law as if one rule did not stand in it: to see what depends on that rule. */
    Law without(String rule) {
        return new Law(this, card(rule).id());
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
        return new Judgement(this, given).assessment();
    }

    /** One run of the rules over facts that are all exact. */
    Outcome run(List<Fact> facts, LocalDate assessedOn) {
        return Session.run(sessions, cards, silenced, facts, assessedOn);
    }
}
