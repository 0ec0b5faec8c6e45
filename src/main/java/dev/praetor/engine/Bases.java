package dev.praetor.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionsPool;

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

    private final Supplier<List<Model>> models;
    private final List<Model> declaring;
    private final List<LoadedRule> rules;
    private final Map<Set<Class<?>>, KieSessionsPool> bySort = new ConcurrentHashMap<>();
    private final Map<BitSet, KieSessionsPool> byRules = new HashMap<>();
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
    KieSessionsPool sessions(Set<Class<?>> classes) {
        KieSessionsPool known = bySort.get(classes);
        if (known != null) {
            return known;
        }
        KieSessionsPool sessions = sessions(applicable(classes));
        if (bySort.size() < MOST_SORTS) {
            bySort.put(Set.copyOf(classes), sessions);
        }
        return sessions;
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
    private synchronized KieSessionsPool sessions(BitSet applicable) {
        KieSessionsPool own = byRules.get(applicable);
        if (own != null) {
            return own;
        }
        if (byRules.size() < MOST) {
            KieSessionsPool sessions = base(with(applicable)).newKieSessionsPool(1);
            byRules.put(applicable, sessions);
            return sessions;
        }
        return byRules.entrySet().stream()
                .filter(entry -> holds(entry.getKey(), applicable))
                .min(Comparator.comparing(entry -> entry.getKey().cardinality()))
                .map(Map.Entry::getValue)
                .orElseGet(this::sessions);
    }

    /** With all rules. */
    synchronized KieSessionsPool sessions() {
        BitSet all = new BitSet(rules.size());
        all.set(0, rules.size());
        return byRules.computeIfAbsent(all, a -> whole().newKieSessionsPool(1));
    }

    private static boolean holds(BitSet all, BitSet some) {
        BitSet missing = (BitSet) some.clone();
        missing.andNot(all);
        return missing.isEmpty();
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
        return KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }
}
