package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a kind of sanction is, and how its sum is computed.
 *
 * @param name in case files
 * @param type name of its class, by which rules call it
 * @param formula of its sum; what it is instead, if it is none
 * @param source what the formula is taken from: the contract, an article
 */
public record SanctionHelp(String name, String type, Text term, Text formula, Text source) {

    private static final Terms TERMS = new Terms("sanctions.properties");

    /** Every kind of sanction, in the order of the glossary. */
    public static List<SanctionHelp> all() {
        return kinds(Sanction.class).map(SanctionHelp::of).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SanctionHelp::kinds)
                : Stream.of(type);
    }

    private static SanctionHelp of(Class<?> type) {
        String name = Kind.kebab(type.getSimpleName());
        List<String> parts = TERMS.parts(name)
                .orElseThrow(() -> new IllegalStateException("sanctions.properties has no line for " + name));
        return new SanctionHelp(
                name, type.getSimpleName(), Glossary.term(name), Terms.text(parts), Terms.text(parts.subList(2, 4)));
    }

    /** A sum of money comes of it. */
    public boolean sum() {
        return kinds(Sanction.Sum.class).anyMatch(kind -> kind.getSimpleName().equals(type));
    }
}
