package dev.praetor.trace;

import dev.praetor.fact.Day;
import dev.praetor.fact.Money;
import dev.praetor.trace.Line.Check;

/** How far a constraint is from being met: 1000, and more the further apart the two sides are. */
final class Cost {

    private static final int FAILED = 1000;

    private Cost() {}

    static int of(Check check) {
        return FAILED + check.operands().map(Cost::distance).orElse(300);
    }

    private static int distance(Operands operands) {
        if (operands.left().equals("id")) {
            return Search.MISSING; // another thing, and not a thing that differs
        }
        if (operands.found() instanceof Day found && operands.bound() instanceof Day bound) {
            return found.exact() && bound.exact() ? (int) Math.min(300, Math.abs(found.daysUntil(bound))) : 300;
        }
        if (operands.found() instanceof Money && operands.bound() instanceof Money) {
            return 150;
        }
        if (operands.found() instanceof Boolean) {
            return 100;
        }
        return operands.found() instanceof String ? 300 : 400;
    }
}
