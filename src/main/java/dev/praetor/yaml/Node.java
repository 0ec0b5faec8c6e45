package dev.praetor.yaml;

import java.util.List;
import java.util.Optional;

/** A part of a document. Scalars keep their raw text: whoever reads them decides what it means. */
public sealed interface Node {

    Place place();

    /** What a message calls it. */
    String description();

    /**
     * A text, a number, a date: whatever is neither list nor fields.
     *
     * @param quoted written between quotes
     */
    record Scalar(Place place, String text, boolean quoted) implements Node {

        /** Nothing was written, or {@code null} or {@code ~}. */
        public boolean empty() {
            return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public String description() {
            return empty() ? "nothing" : "'" + text + "'";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {

        @Override
        public String description() {
            return "a list";
        }
    }

    /** Named fields, each name once. */
    record Mapping(Place place, List<Entry> entries) implements Node {

        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) { // asked for every field of every fact: a stream costs more than the search
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        @Override
        public String description() {
            return "a list of fields";
        }
    }

    /** One field. */
    record Entry(Scalar key, Node value) {}
}
