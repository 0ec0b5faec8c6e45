package dev.praetor.report;

import dev.praetor.problem.Unseen;

/**
 * Lays out lines of text in columns that a terminal of 80 characters shows whole. What it is given cannot break a line
 * or command the terminal: only the page itself does.
 */
final class Page {

    private static final int WIDTH = 80;
    private static final int INDENT = 3;
    private static final int LABEL = 14;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    /** Where the right column begins. */
    private final int textColumn;

    /** @param colour whether the reader's terminal shows bold type */
    Page(boolean colour) {
        this(colour, LABEL);
    }

    /** @param label width of the left column */
    Page(boolean colour, int label) {
        this.colour = colour;
        this.textColumn = INDENT + label;
    }

    void heading(String heading) {
        StringBuilder wrapped = new StringBuilder();
        wrap(wrapped, heading, 0, 0);
        text.append(colour ? BOLD : "")
                .append(wrapped.toString().stripTrailing())
                .append(colour ? PLAIN : "")
                .append('\n');
    }

    void blank() {
        text.append('\n');
    }

    void paragraph(String paragraph) {
        wrap(text, paragraph, 0, 0);
    }

    /** A paragraph whose further lines are indented. */
    void hanging(String paragraph) {
        wrap(text, paragraph, 0, 2);
    }

    /** A line of a list. */
    void item(String content) {
        text.append(" ".repeat(INDENT));
        wrap(text, content, INDENT, INDENT + 2);
    }

    /** A paragraph that begins further to the right; its further lines still a little more. */
    void at(int indent, String content) {
        text.append(" ".repeat(indent));
        wrap(text, content, indent, indent + 2);
    }

    /** A line of a case file, which stays valid where it is broken. */
    void example(String line) {
        text.append("  ");
        wrap(text, line, 2, 6);
    }

    /** A line to copy, which is never broken. */
    void copied(String line) {
        text.append(" ".repeat(INDENT)).append(Unseen.line(line)).append('\n');
    }

    /** A label in the left column, the text beside it. */
    void row(String label, String content) {
        String left = " ".repeat(INDENT) + Unseen.line(label);
        text.append(left).append(" ".repeat(Math.max(1, textColumn - left.length())));
        wrap(text, content, Math.max(textColumn, left.length() + 1), textColumn);
    }

    /** More of the row above. */
    void more(String content) {
        text.append(" ".repeat(textColumn));
        wrap(text, content, textColumn, textColumn + 2);
    }

    /** A text on the left and a figure at the right edge. */
    void figure(String label, String figure) {
        String left = " ".repeat(INDENT) + Unseen.line(label);
        int gap = WIDTH - left.length() - figure.length();
        if (gap >= 2) {
            text.append(left)
                    .append(" ")
                    .append(".".repeat(gap - 2))
                    .append(" ")
                    .append(figure)
                    .append('\n');
        } else {
            text.append(left)
                    .append('\n')
                    .append(" ".repeat(Math.max(0, WIDTH - figure.length())))
                    .append(figure)
                    .append('\n');
        }
    }

    private static void wrap(StringBuilder out, String content, int column, int indent) {
        int at = column;
        boolean first = true;
        for (String word : Unseen.line(content).split(" ")) {
            if (!first && at + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(indent));
                at = indent;
                first = true;
            }
            out.append(first ? "" : " ").append(word);
            at += word.length() + (first ? 0 : 1);
            first = false;
        }
        out.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
