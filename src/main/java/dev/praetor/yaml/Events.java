package dev.praetor.yaml;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.Unseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds the tree from the parser's events and refuses what a case file has no use for. */
final class Events {

    private static final int DEEPEST = 32;

    /** A file of the largest size has fewer, if it is a case. */
    private static final int MOST = 500_000;

    private final String file;
    private final StreamReader reader;
    private final Iterator<Event> events;
    private int nodes;

    Events(String file, String text) {
        this.file = file;
        // The reader fetches so much at a time, and copies all it has whenever it needs more for one long word.
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.reader = new StreamReader(settings, text);
        this.events = new ParserImpl(settings, reader);
    }

    Node document() {
        try {
            Event start = next();
            while (start instanceof StreamStartEvent || start instanceof DocumentStartEvent) {
                refuseDirectives(start);
                start = next();
            }
            if (start instanceof StreamEndEvent) {
                throw new BadCaseException(new Place(file, 1, 1)
                        .problem("the file holds nothing but comments\nMaybe copy an example to begin with."));
            }
            Node root = node(start, 0);
            next();
            Event after = next();
            if (after instanceof DocumentStartEvent) {
                throw refuse(after, "a second document begins here\nMaybe put each case in a file of its own.");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            throw new BadCaseException(syntax(e));
        } catch (YamlEngineException e) {
            throw new BadCaseException(
                    new Place(file, 1, 1).problem("the file is not well-formed YAML: " + e.getMessage()));
        }
    }

    private Event next() {
        try {
            return events.next();
        } catch (NumberFormatException e) { // the library does not foresee it at the end of a text, nor beyond 7FFFFFFF
            throw new BadCaseException(
                    place(reader.getMark())
                            .problem(
                                    "the file is not well-formed YAML: what follows a backslash is no character"
                                            + "\nMaybe the backslash is one by itself: write it twice, or put the text in single quotes."));
        }
    }

    private Node node(Event event, int depth) {
        if (++nodes > MOST) {
            throw refuse(event, "the file has more than " + MOST + " values\nMaybe split it.");
        }
        if (depth > DEEPEST) {
            throw refuse(event, "lists and fields are nested more than " + DEEPEST + " deep");
        }
        if (event instanceof AliasEvent alias) {
            throw refuse(
                    event, "the alias '*" + alias.getAlias() + "' is not allowed\nMaybe repeat what it stands for.");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw refuse(
                    event,
                    "the anchor '&" + anchored.getAnchor().get() + "' is not allowed\nMaybe put the value in quotes.");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            Unseen.in(scalar.getValue()).ifPresent(at -> {
                throw refuse(event, Unseen.fault(scalar.getValue(), at));
            });
            return new Node.Scalar(place(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        return event instanceof SequenceStartEvent sequence
                ? sequence(sequence, depth)
                : mapping((MappingStartEvent) event, depth);
    }

    private Node.Sequence sequence(SequenceStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Node> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(place(start), List.copyOf(items));
    }

    private Node.Mapping mapping(MappingStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
                throw refuse(event, "a field name is expected here, not a list");
            }
            Place before = seen.putIfAbsent(key.text(), key.place());
            if (before != null) {
                throw refuse(
                        event,
                        "the field '" + key.text() + "' stands here for the second time, first at line " + before.line()
                                + "\nMaybe one of the two was meant to be another field.");
            }
            entries.add(new Node.Entry(key, node(next(), depth + 1)));
        }
        return new Node.Mapping(place(start), List.copyOf(entries));
    }

    private void refuseDirectives(Event event) {
        if (event instanceof DocumentStartEvent start
                && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty())) {
            throw refuse(event, "a line that begins with % is not allowed here\nMaybe delete it.");
        }
    }

    private void refuseTag(Event event, Optional<?> tag) {
        if (tag.isPresent() && !tag.get().toString().equals("!")) {
            throw refuse(event, "the tag '" + tag.get() + "' is not allowed\nMaybe put the value in quotes.");
        }
    }

    private BadCaseException refuse(Event event, String text) {
        return new BadCaseException(place(event).problem(text));
    }

    private Place place(Event event) {
        return place(event.getStartMark());
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }

    private dev.praetor.problem.Problem syntax(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String maybe = problem.contains("\\t(TAB)")
                ? "Maybe a tab was used: indent with spaces."
                : "Maybe a bracket, a quote, a comma or the space after a colon is missing just before.";
        return place(e.getProblemMark()).problem("the file is not well-formed YAML: " + problem + "\n" + maybe);
    }
}
