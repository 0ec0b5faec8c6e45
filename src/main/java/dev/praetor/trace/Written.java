package dev.praetor.trace;

import dev.praetor.drl.RuleText.ConstraintText;
import dev.praetor.drl.RuleText.PatternText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions as they are written, each on one line. */
final class Written {

    private Written() {}

    static String pattern(PatternText text) {
        String inner = text.constraints().stream().map(Written::constraint).collect(Collectors.joining(", "));
        return (text.variable() == null ? "" : text.variable() + " : ")
                + text.type()
                + (inner.isEmpty() ? "()" : "( " + inner + " )");
    }

    static String constraint(ConstraintText text) {
        return oneLine(text.text());
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A left-hand side, a condition a line. */
    static String lines(Part part) {
        return (part instanceof Part.All all ? all.parts().stream() : Stream.of(part))
                .map(one -> "    " + part(one) + "\n")
                .collect(Collectors.joining());
    }

    static String gathering(Part.Gather gather) {
        return pattern(gather.text()) + " from collect( " + pattern(gather.of().text()) + " )";
    }

    static String part(Part part) {
        if (part instanceof Part.One one) {
            return pattern(one.text());
        }
        if (part instanceof Part.Gather gather) {
            return gathering(gather);
        }
        if (part instanceof Part.Not not) {
            return "not " + inBrackets(not.part());
        }
        if (part instanceof Part.Exists exists) {
            return "exists " + inBrackets(exists.part());
        }
        return part instanceof Part.Opaque opaque ? opaque.what() : joined(part);
    }

    private static String joined(Part part) {
        return Parts.children(part).stream()
                .map(Written::part)
                .collect(Collectors.joining(part instanceof Part.Any ? " or " : " and "));
    }

    private static String inBrackets(Part part) {
        return part instanceof Part.One ? part(part) : "( " + part(part) + " )";
    }

    static int line(Part part) {
        return Parts.patterns(part).findFirst().map(one -> one.text().line()).orElse(0);
    }
}
