package dev.praetor.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.common.NetworkNode;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The constraints of a join, which tick for each pair that is tried: patterns that nothing joins, or an equality that
 * all have, run no code of the rule, and only here can their product be stopped. Nothing else about the join changes.
 */
@SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"}) // so the interface is written
final class CountedJoin<C> implements BetaConstraints<C> {

    private static final Field CONSTRAINTS = constraints();

    private final BetaConstraints<C> join;

    private CountedJoin(BetaConstraints<C> join) {
        this.join = join;
    }

    private static Field constraints() {
        try {
            Field field = BetaNode.class.getDeclaredField("constraints");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this version of Drools keeps the constraints of joins elsewhere", e);
        }
    }

    /** Makes all joins of a knowledge base count. Before its first session: these take what they need from joins. */
    static KieBase in(KieBase base) {
        Set<NetworkNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ((InternalRuleBase) base).getRete().getEntryPointNodes().values().forEach(node -> in(node, seen));
        return base;
    }

    private static void in(NetworkNode node, Set<NetworkNode> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof BetaNode join) {
            count(join);
        }
        NetworkNode[] sinks = node.getSinks();
        if (sinks != null) { // null behind the last node of a rule
            List.of(sinks).forEach(sink -> in(sink, seen));
        }
    }

    @SuppressWarnings("unchecked") // each join has constraints of a type of its own, which nobody but it knows
    private static void count(BetaNode node) {
        try {
            CONSTRAINTS.set(node, new CountedJoin<>(node.getRawConstraints()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isAllowedCachedLeft(C context, FactHandle handle) {
        Budget.tick();
        return join.isAllowedCachedLeft(context, handle);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, C context) {
        Budget.tick();
        return join.isAllowedCachedRight(tuple, context);
    }

    @Override
    public C createContext() {
        return join.createContext();
    }

    @Override
    public void updateFromTuple(C context, ValueResolver resolver, Tuple tuple) {
        join.updateFromTuple(context, resolver, tuple);
    }

    @Override
    public void updateFromFactHandle(C context, ValueResolver resolver, FactHandle handle) {
        join.updateFromFactHandle(context, resolver, handle);
    }

    @Override
    public void resetTuple(C context) {
        join.resetTuple(context);
    }

    @Override
    public void resetFactHandle(C context) {
        join.resetFactHandle(context);
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return join.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
        return join;
    }

    @Override
    public boolean isIndexed() {
        return join.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return join.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return join.isEmpty();
    }

    @Override
    public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        return join.createBetaMemory(configuration, nodeType);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType modified, List<String> settable) {
        return join.getListenedPropertyMask(pattern, modified, settable);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        join.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        join.initIndexes(depth, nodeType, configuration);
    }

    @Override
    public <T> T cloneIfInUse() {
        return join.cloneIfInUse();
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return join.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        join.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("rules are not serialised");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("rules are not serialised");
    }
}
