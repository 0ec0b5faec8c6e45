package dev.praetor.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a file that can be read apart from the others: what stands before the first rule, or one rule, or one
 * declaration. A fault in one does not hide those in the next.
 *
 * @param from its first line, from 1
 * @param until its last line
 */
record Chunk(int from, int until, String text) {

    private static final Pattern BEGINS = Pattern.compile("^\\s*(rule|query|declare|function)\\b.*");

    /** The first is the head, which may be empty. */
    static List<Chunk> of(RuleFile file) {
        List<String> lines = file.text().lines().toList();
        List<Chunk> chunks = new ArrayList<>();
        int from = 1;
        boolean comment = false;
        for (int i = 1; i <= lines.size(); i++) {
            String line = lines.get(i - 1);
            comment = comment ? !line.contains("*/") : line.contains("/*") && !line.contains("*/");
            if (!comment && BEGINS.matcher(line).matches()) {
                chunks.add(between(lines, from, i - 1));
                from = i;
            }
        }
        chunks.add(between(lines, from, lines.size()));
        return chunks;
    }

    private static Chunk between(List<String> lines, int from, int until) {
        return new Chunk(from, until, String.join("\n", lines.subList(from - 1, until)) + "\n");
    }

    boolean needsEnd() {
        return BEGINS.matcher(text.lines().findFirst().orElse("")).matches();
    }

    /** Its text after that of the head, in its own lines. */
    String after(Chunk head) {
        return head.text() + "\n".repeat(Math.max(0, from - head.until() - 1)) + text;
    }
}
