package dev.praetor.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes. A line that is too long is read past, never kept. */
final class Lines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int number;
    private long read;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its line feed, {@code null} after the last; empty if it is {@linkplain #tooLong too long}.
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        tooLong = false;
        boolean begun = false;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            keep(line, end);
            begun = true;
            if (end < to) {
                from++;
                read++;
                break;
            }
        }
        number += begun ? 1 : 0;
        return begun ? line.toByteArray() : null;
    }

    private void keep(ByteArrayOutputStream line, int end) {
        tooLong |= line.size() + (end - from) > longest;
        if (tooLong) {
            line.reset();
        } else {
            line.write(buffer, from, end - from);
        }
        read += end - from;
        from = end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    /** Whether the line just read is longer than allowed. */
    boolean tooLong() {
        return tooLong;
    }

    /** Of the line just read, from 1. */
    int number() {
        return number;
    }

    /** How many bytes, up to the end of the line just read. */
    long read() {
        return read;
    }

    /** Whether more can be read, or the end be found, without waiting for whoever writes. */
    boolean ready() throws IOException {
        return from < to || in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
