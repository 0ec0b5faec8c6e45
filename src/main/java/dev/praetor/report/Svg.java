package dev.praetor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing: boxes, texts, curves. */
final class Svg {

    private final StringBuilder body = new StringBuilder();
    private int width;
    private int height;

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** @param title what a pointer over it is told; none if empty */
    void box(int x, int y, int w, int h, String style, String title) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" class=\"%s\">%s</rect>\n",
                x,
                y,
                w,
                h,
                style,
                title.isEmpty() ? "" : "<title>" + escape(title) + "</title>"));
        width = Math.max(width, x + w);
        height = Math.max(height, y + h);
    }

    void text(int x, int y, String style, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n", x, y, style, escape(text)));
    }

    /** From the right edge of one box to the left edge of another. */
    void curve(int x1, int y1, int x2, int y2, String style) {
        int bend = Math.max(30, Math.abs(x2 - x1) / 2);
        body.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d C%d %d %d %d %d %d\" class=\"%s\"/>\n",
                x1,
                y1,
                x1 + bend,
                y1,
                x2 - bend,
                y2,
                x2,
                y2,
                style));
    }

    /** The words on as many lines as they need, of at most so many characters. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
                <style>
                text { font: 12px sans-serif; fill: #222 }
                .end { text-anchor: end }
                .over { paint-order: stroke; stroke: #fff; stroke-width: 3px }
                .head { font: bold 15px sans-serif }
                .id { font: bold 12px sans-serif }
                .small { font: 11px sans-serif; fill: #555 }
                .not { font: 11px sans-serif; fill: #b00020 }
                .card { fill: #f4f6fa; stroke: #8a97ad }
                .focus { fill: #fff3cd; stroke: #b8860b; stroke-width: 2 }
                .cell { fill: #fbfbfd; stroke: #d5dae3 }
                .feeds { fill: none; stroke: #5b6f94; stroke-width: 1.4 }
                .faint { opacity: 0.35 }
                .bars { fill: none; stroke: #b00020; stroke-width: 1.4; stroke-dasharray: 5 4 }
                </style>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """, width + 20, height + 20, width + 20, height + 20) + body + "</svg>\n";
    }
}
