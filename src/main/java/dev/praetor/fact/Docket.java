package dev.praetor.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case that changes: whether a new one fits the others is told without looking at all of them. What fits
 * is the same as {@link Misfit#among} says.
 */
public final class Docket {

    /** Equal facts in one entry, in the order in which they came. */
    private final Groups<Fact> facts = Groups.ordered();

    private final Groups<String> byId = Groups.unordered();

    /** How many facts name an id. */
    private final Map<String, Integer> named = new HashMap<>();

    /** Facts that answer one question, and so may contradict each other. */
    private final Groups<Object> answers = Groups.unordered();

    private final Map<String, Integer> invoiced = new HashMap<>();
    private final Map<String, Integer> withoutInvoice = new HashMap<>();

    /** How many facts there are; to list them takes as long as they are many. */
    public int size() {
        return facts.size();
    }

    /** All facts, in the order in which they came. */
    public List<Fact> facts() {
        return facts.all().toList();
    }

    /**
     * The facts that are equal to those given, each once.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public List<Fact> like(Collection<? extends Fact> given) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : given) {
            List<Fact> alike = facts.of(fact);
            int taken = Collections.frequency(found, fact);
            if (taken >= alike.size()) {
                throw new IllegalArgumentException("there is no such fact: "
                        + Kind.of(fact).describe(fact)
                        + "\nMaybe it was withdrawn before, or differs in one of its components.");
            }
            found.add(alike.get(alike.size() - 1 - taken));
        }
        return found;
    }

    /**
     * Takes some facts out and puts others in, or does neither if the outcome has misfits.
     *
     * @param out facts of this docket
     * @return the misfits that stood against it; none if it is done
     */
    public List<Misfit> change(Collection<Fact> out, Collection<? extends Fact> in) {
        out.forEach(this::take);
        in.forEach(this::put);
        boolean doubtful = out.stream().anyMatch(fact -> fact.id() != null && named.containsKey(fact.id()));
        if (!doubtful && in.stream().allMatch(this::fits)) {
            return List.of();
        }
        List<Misfit> misfits = Misfit.among(facts());
        if (!misfits.isEmpty()) {
            in.forEach(this::take);
            out.forEach(this::put);
        }
        return misfits;
    }

    /** Nothing that is near to it stands against it: what it names, and what answers the same question. */
    private boolean fits(Fact fact) {
        if (fact.id() != null && byId.of(fact.id()).size() > 1) {
            return false;
        }
        if (invoiceIsMissing(fact)) {
            return false;
        }
        Set<Fact> near = new LinkedHashSet<>();
        gather(fact, near);
        Object question = question(fact);
        if (question != null) {
            answers.of(question).forEach(other -> gather(other, near));
        }
        return Misfit.among(near).isEmpty();
    }

    private void gather(Fact fact, Set<Fact> near) {
        if (near.add(fact)) {
            names(fact).flatMap(id -> byId.of(id).stream()).forEach(named -> gather(named, near));
        }
    }

    /** A payment names its invoice where there are invoices. */
    private boolean invoiceIsMissing(Fact fact) {
        return (fact instanceof Payment payment
                        && payment.invoice() == null
                        && invoiced.containsKey(payment.contract()))
                || (fact instanceof Invoice invoice && withoutInvoice.containsKey(invoice.contract()));
    }

    private void put(Fact fact) {
        facts.add(fact, fact);
        if (fact.id() != null) {
            byId.add(fact.id(), fact);
        }
        Object question = question(fact);
        if (question != null) {
            answers.add(question, fact);
        }
        count(fact, 1);
    }

    private void take(Fact fact) {
        facts.remove(fact, fact);
        if (fact.id() != null) {
            byId.remove(fact.id(), fact);
        }
        Object question = question(fact);
        if (question != null) {
            answers.remove(question, fact);
        }
        count(fact, -1);
    }

    private void count(Fact fact, int by) {
        names(fact).forEach(id -> count(named, id, by));
        if (fact instanceof Invoice invoice) {
            count(invoiced, invoice.contract(), by);
        } else if (fact instanceof Payment payment && payment.invoice() == null) {
            count(withoutInvoice, payment.contract(), by);
        }
    }

    private static void count(Map<String, Integer> counts, String key, int by) {
        counts.merge(key, by, (a, b) -> a + b == 0 ? null : a + b);
    }

    private static Stream<String> names(Fact fact) {
        return Kind.of(fact).components().stream()
                .filter(component -> !component.refersTo().isEmpty())
                .flatMap(component -> component.get(fact) instanceof String id ? Stream.of(id) : Stream.of());
    }

    /** Only facts with the same question can contradict each other; {@code null} if none contradicts this one. */
    private static @Nullable Object question(Fact fact) {
        return fact instanceof PriceReductionNotified ? PriceReductionNotified.class : Contradiction.question(fact);
    }
}
