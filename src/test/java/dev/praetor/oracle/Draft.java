package dev.praetor.oracle;

import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Event;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case while it is made up: one contract after the other, with everything dated about a first day. */
final class Draft {

    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    /** The last day for which both official rates are known. */
    private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);

    private final Random random;
    private final LocalDate start;
    private final LocalDate assessedOn;
    private final List<Fact> facts = new ArrayList<>();
    private int ids;
    private Day last;
    private Contract contract;

    Draft(Random random) {
        this.random = random;
        this.start = EARLIEST.plusDays(random.nextInt(5_600));
        this.last = Day.of(start);
        LocalDate day = start.plusDays(100 + random.nextInt(900));
        this.assessedOn = day.isAfter(LATEST) ? LATEST : day;
        facts.add(new Party("a", "A"));
        facts.add(new Party("b", "B"));
        this.contract = begin(false, false);
    }

    /** From now on facts are those of a new contract. */
    Contract begin(boolean adhesion, boolean indivisible) {
        boolean first = random.nextBoolean();
        String id = id("contract");
        Money price = money(10_000_000);
        contract = new Contract(
                id, first ? "a" : "b", first ? "b" : "a", Day.of(start), null, price, adhesion, indivisible);
        facts.add(contract);
        return contract;
    }

    Contract contract() {
        return contract;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    List<Fact> facts() {
        return facts;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** At most so many events of a kind, each on some day. */
    void upTo(int most, Function<Day, Event> event) {
        for (int left = below(most + 1); left > 0; left--) {
            add(event.apply(oneIn(2) ? early() : day()));
        }
    }

    String id(String kind) {
        return kind + "-" + ++ids;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Once in so many times {@code null}. */
    <T> @Nullable T unlessOneIn(int times, T value) {
        return oneIn(times) ? null : value;
    }

    Day day() {
        return within(1_000);
    }

    /** A day early enough to be in the past of most cases. */
    Day early() {
        return within(300);
    }

    /** Now and then the day of the last event again: what happens on one day is where rules go wrong. */
    private Day within(int days) {
        if (!oneIn(12)) {
            last = Day.of(start.plusDays(random.nextInt(days)));
        }
        return last;
    }

    /** Most sums are odd to the cent, some are round. */
    Money money(int mostCents) {
        long cents = 1L + random.nextInt(mostCents);
        return new Money(BigDecimal.valueOf(oneIn(4) ? (cents / 10_000 + 1) * 10_000 : cents, 2), "EUR");
    }

    /** Up to three decimals. */
    BigDecimal percent(int most) {
        int scale = random.nextInt(4);
        int unit = (int) Math.pow(10, scale);
        return BigDecimal.valueOf(1L + random.nextInt(most * unit), scale);
    }

    /** What a notice calls for: the thing itself, or now and then the contract as a whole. */
    String noticed(String id) {
        return oneIn(5) ? contract.id() : id;
    }

    /** Who breaks something: the provider, as a rule. */
    String debtor() {
        return oneIn(4) ? contract.client() : contract.provider();
    }

    /** Who suffers and complains: the client, as a rule. */
    String creditor() {
        return oneIn(4) ? contract.provider() : contract.client();
    }
}
