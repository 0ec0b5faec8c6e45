package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A judgement that the law leaves to a human (gross fault, gravity, manifest excess, force majeure, ...), with its
 * author and reasons.
 *
 * @param of the id of what is appraised
 * @param amount the sum that is kept, where a penalty or an astreinte is moderated
 * @param by who judged
 * @param reason why
 */
public record Appraisal(
        @MayBeAbsent @Nullable String id,
        Question question,
        @Refers(Fact.class) String of,
        @Nullable Boolean verdict,
        @MayBeAbsent @Nullable Money amount,
        String by,
        String reason)
        implements Fact {

    /** What is appraised. */
    public enum Question {
        /**
         * The breach was of extreme gravity and shows the debtor unfit for its task (faute lourde); no intent needed.
         */
        GROSS_FAULT,
        /** The debtor broke its obligation on purpose (faute dolosive). */
        WILFUL_FAULT,
        /** The clause deprives the debtor's essential obligation of its substance (C. civ., art. 1170). */
        DEPRIVES_ESSENTIAL_OBLIGATION,
        /** A clause of an adhesion contract creates a significant imbalance (C. civ., art. 1171). */
        SIGNIFICANT_IMBALANCE,
        /** The clause goes beyond what protects a legitimate interest. */
        DISPROPORTIONATE_CLAUSE,
        /** The penalty is manifestly excessive (C. civ., art. 1231-5, al. 2). */
        MANIFESTLY_EXCESSIVE,
        /** The breach is serious enough to end the contract or to refuse one's own performance. */
        SUFFICIENTLY_SERIOUS,
        /** Beyond control, unforeseeable when the contract was concluded, unavoidable (C. civ., art. 1218). */
        FORCE_MAJEURE,
        /** The act is contrary to good faith (C. civ., art. 1104). */
        BAD_FAITH,
        /** The order could not be complied with for an external cause (CPCE, art. L. 131-4, al. 3). */
        EXTERNAL_CAUSE,
        /** Conduct and difficulties of the debtor call for a lower astreinte (CPCE, art. L. 131-4, al. 1). */
        ASTREINTE_REDUCED,
        /** Consent was given by error on an essential quality. */
        ERROR,
        /** Consent was obtained by deceit (dol). */
        FRAUD
    }

    public Appraisal {
        requireNonNull(question, "question");
        Require.text(of, "of");
        Require.positive(amount, "amount");
        Require.text(by, "by");
        Require.text(reason, "reason");
    }

    /** One that nobody has given a verdict on yet. */
    public static Appraisal open(Question question, String of) {
        String id = Kind.kebab(question.name()) + ":" + of;
        return new Appraisal(id, question, of, null, null, "?", "?");
    }
}
