package dev.praetor.cli;

import dev.praetor.problem.Unseen;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way out of every command. What a terminal would obey is written out instead; only on a terminal that shows
 * colours, the few commands that Praetor itself and picocli give it are let through.
 */
final class Sink extends Writer {

    /** Bold, italic, red, yellow and their ends; back to the start of the line and clear it. */
    private static final Pattern OWN = Pattern.compile("\u001b\\[(?:[013]|2[13]|3[139])?m|\r\u001b\\[K");

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final PrintStream stream;
    private final Writer out;
    private final Pattern own;

    private Sink(PrintStream stream, boolean colour) {
        this.stream = stream;
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.own = colour ? OWN : NOTHING;
    }

    static PrintWriter to(PrintStream stream, boolean colour) {
        return new PrintWriter(new Sink(stream, colour), true);
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        String text = new String(characters, from, count);
        Matcher command = own.matcher(text);
        int at = 0;
        while (command.find()) {
            out.write(Unseen.shown(text.substring(at, command.start())));
            out.write(command.group());
            at = command.end();
        }
        out.write(Unseen.shown(text.substring(at)));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        failIfLost();
    }

    @Override
    public void close() throws IOException {
        out.close();
        failIfLost();
    }

    /** A print stream keeps to itself that the disk is full. */
    private void failIfLost() throws IOException {
        if (stream.checkError()) {
            throw new IOException("what was written is lost");
        }
    }
}
