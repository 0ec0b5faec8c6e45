package dev.praetor.fact;

/** Somebody keeps the holder of an account from using it, from that day until access is restored. */
public sealed interface AccessWithheld extends Event permits AccessRefused, CredentialsChanged {

    /** The id of the {@link Account}. */
    String account();

    /** The party that withholds it. */
    String by();
}
