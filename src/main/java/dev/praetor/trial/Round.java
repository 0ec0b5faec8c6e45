package dev.praetor.trial;

import dev.praetor.finding.Assessment;
import dev.praetor.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading rules and a case once more.
 *
 * @param problems of the rules or of the case; where rules cannot be used, the last good ones are
 * @param assessment {@code null} if there are no good rules yet, or no good case
 * @param differences from the last assessment
 * @param first there was no assessment before
 */
public record Round(
        List<Problem> problems, @Nullable Assessment assessment, List<Difference> differences, boolean first) {

    public Round {
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
    }
}
