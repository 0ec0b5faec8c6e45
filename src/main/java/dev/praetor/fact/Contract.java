package dev.praetor.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract by which a provider serves a client.
 *
 * @param concludedOn decides which numbering of the Civil Code applies
 * @param endsOn last day of a fixed term; absent if none was agreed
 * @param price agreed for the whole, taxes included
 * @param adhesion its terms could not be negotiated (C. civ., art. 1171)
 * @param indivisible what it brings is useful only if all of it is performed (C. civ., art. 1229)
 */
public record Contract(
        String id,
        @Refers(Party.class) String client,
        @Refers(Party.class) String provider,
        Day concludedOn,
        @MayBeAbsent @Nullable Day endsOn,
        @MayBeAbsent @Nullable Money price,
        boolean adhesion,
        boolean indivisible)
        implements Fact {

    private static final Day REFORM = Day.of(2016, 10, 1);

    public Contract {
        Require.text(id, "id");
        Require.text(client, "client");
        Require.text(provider, "provider");
        requireNonNull(concludedOn, "concludedOn");
        Require.positive(price, "price");
        if (client.equals(provider)) {
            throw new IllegalArgumentException("client and provider are the same party (" + client + ")");
        }
    }

    public Contract(String id, String client, String provider, LocalDate concludedOn) {
        this(id, client, provider, Day.of(concludedOn), null, null, false, false);
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

    /** Those two are its parties, in whichever role. */
    public boolean between(String party, String other) {
        return (party.equals(client) && other.equals(provider)) || (party.equals(provider) && other.equals(client));
    }

    /** The contract has no fixed term, or its term reaches that day. */
    public boolean lastsUntil(Day day) {
        return endsOn == null || endsOn.compareTo(day) >= 0;
    }

    /** First day after a fixed term; {@code null} if none was agreed. */
    public @Nullable Day overFrom() {
        return endsOn == null ? null : endsOn.plusDays(1);
    }

    /** A fixed term that had not come on that day. */
    public boolean endsEarlyOn(Day day) {
        return endsOn != null && endsOn.compareTo(day) >= 0;
    }

    /** Concluded before the reform of contract law (ordonnance 2016-131). */
    public boolean underFormerLaw() {
        return concludedOn.compareTo(REFORM) < 0;
    }
}
