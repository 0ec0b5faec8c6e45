package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.drl.RuleFile;
import dev.praetor.drl.RuleText;
import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Misfit;
import dev.praetor.finding.Article;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Compiled rules with the sources they cite, ready to be applied. Immutable; any thread may use it. */
public final class Law {

    /** Between a rule's id and the number of a variant of it. */
    private static final char VARIANT = '~';

    private final Bases bases;
    private static final Supplier<Budget> UNLIMITED = Budget::unlimited;

    private final @Nullable Predicate<String> silenced;
    private final Supplier<List<Model>> models;
    private final List<Model> declaring;
    private final List<LoadedRule> rules;
    private final Map<String, RuleCard> cards;
    private final Sources sources;
    private final List<Kind> kinds;
    private final String version;
    private final String hash;
    private final ClassLoader loader;
    private final Map<String, RuleFile> files;
    private final Blame blame;
    private final Supplier<Budget> budgets;

    /**
     * @param models all that hold rules; asked for only if somebody looks into rules
     * @param declaring those of them that declare kinds of facts
     * @param rules all rules of the models
     * @param loader of the classes of the models, and so of the kinds of facts that they declare
     * @param files the rules as written, but for those that come with Praetor
     */
    Law(
            Supplier<List<Model>> models,
            List<Model> declaring,
            List<LoadedRule> rules,
            List<RuleCard> cards,
            Sources sources,
            List<Kind> kinds,
            String version,
            String hash,
            ClassLoader loader,
            Collection<RuleFile> files) {
        this.models = once(models);
        this.declaring = List.copyOf(declaring);
        this.rules = List.copyOf(rules);
        this.cards = new LinkedHashMap<>();
        cards.forEach(card -> this.cards.put(card.id(), card));
        this.sources = sources;
        this.kinds = List.copyOf(kinds);
        this.version = version;
        this.hash = hash;
        this.loader = loader;
        this.files = files.stream().collect(Collectors.toMap(RuleFile::name, file -> file));
        this.bases = new Bases(this.models, this.declaring, this.rules);
        this.silenced = null;
        this.blame = new Blame(this.cards, this.models);
        this.budgets = UNLIMITED;
    }

    private Law(
            Law whole,
            Supplier<List<Model>> models,
            Bases bases,
            @Nullable Predicate<String> silenced,
            String hash,
            Supplier<Budget> budgets) {
        this.models = models;
        this.declaring = whole.declaring;
        this.rules = whole.rules;
        this.cards = whole.cards;
        this.sources = whole.sources;
        this.kinds = whole.kinds;
        this.version = whole.version;
        this.hash = hash;
        this.loader = whole.loader;
        this.files = whole.files;
        this.bases = bases;
        this.silenced = silenced;
        this.blame = new Blame(this.cards, models);
        this.budgets = budgets;
    }

    private Law changed(
            Supplier<List<Model>> models, Bases bases, @Nullable Predicate<String> silenced, String change) {
        return new Law(this, models, bases, silenced, Hash.of(List.of(hash, change)), budgets);
    }

    /** The same law, each judgement by which may spend no more than one of those budgets. */
    public Law within(Supplier<Budget> budgets) {
        return new Law(this, models, bases, silenced, hash, budgets);
    }

    /** This law within the budgets of another, which it is made from. */
    Law asCarefulAs(Law other) {
        return within(other.budgets);
    }

    /** Somebody has said what a judgement may spend, be it without limit. */
    public boolean bounded() {
        return budgets != UNLIMITED;
    }

    /** Does several things by this law that may spend together no more than one judgement. */
    public <T> T spending(Supplier<T> work) {
        return budgets.get().over(work);
    }

    /** The same law as if one rule did not stand in it: to see what depends on that rule. */
    public Law without(String rule) {
        return changed(models, bases, card(rule).id()::equals, rule);
    }

    /**
     * The same law with variants of its rules beside them, none of which is applied until {@link #instead} says so.
     *
     * @param variants each named {@code ACC-001~3}, by the rule that it is a variant of
     */
    public Law beside(Collection<Rule> variants) {
        ModelImpl model = new ModelImpl("variants");
        variants.forEach(model::addRule);
        List<Model> with = Stream.concat(models().stream(), Stream.of(model)).toList();
        return changed(() -> with, new Bases(() -> with, List.of(), List.of()), Law::isVariant, "~");
    }

    /** The same law with a variant in the place of the rule that it is a variant of. */
    public Law instead(String variant) {
        String rule = original(variant);
        return changed(models, bases, name -> name.equals(rule) || (isVariant(name) && !name.equals(variant)), variant);
    }

    /** The id of the rule that it is a variant of; its own if it is none. */
    static String original(String rule) {
        return isVariant(rule) ? rule.substring(0, rule.indexOf(VARIANT)) : rule;
    }

    private static boolean isVariant(String rule) {
        return rule.indexOf(VARIANT) >= 0;
    }

    public KieBase kieBase() {
        return bases.whole();
    }

    List<Model> models() {
        return models.get();
    }

    List<Model> declaring() {
        return declaring;
    }

    List<LoadedRule> loadedRules() {
        return rules;
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }

    /** Its rules as Drools has them, by id. */
    public Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        models().forEach(model -> model.getRules().forEach(rule -> rules.put(rule.getName(), rule)));
        return rules;
    }

    public List<RuleCard> cards() {
        return cards.values().stream()
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
    }

    Collection<RuleFile> files() {
        return files.values();
    }

    ClassLoader loader() {
        return loader;
    }

    /** Its rules as they are written, by id. */
    public Map<String, RuleText> texts() {
        Map<String, RuleText> texts = new TreeMap<>();
        files.values().forEach(file -> texts.putAll(RuleText.in(file)));
        // A file of the author's may bear the name of one that comes with Praetor.
        cards.values().stream()
                .filter(card -> !texts.containsKey(card.id()))
                .map(RuleCard::file)
                .distinct()
                .toList()
                .forEach(name -> RuleText.in(RuleFile.builtIn(name, loader)).forEach(texts::putIfAbsent));
        texts.keySet().retainAll(cards.keySet());
        return texts;
    }

    public RuleCard card(String id) {
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
        return spending(() -> Flight.assessed(judgement(given)));
    }

    /**
     * What the rules had before them once they had come to rest, in each reading of a case.
     *
     * @throws BadCaseException as {@link #assess}
     */
    public List<Memory> memories(Case given) {
        return spending(() -> judgement(given).memories(false));
    }

    /**
     * As {@link #memories}, and before that what they had before them in every round in which they asked what a human
     * has to judge: rules that ask are applied in those alone.
     *
     * @throws BadCaseException as {@link #assess}
     */
    public List<Memory> rounds(Case given) {
        return spending(() -> judgement(given).memories(true));
    }

    /**
     * As {@link #assess}, with the steps.
     *
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Explanation explain(Case given) {
        return spending(() -> judgement(given).explanation());
    }

    /** Ids of the rules that fire, in any reading of the facts; faults as {@link #assess}. */
    public Set<String> fired(Case given) {
        return spending(() -> judgement(given).fired());
    }

    /**
     * A case that changes.
     *
     * @throws BadCaseException as {@link #assess}
     */
    public LiveCase live(Case given) {
        return new LiveCase(this, given);
    }

    private Judgement judgement(Case given) {
        Budget.hold(given.facts().size(), 0);
        refuse(Misfit.among(given.facts()));
        return new Judgement(this, given);
    }

    /** @throws BadCaseException if there are any */
    static void refuse(List<Misfit> misfits) {
        List<Problem> problems = misfits.stream()
                .map(misfit -> new Problem(
                        "facts", 0, 0, Descriptions.describe(misfit.fact()) + ": " + misfit.message(), misfit.maybe()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadCaseException(problems);
        }
    }

    /** One run of the rules over facts that are all exact. */
    Outcome run(List<Fact> facts, LocalDate assessedOn) {
        return silenced == null
                ? run(Budget.aside(() -> bases.of(facts)), facts, assessedOn)
                : Session.settled(run(Budget.aside(bases::all), facts, assessedOn));
    }

    private Outcome run(Choice choice, List<Fact> facts, LocalDate assessedOn) {
        Outcome outcome = run(choice.base(), facts, assessedOn);
        Set<String> unforeseen = choice.unforeseen(outcome.findings());
        return unforeseen.isEmpty()
                ? Session.settled(outcome)
                : run(Budget.aside(() -> bases.with(unforeseen, choice)), facts, assessedOn);
    }

    private Outcome run(Bases.Base base, List<Fact> facts, LocalDate assessedOn) {
        return Session.run(base.sessions(), blame, silenced, facts, assessedOn);
    }

    /** A session that stays, without facts yet, for facts of those classes. It has to be closed. */
    LiveSession session(Set<Class<?>> classes, LocalDate today) {
        classes.add(AssessmentDate.class);
        Bases.Base base = Budget.aside(() -> silenced == null ? bases.staying(classes) : bases.all());
        return new LiveSession(base, blame, silenced, today);
    }

    /** The session, or one that it moves to, now that there are facts of those classes. */
    LiveSession grown(LiveSession session, Set<Class<?>> classes) {
        Bases.Base base =
                silenced == null ? Budget.aside(() -> bases.growing(classes, session.base())) : session.base();
        return base.equals(session.base()) ? session : session.on(base);
    }
}
