package dev.praetor.fact;

/** Something that happened on a day. Two equal events may both have happened: give them different ids. */
public interface Event extends Fact {

    /** The day on which it happened; imprecise or unknown where the source does not say. */
    Day on();
}
