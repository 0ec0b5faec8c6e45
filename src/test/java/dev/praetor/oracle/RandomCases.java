package dev.praetor.oracle;

import dev.praetor.fact.Case;
import java.util.Random;
import java.util.SplittableRandom;

/** Cases made up by chance: the same for a seed and a number, whichever were made up before. */
public final class RandomCases {

    private RandomCases() {}

    public static Case of(long seed, int number) {
        Random random = new Random(new SplittableRandom(seed + number).nextLong());
        Chapter chapter = Chapter.values()[number % Chapter.values().length];
        while (true) {
            Draft draft = chapter.draft(random);
            Case given = new Case("case " + number + " of seed " + seed, draft.assessedOn(), draft.facts());
            if (!Two.tied(given)) {
                return given;
            }
        }
    }
}
