package dev.praetor.oracle;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random cases, the same for a seed and a number whichever were tried before, judged by both derivations. */
final class Differential {

    /** Of those that differ no more are looked for. */
    private static final int ENOUGH = 5;

    private static final int PROGRESS = 20_000;

    private final long seed;
    private final int cases;
    private final Two two;
    private final Instant begun = Instant.now();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger differences = new AtomicInteger();

    Differential(long seed, int cases, Two two) {
        this.seed = seed;
        this.cases = cases;
        this.two = two;
    }

    /** The smallest cases of which the two say different things, each as a case file with what they say. */
    List<String> differences() {
        List<Integer> numbers = IntStream.range(0, cases)
                .parallel()
                .filter(number -> differences.get() < ENOUGH && !agree(number))
                .boxed()
                .toList();
        System.out.println(said());
        return numbers.stream().map(this::smallest).toList();
    }

    private boolean agree(int number) {
        boolean agree = two.agree(given(seed, number));
        if (!agree) {
            differences.incrementAndGet();
        }
        if (done.incrementAndGet() % PROGRESS == 0 && done.get() < cases) {
            System.out.println(said());
        }
        return agree;
    }

    private String said() {
        long seconds = Math.max(1, Duration.between(begun, Instant.now()).toSeconds());
        return "oracle, seed %d: %d of %d cases, %d a second, %d differences"
                .formatted(seed, done.get(), cases, done.get() / seconds, differences.get());
    }

    static Case given(long seed, int number) {
        Random random = new Random(new SplittableRandom(seed + number).nextLong());
        while (true) {
            Draft draft = chapter(number).draft(random);
            Case given = new Case("case " + number + " of seed " + seed, draft.assessedOn(), draft.facts());
            if (!Two.tied(given)) {
                return given;
            }
        }
    }

    private static Chapter chapter(int number) {
        return Chapter.values()[number % Chapter.values().length];
    }

    private String smallest(int number) {
        Case smallest = Shrinking.smallest(given(seed, number), two::differ);
        return said("the rules", two.rules().apply(smallest))
                + said("the oracle", two.oracle().apply(smallest))
                + CaseFile.write(smallest);
    }

    private static String said(String who, List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n#   ", "# " + who + ":\n#   ", "\n"));
    }
}
