package dev.praetor.portfolio;

/**
 * How far an input has been read.
 *
 * @param entries how many cases
 * @param bytes how much of its files
 * @param check CRC-32C of the names and the bytes of those cases: the same only if they are the same
 */
public record Mark(long entries, long bytes, long check) {

    public static final Mark START = new Mark(0, 0, 0);
}
