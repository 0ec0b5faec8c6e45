package dev.praetor.oracle;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random cases, the same for a seed and a number whichever were tried before, judged by both derivations. */
final class Differential {

    /** After so many that differ no more are looked for. */
    private static final int ENOUGH = 5;

    /** So many are judged on all cores, then it says how far it is. */
    private static final int BLOCK = 20_000;

    private final long seed;
    private final int cases;
    private final Two two;
    private final Instant begun = Instant.now();

    Differential(long seed, int cases, Two two) {
        this.seed = seed;
        this.cases = cases;
        this.two = two;
    }

    /** The smallest cases of which the two say different things, each as a case file with what they say. */
    List<String> differences() {
        List<Integer> numbers = new ArrayList<>();
        int done = 0;
        while (done < cases && numbers.size() < ENOUGH) {
            int next = Math.min(cases, done + BLOCK);
            numbers.addAll(IntStream.range(done, next)
                    .parallel()
                    .filter(number -> !two.agree(RandomCases.of(seed, number)))
                    .boxed()
                    .toList());
            done = next;
            System.out.println(said(done, numbers));
        }
        return numbers.stream().limit(ENOUGH).map(this::smallest).toList();
    }

    private String said(int done, List<Integer> differences) {
        long seconds = Math.max(1, Duration.between(begun, Instant.now()).toSeconds());
        return "oracle, seed %d: the first %d of %d cases, %d a second, differences: %s"
                .formatted(seed, done, cases, done / seconds, differences.isEmpty() ? "0" : differences);
    }

    private String smallest(int number) {
        Case smallest = Shrinking.smallest(RandomCases.of(seed, number), two::differ);
        return said("the rules", two.rules().apply(smallest))
                + said("the oracle", two.oracle().apply(smallest))
                + CaseFile.write(smallest);
    }

    private static String said(String who, List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n#   ", "# " + who + ":\n#   ", "\n"));
    }
}
