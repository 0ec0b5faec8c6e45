package dev.praetor.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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
 * rules cannot fire in most cases, as nothing that they match was stipulated or happened; a session that does not know
 * them is quicker to begin, to run and to clear, and a law may have many times as many without a case being the slower.
 */
final class Bases {

    /** Each takes some megabytes. */
    private static final int MOST = 16;

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
    private final Map<Set<Class<?>>, Base> bySort = new ConcurrentHashMap<>();
    private final Map<BitSet, Base> byRules = new HashMap<>();
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
    }

    /** With all rules. */
    synchronized KieBase whole() {
        if (whole == null) {
            whole = base(models.get());
        }
        return whole;
    }

    /** For a case with facts of those classes: with every rule that may fire in it, and few others. */
    Base of(Set<Class<?>> classes) {
        Base known = bySort.get(classes);
        if (known != null) {
            return known;
        }
        Base base = of(applicable(classes));
        if (bySort.size() < MOST_SORTS) {
            bySort.put(Set.copyOf(classes), base);
        }
        return base;
    }

    private BitSet applicable(Set<Class<?>> classes) {
        Set<String> kinds = Requirements.kinds(classes);
        BitSet applicable = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            applicable.set(i, rules.get(i).requirements().metBy(kinds));
        }
        return applicable;
    }

    /** Once there are enough bases, the smallest of them that will do. */
    private synchronized Base of(BitSet applicable) {
        Base own = byRules.get(applicable);
        if (own != null) {
            return own;
        }
        if (byRules.size() < MOST) {
            Base base = Base.of(applicable, base(with(applicable)));
            byRules.put(applicable, base);
            return base;
        }
        return large(applicable);
    }

    private Base large(BitSet applicable) {
        return byRules.values().stream()
                .filter(base -> base.holds(applicable))
                .min(Comparator.comparing(base -> base.rules().cardinality()))
                .orElseGet(this::all);
    }

    /**
     * For a case that has got facts of those classes: the one at hand if it will do, otherwise another that is there. A
     * case that grows fact by fact is of many sorts on its way, of which no base would be used for long.
     */
    Base growing(Set<Class<?>> classes, Base atHand) {
        BitSet applicable = applicable(classes);
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
        return byRules.computeIfAbsent(all, a -> Base.of(all, whole()));
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
