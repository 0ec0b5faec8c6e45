package dev.praetor.fact;

/**
 * Somebody who owes or is owed.
 *
 * @param name as the judgment would call it
 */
public record Party(String id, String name) implements Fact {

    public Party {
        Require.text(id, "id");
        Require.text(name, "name");
    }
}
