package dev.praetor.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a word may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word that is nearest to the given one, if one is near enough to be worth a suggestion. */
    public static Optional<String> to(String word, Collection<String> known) {
        int tolerance = Math.max(1, word.length() / 3);
        return known.stream()
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
                        : "Maybe one of these: " + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    /** Levenshtein's edit distance, letters compared without regard to case. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                current[j] = Math.min(
                        Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
