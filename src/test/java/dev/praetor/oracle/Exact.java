package dev.praetor.oracle;

import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole cents and ratios of whole numbers, rounded half up once. No sum is below zero. */
final class Exact {

    private static final long MILLION = 1_000_000;

    private Exact() {}

    static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    /** Of 100 per cent a million. */
    static long millionths(BigDecimal percent) {
        return percent.movePointRight(4).longValueExact();
    }

    /** So many per cent of a sum. */
    static long share(long cents, BigDecimal percent) {
        return halfUp(product(cents, millionths(percent)), MILLION);
    }

    static BigInteger product(long... factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    /** Half a cent counts as one: the whole part of the quotient plus a half. */
    static long halfUp(BigInteger dividend, long divisor) {
        BigInteger twice = BigInteger.valueOf(2 * divisor);
        return dividend.shiftLeft(1)
                .add(BigInteger.valueOf(divisor))
                .divide(twice)
                .longValueExact();
    }
}
