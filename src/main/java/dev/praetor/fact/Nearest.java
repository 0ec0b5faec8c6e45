package dev.praetor.fact;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a word may have meant. */
public final class Nearest {

    /** A longer word is no slip of the pen. */
    private static final int LONGEST = 100;

    /** More names than there are kinds would not be read. */
    private static final int MOST = 150;

    private Nearest() {}

    /** The known word that is nearest to the given one, if one is near enough to be worth a suggestion. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int tolerance = Math.max(1, word.length() / 4);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance)
                .filter(candidate -> distance(word, candidate) <= tolerance)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The second line of a message: a suggestion, or else the list of what is known. */
    public static String maybe(String word, Collection<String> known) {
        return to(word, known)
                .map(candidate -> "Maybe '" + candidate + "' was meant.")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "Maybe one of these: "
                                + known.stream()
                                        .sorted()
                                        .limit(MOST)
                                        .map(Nearest::cut)
                                        .collect(joining(", "))
                                + (known.size() > MOST ? ", …" : "."));
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
    }

    /**
     * Edits from one word to the other, two swapped letters being one (optimal string alignment); case is disregarded.
     */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
