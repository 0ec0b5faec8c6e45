package dev.praetor.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.reteoo.TupleMemory;
import org.drools.core.util.FastIterator;
import org.kie.api.runtime.KieSession;

/** For each join of a session that has come to rest: how many candidates its index hands out, in all. */
final class Joins {

    private final ReteEvaluator session;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Long> looked = new HashMap<>();

    private Joins(KieSession session) {
        this.session = (ReteEvaluator) session;
    }

    static Map<String, Long> in(KieSession session) {
        Joins joins = new Joins(session);
        InternalRuleBase rules = (InternalRuleBase) session.getKieBase();
        for (EntryPointNode entry : rules.getRete().getEntryPointNodes().values()) {
            entry.getObjectTypeNodes().values().forEach(joins::visit);
        }
        return joins.looked;
    }

    private void visit(Object node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof BetaNode join) {
            count(join);
        }
        if (node instanceof ObjectSource source) {
            Arrays.stream(source.getObjectSinkPropagator().getSinks()).forEach(this::visit);
        }
        if (node instanceof RightInputAdapterNode<?> adapter) {
            visit(adapter.getBetaNode());
        }
        if (node instanceof LeftTupleSource source) {
            Arrays.stream(source.getSinkPropagator().getSinks()).forEach(this::visit);
        }
    }

    private void count(BetaNode join) {
        Object memory = session.getNodeMemory((MemoryFactory<?>) join);
        BetaMemory<?> both = memory instanceof AccumulateNode.AccumulateMemory accumulate
                ? accumulate.getBetaMemory()
                : (BetaMemory<?>) memory;
        TupleMemory left = both.getLeftTupleMemory();
        TupleMemory right = both.getRightTupleMemory();
        if (left == null || right == null || left.size() == 0 || right.size() == 0) {
            return;
        }
        long candidates = 0;
        FastIterator<TupleImpl> lefts = left.fullFastIterator();
        for (TupleImpl tuple = BetaNode.getFirstTuple(left, lefts); tuple != null; tuple = lefts.next(tuple)) {
            candidates += candidates(tuple, right);
        }
        looked.merge(Arrays.toString(join.getAssociatedRules()) + text(join), candidates, Long::sum);
    }

    private static long candidates(TupleImpl tuple, TupleMemory right) {
        if (!right.isIndexed()) {
            return right.size();
        }
        long candidates = 0;
        FastIterator<TupleImpl> rights = right.fastIterator();
        for (TupleImpl one = right.getFirst(tuple); one != null; one = rights.next(one)) {
            candidates++;
        }
        return candidates;
    }

    private static String text(BetaNode join) {
        return Arrays.toString(join.getConstraints()).replaceAll("GENERATED_\\w+|lambda -?\\d+|\\s+", " ");
    }
}
