package dev.praetor.engine;

import dev.praetor.fact.Fact;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drools.core.BaseConfigurationFactories;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/**
 * Knowledge bases for a law: one with all its rules, and some with those alone that may fire in cases of a sort. Most
 * rules cannot fire in most cases, as nothing that they match was stipulated, said, owed or happened; a session that
 * does not know them is quicker to begin, to run and to clear, and a law may have many times as many without a case
 * being the slower.
 *
 * <p>What is stipulated, said and happened is known before rules fire, what is owed is not: it is reckoned with what
 * rules name, and where findings turn out to be about another duty, the case is judged again with the rules about it.
 */
final class Bases {

    /**
     * A third of a megabyte each, given up when memory is short. More would serve cases of which none is like another:
     * the examples are of 436 sorts.
     */
    private static final int MOST = 1024;

    /** Sorts of cases whose base is remembered. */
    private static final int MOST_SORTS = 4096;

    /** Those of its sessions that are used again; one that stays comes from the base. */
    record Base(BitSet rules, KieBase kieBase, Sessions sessions) {

        static Base of(BitSet rules, KieBase kieBase) {
            return new Base(rules, kieBase, new Sessions(kieBase));
        }

        private boolean holds(BitSet some) {
            BitSet missing = (BitSet) some.clone();
            missing.andNot(rules);
            return missing.isEmpty();
        }
    }

    private final Supplier<List<Model>> models;
    private final List<Model> declaring;
    private final List<LoadedRule> rules;
    private final Relevance relevance;
    private final Map<Relevance.Sort, SoftReference<Choice>> bySort = new ConcurrentHashMap<>();
    private final Map<BitSet, SoftReference<Base>> byRules = new HashMap<>();
    private @Nullable KieBase whole;

    /**
     * @param models with all rules
     * @param declaring those of them that declare types
     * @param rules all of them
     */
    Bases(Supplier<List<Model>> models, List<Model> declaring, List<LoadedRule> rules) {
        this.models = models;
        this.declaring = declaring;
        this.rules = rules;
        this.relevance = new Relevance(rules);
    }

    /** With all rules. */
    synchronized KieBase whole() {
        if (whole == null) {
            whole = base(models.get());
        }
        return whole;
    }

    /** For cases with such facts. */
    Choice of(List<Fact> facts) {
        Relevance.Sort sort = relevance.sort(facts);
        Choice known = kept(bySort.get(sort));
        return known != null ? known : chosen(sort, Set.of());
    }

    /** For the same cases, now that findings are known to be about those duties too. */
    Choice with(Set<String> unforeseen, Choice before) {
        Set<String> owed = new HashSet<>(before.owed());
        owed.addAll(unforeseen);
        return chosen(before.sort(), owed);
    }

    private Choice chosen(Relevance.Sort sort, Set<String> owed) {
        Set<String> foreseen = relevance.owed(sort, owed);
        Choice choice = new Choice(sort, foreseen, relevance.unreckoned(foreseen), of(relevance.rules(sort, foreseen)));
        if (room(bySort, sort, MOST_SORTS)) {
            bySort.put(sort, new SoftReference<>(choice));
        }
        return choice;
    }

    /** For a session that stays, with facts of those classes, whatever they say and lead to. */
    Base staying(Set<Class<?>> classes) {
        return of(relevance.rules(classes));
    }

    /** Once there are enough bases, the smallest of them that will do. */
    private synchronized Base of(BitSet applicable) {
        return room(byRules, applicable, MOST)
                ? remembered(applicable, () -> base(with(applicable)))
                : large(applicable);
    }

    private Base remembered(BitSet some, Supplier<KieBase> made) {
        Base known = kept(byRules.get(some));
        if (known == null) {
            known = Base.of(some, made.get());
            byRules.put(some, new SoftReference<>(known));
        }
        return known;
    }

    private static <K, V> boolean room(Map<K, SoftReference<V>> map, K key, int most) {
        if (map.size() >= most) {
            map.values().removeIf(reference -> reference.get() == null);
        }
        return map.size() < most || map.containsKey(key);
    }

    private static <T> @Nullable T kept(@Nullable SoftReference<T> reference) {
        return reference == null ? null : reference.get();
    }

    private Base large(BitSet applicable) {
        return byRules.values().stream()
                .map(SoftReference::get)
                .filter(base -> base != null && base.holds(applicable))
                .min(Comparator.comparing(base -> base.rules().cardinality()))
                .orElseGet(this::all);
    }

    /**
     * For a case that has got facts of those classes: the one at hand if it will do, otherwise another that is there. A
     * case that grows fact by fact is of many sorts on its way, of which no base would be used for long.
     */
    Base growing(Set<Class<?>> classes, Base atHand) {
        BitSet applicable = relevance.rules(classes);
        if (atHand.holds(applicable)) {
            return atHand;
        }
        synchronized (this) {
            return large(applicable);
        }
    }

    /** With all rules. */
    synchronized Base all() {
        BitSet all = new BitSet(rules.size());
        all.set(0, rules.size());
        return remembered(all, this::whole);
    }

    private List<Model> with(BitSet applicable) {
        ModelImpl part = new ModelImpl("applicable");
        for (Model model : declaring) {
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        }
        applicable.stream().forEach(i -> part.addRule(rules.get(i).rule()));
        return List.of(part);
    }

    private static KieBase base(List<Model> models) {
        return Services.within(
                Bases.class.getClassLoader(),
                () -> CountedJoin.in(KieBaseBuilder.createKieBaseFromModel(models, configuration())));
    }

    /** Of no properties: a host may have set those of the system for rules of its own, and ours would judge by them. */
    @SuppressWarnings("unchecked") // of the factories, which are given as they are
    private static KieBaseConfiguration configuration() {
        return new CompositeBaseConfiguration(
                new ChainedProperties(),
                Bases.class.getClassLoader(),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf);
    }
}
