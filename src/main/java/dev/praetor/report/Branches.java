package dev.praetor.report;

import dev.praetor.problem.Unseen;

/** A tree drawn with lines, folded at the width of a terminal. */
final class Branches {

    private static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    /**
     * A line of the tree.
     *
     * @param first what stands before its first line
     * @param next what stands before those that follow
     */
    void line(String first, String next, String content) {
        String lead = first;
        StringBuilder line = new StringBuilder();
        for (String word : Unseen.line(content).split(" ")) {
            if (!line.isEmpty() && lead.length() + line.length() + 1 + word.length() > WIDTH) {
                end(lead, line);
                lead = next;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        end(lead, line);
    }

    private void end(String lead, StringBuilder line) {
        text.append((lead + line).stripTrailing()).append('\n');
        line.setLength(0);
    }

    void blank() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
