package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money, to the cent: written {@code 100000.00 EUR}.
 *
 * @param amount scale 2; a finer amount is rounded half up, here and nowhere else
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    private static final Pattern WRITTEN = Pattern.compile("(-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,2})?) ([A-Z]{3})");
    private static final Pattern NUMBER_WITH_SEPARATORS =
            Pattern.compile("(-?\\d{1,3}(?:[ .\u00a0\u202f']?\\d{3})*)(?:,(\\d{1,2}))?(?: ?(EUR|€))?");

    /** Of an amount, however it is written. */
    private static final int LONGEST = 40;

    public Money {
        requireNonNull(currency, "currency");
        amount = requireNonNull(amount, "amount").setScale(2, RoundingMode.HALF_UP);
    }

    public static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    /**
     * Reads the written form: digits, a point, at most two decimals, a space, the currency.
     *
     * @throws IllegalArgumentException if the text is anything else; nothing is guessed
     */
    public static Money parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an amount; expected 1000.50 EUR" + maybe(text));
        }
        return new Money(new BigDecimal(written.group(1)), written.group(2));
    }

    private static String maybe(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        var number = NUMBER_WITH_SEPARATORS.matcher(text.strip());
        if (number.matches()) {
            String whole = number.group(1).replaceAll("[^-\\d]", "").replaceFirst("^(-?)0+(?=\\d)", "$1");
            String cents = number.group(2) == null ? "00" : (number.group(2) + "0").substring(0, 2);
            return "\nMaybe " + whole + "." + cents + " EUR was meant.";
        }
        return text.matches("-?\\d{1,15}(\\.\\d{1,2})?") ? "\nMaybe " + text + " EUR was meant." : "";
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException if the currencies differ: Praetor converts none
     */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /**
     * What remains; below zero if the other is larger.
     *
     * @throws IllegalArgumentException if the currencies differ: Praetor converts none
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** So many times, rounded half up to the cent. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** So many per cent of it, rounded half up to the cent. */
    public Money percent(BigDecimal percent) {
        return times(percent.movePointLeft(2));
    }

    /**
     * The lower of both.
     *
     * @throws IllegalArgumentException if the currencies differ: Praetor converts none
     */
    public Money min(Money other) {
        return amount.compareTo(same(other).amount) <= 0 ? this : other;
    }

    public boolean positive() {
        return amount.signum() > 0;
    }

    /** By currency, then by amount. */
    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are in different currencies");
        }
        return other;
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
