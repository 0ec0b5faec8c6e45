package dev.praetor.fact;

/** Something that the parties stipulated in a contract. */
public interface Clause extends Fact {

    /** The id of the {@link Contract} that carries the clause. */
    String contract();
}
