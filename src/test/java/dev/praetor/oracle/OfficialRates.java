package dev.praetor.oracle;

/** Official rates in hundredths of a per cent, the first and the second semester of each year in turn. */
final class OfficialRates {

    static final int FIRST_YEAR = 2010;

    /** Arrêtés under CMF, art. L. 313-2, "tous les autres cas"; one rate a year before 2015. */
    private static final int[] LEGAL = {
        65, 65, 38, 38, 71, 71, 4, 4, 4, 4, // 2010 to 2014
        93, 99, 101, 93, 90, 90, 89, 88, 86, 87, // 2015 to 2019
        87, 84, 79, 76, 76, 77, 206, 422, 507, 492, // 2020 to 2024
        371, 276, 262 // 2025, 2026
    };

    /** Main refinancing rate of the ECB on 1 January and on 1 July. */
    private static final int[] ECB = {
        100, 100, 100, 125, 100, 100, 75, 50, 25, 15, // 2010 to 2014
        5, 5, 5, 0, 0, 0, 0, 0, 0, 0, // 2015 to 2019
        0, 0, 0, 0, 0, 0, 250, 400, 450, 425, // 2020 to 2024
        315, 215, 215 // 2025, 2026
    };

    private OfficialRates() {}

    static int legal(int year, boolean secondHalf) {
        return LEGAL[index(year, secondHalf)];
    }

    static int ecb(int year, boolean secondHalf) {
        return ECB[index(year, secondHalf)];
    }

    private static int index(int year, boolean secondHalf) {
        return 2 * (year - FIRST_YEAR) + (secondHalf ? 1 : 0);
    }
}
