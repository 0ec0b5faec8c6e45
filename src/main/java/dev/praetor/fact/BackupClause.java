package dev.praetor.fact;

/**
 * The provider backs up the client's data.
 *
 * @param separatePlace the backups are to be kept in another place than the data
 */
public record BackupClause(
        String id, @Refers(Contract.class) String contract, boolean separatePlace) implements Clause {

    public BackupClause {
        Require.text(id, "id");
        Require.text(contract, "contract");
    }

    public BackupClause(String id, String contract) {
        this(id, contract, false);
    }
}
