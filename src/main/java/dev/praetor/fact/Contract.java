package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract by which a provider serves a client.
 *
 * @param concludedOn decides which numbering of the Civil Code applies
 * @param endsOn last day of a fixed term; absent if none was agreed
 */
public record Contract(
        String id,
        @Refers(Party.class) String client,
        @Refers(Party.class) String provider,
        Day concludedOn,
        @MayBeAbsent @Nullable Day endsOn)
        implements Fact {

    public Contract {
        Require.text(id, "id");
        Require.text(client, "client");
        Require.text(provider, "provider");
        requireNonNull(concludedOn, "concludedOn");
        if (client.equals(provider)) {
            throw new IllegalArgumentException("client and provider are the same party (" + client + ")");
        }
    }

    public Contract(String id, String client, String provider, LocalDate concludedOn) {
        this(id, client, provider, Day.of(concludedOn), null);
    }

    /**
     * The other party.
     *
     * @throws IllegalArgumentException if the given one is no party to the contract
     */
    public String counterparty(String party) {
        if (!party.equals(client) && !party.equals(provider)) {
            throw new IllegalArgumentException("'" + party + "' is not a party to the contract '" + id + "'");
        }
        return party.equals(client) ? provider : client;
    }

    /** The contract has no fixed term, or its term reaches that day. */
    public boolean lastsUntil(Day day) {
        return endsOn == null || endsOn.compareTo(day) >= 0;
    }

    /** First day after a fixed term; {@code null} if none was agreed. */
    public @Nullable Day overFrom() {
        return endsOn == null ? null : endsOn.plusDays(1);
    }
}
