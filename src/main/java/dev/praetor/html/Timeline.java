package dev.praetor.html;

import java.util.List;

/**
 * A case along time: what was agreed, what happened, what it brought. Places are shares of the width, as percentages.
 *
 * @param today where the day of the assessment is
 */
public record Timeline(List<Tick> ticks, List<Group> groups, String today) {

    /** A day that the axis names; every second one can be left out where there is little room. */
    public record Tick(String x, String label, boolean second) {}

    public record Group(String title, List<Row> rows) {}

    /**
     * A line of the timeline.
     *
     * @param style event, agreed, breach, or sum
     * @param when the day or the time, in words
     * @param label what it is, in few words; empty if the links say it
     * @param title the same as a sentence, for who cannot see the picture
     * @param notes what was drawn from it in defence
     * @param links to the violations that it shows
     */
    public record Row(
            String style, String when, String label, String title, List<Note> notes, List<Link> links, Shape shape) {}

    /** To a violation on the same page. */
    public record Link(String text, String target) {}

    /** That a defence rests on an event. */
    public record Note(String text, boolean accepted) {}

    /**
     * What is drawn on a line.
     *
     * @param x of its begin
     * @param width none for a day
     * @param points of the polygon of what grows, in a square of 100; empty for all else
     * @param open it goes on after the last day of the picture
     */
    public record Shape(String x, String width, String points, boolean open) {

        /** A day that is known. */
        public boolean point() {
            return width.isEmpty();
        }
    }
}
