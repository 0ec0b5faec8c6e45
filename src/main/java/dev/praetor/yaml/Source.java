package dev.praetor.yaml;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a well-formed document, in which parts are replaced and all the rest stays as it is, byte for byte. */
public final class Source {

    /** A part of the document: from its first character to the one after its last. */
    public record Part(Node node, int from, int to) {

        /** Written between brackets or braces, or as one value: not a list or fields line by line. */
        public boolean compact() {
            return !(node instanceof CollectionNode<?> list) || list.getFlowStyle() == FlowStyle.FLOW;
        }
    }

    private record Edit(int to, String replacement) {}

    private final String mark;
    private final String text;
    private final String lineFeed;
    private final Part root;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    public Source(String document) {
        this.mark = document.startsWith("\uFEFF") ? "\uFEFF" : "";
        this.text = document.substring(mark.length());
        this.lineFeed = text.contains("\r\n") ? "\r\n" : "\n";
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        this.root = part(compose(settings, text));
    }

    /** As the library's own {@code Compose} does, whose package is not open to users on the module path. */
    private static Node compose(LoadSettings settings, String text) {
        ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
        return new Composer(settings, parser).getSingleNode().orElseThrow();
    }

    /** The innermost fields or item that begin on the given line; the first of them if there are several. */
    public Optional<Part> at(int line) {
        return below(root).filter(part -> line(part.from()) == line).findFirst();
    }

    private Stream<Part> below(Part part) {
        return Stream.concat(
                part.node() instanceof SequenceNode ? Stream.empty() : Stream.of(part),
                items(part).stream().flatMap(this::below));
    }

    /** The items of a list, or the values of fields. */
    public List<Part> items(Part part) {
        if (part.node() instanceof SequenceNode list) {
            return list.getValue().stream().map(this::part).toList();
        }
        return part.node() instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(NodeTuple::getValueNode)
                        .map(this::part)
                        .toList()
                : List.of();
    }

    /** The name of a field: key or value. */
    public Optional<Part> key(Part fields, String name) {
        return entry(fields, name).map(NodeTuple::getKeyNode).map(this::part);
    }

    public Optional<Part> value(Part fields, String name) {
        return entry(fields, name).map(NodeTuple::getValueNode).map(this::part);
    }

    private static Optional<NodeTuple> entry(Part fields, String name) {
        return fields.node() instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private Part part(Node node) {
        return new Part(node, offset(node.getStartMark()), end(node));
    }

    /** The parser ends a list written line by line at whatever comes next, comments included. */
    private int end(Node node) {
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
            return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        return offset(node.getEndMark());
    }

    /** Marks count characters as a reader does, not as Java does. */
    private int offset(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }

    private int line(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /** How far its line is indented up to the part. */
    public int column(Part part) {
        return part.from() - lineStart(part.from());
    }

    public int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** After the line feed that ends the line, or the end of the text. */
    public int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** Puts whole lines in where a line begins, or at the end of the text. */
    public void insertLines(int offset, String lines) {
        boolean unfinished = offset > 0 && text.charAt(offset - 1) != '\n';
        replace(offset, offset, unfinished ? "\n" + lines.stripTrailing() : lines);
    }

    /**
     * Replaces a stretch of the text; what is put in at one offset comes in the order of the calls.
     *
     * @param replacement with line feeds, which become those of the text
     */
    public void replace(int from, int to, String replacement) {
        edits.merge(
                from,
                new Edit(to, replacement.replace("\n", lineFeed)),
                (a, b) -> new Edit(Math.max(a.to(), b.to()), a.replacement() + b.replacement()));
    }

    /** The text with everything replaced. */
    public String edited() {
        StringBuilder edited = new StringBuilder(text);
        edits.descendingMap().forEach((from, edit) -> edited.replace(from, edit.to(), edit.replacement()));
        return mark + edited;
    }
}
