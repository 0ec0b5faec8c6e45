package dev.praetor.portfolio;

import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Undetermined;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Unseen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one case of a portfolio, for a table: however large the case is, it is no more than a line. Its texts
 * hold neither line breaks nor anything that a reader does not see.
 *
 * @param number of the case in its portfolio, from 1
 * @param file as the user named it, or its directory
 * @param line from 1; 0 if the case is the whole file
 * @param name of the case; empty if it was refused
 * @param assessedOn {@code null} if it was refused
 * @param undetermined findings that depend on what is not known
 * @param stake the most that moves with one of these; {@code null} if there is none or nobody can say. Several may move
 *     the same money, so that they are never added up
 * @param owed the first of the sums that are owed, by the account between the parties
 * @param more how many more sums are owed
 * @param problems why it was refused, the first of them; none if it was judged
 */
public record Row(
        long number,
        String file,
        int line,
        String name,
        @Nullable LocalDate assessedOn,
        int violations,
        int undetermined,
        @Nullable Money stake,
        Exposure exposure,
        List<Debt> owed,
        int more,
        List<String> problems) {

    private static final int LONGEST = 200;
    private static final int MOST_DEBTS = 20;
    private static final int MOST_PROBLEMS = 5;

    /** A case that was judged. */
    public static Row of(Entry entry, Assessment assessment) {
        List<Debt> debts = debts(assessment);
        return new Row(
                entry.end().entries(),
                shortened(entry.file()),
                entry.line(),
                shortened(assessment.name()),
                assessment.assessedOn(),
                assessment.violations().size(),
                assessment.undetermined().size(),
                stake(assessment),
                Exposure.of(debts),
                debts.stream().limit(MOST_DEBTS).toList(),
                Math.max(0, debts.size() - MOST_DEBTS),
                List.of());
    }

    /** A case that cannot be judged. */
    public static Row refused(Entry entry, List<Problem> problems) {
        return new Row(
                entry.end().entries(),
                shortened(entry.file()),
                entry.line(),
                "",
                null,
                0,
                0,
                null,
                Exposure.of(List.of()),
                List.of(),
                0,
                problems.stream().limit(MOST_PROBLEMS).map(Row::said).toList());
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    /** {@code file}, or {@code file:line} where it has several cases. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    private static @Nullable Money stake(Assessment assessment) {
        return assessment.undetermined().stream()
                .map(Undetermined::atStake)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Money::amount).thenComparing(Money::currency))
                .orElse(null);
    }

    private static List<Debt> debts(Assessment assessment) {
        Map<String, String> names = new HashMap<>();
        assessment.facts().forEach(fact -> {
            if (fact instanceof Party party) {
                names.put(party.id(), shortened(party.name()));
            }
        });
        return assessment.settlement().stream().map(sum -> debt(sum, names)).toList();
    }

    private static Debt debt(Settlement sum, Map<String, String> names) {
        Amount amount = sum.amount();
        return new Debt(
                names.getOrDefault(sum.from(), shortened(sum.from())),
                names.getOrDefault(sum.to(), shortened(sum.to())),
                amount.least(),
                amount.most());
    }

    private static String said(Problem problem) {
        String hint = problem.maybe().isEmpty() ? "" : ". " + problem.maybe();
        return shortened(problem.message() + hint, 2 * LONGEST);
    }

    private static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    private static String shortened(String text, int longest) {
        boolean whole = text.codePointCount(0, text.length()) <= longest;
        return Unseen.line(whole ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…");
    }
}
