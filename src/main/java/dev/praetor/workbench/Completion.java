package dev.praetor.workbench;

import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Text;
import dev.praetor.report.FactHelp;
import dev.praetor.report.FieldText;
import dev.praetor.report.Json;
import dev.praetor.report.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be written at a place of a case file: kinds, fields, words, and the ids of facts that are there. */
final class Completion {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]*$");
    private static final Pattern KIND = Pattern.compile(" *- *[a-z0-9-]*");
    private static final Pattern TOP = Pattern.compile("[a-z-]*");
    private static final Pattern FIELD = Pattern.compile("\\s*[a-z0-9-]*");
    private static final Pattern VALUE = Pattern.compile("\\s*([a-z0-9-]+) *: +[\"']?([^\"'{}\\[\\]]*)");

    private final String text;
    private final int at;
    private final Collection<Kind> kinds;
    private final Wording say;

    /** @param at the place, in UTF-16 units */
    Completion(String text, int at, Collection<Kind> kinds, Wording say) {
        this.text = text;
        this.at = Math.max(0, Math.min(at, text.length()));
        this.kinds = kinds;
        this.say = say;
    }

    void write(Json json) {
        json.object(() -> {
            json.number("from", from());
            json.array("options", proposals(), proposal -> proposal.write(json));
        });
    }

    /** Where the word begins that is replaced. */
    private int from() {
        Matcher word = WORD.matcher(text.substring(0, at));
        return word.find() ? word.start() : at;
    }

    List<Proposal> proposals() {
        String line = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        if (TOP.matcher(line).matches()) {
            return top();
        }
        return KIND.matcher(line).matches() ? kinds.stream().map(this::kind).toList() : inFact();
    }

    private List<Proposal> top() {
        return Stream.of(
                        top("case", say.of("le nom de l'affaire", "the name of the case"), "case: ${1}"),
                        top(
                                "assessed-on",
                                say.of("le jour où l'on juge", "the day of the assessment"),
                                "assessed-on: ${1}"),
                        top("facts", say.of("les faits", "the facts"), "facts:\n  - ${1}"))
                .filter(key -> !("\n" + text).contains("\n" + key.label() + ":"))
                .toList();
    }

    private static Proposal top(String name, String info, String snippet) {
        return new Proposal("field", name, "", info, snippet);
    }

    private Proposal kind(Kind kind) {
        FactHelp help = FactHelp.of(kind);
        return new Proposal("kind", kind.name(), in(help.term()), in(help.help()), snippet(kind));
    }

    /** With the fields that cannot be left out, and the day. */
    private static String snippet(Kind kind) {
        StringBuilder fields = new StringBuilder();
        int place = 0;
        for (Component field : kind.components()) {
            if (field.required() || field.name().equals("on")) {
                fields.append(place == 0 ? "" : ", ")
                        .append(field.name())
                        .append(": ${")
                        .append(++place)
                        .append('}');
            }
        }
        return kind.name() + ": { " + fields + " }";
    }

    private List<Proposal> inFact() {
        List<WrittenFact> facts = WrittenFact.in(text);
        Optional<WrittenFact> fact =
                facts.stream().filter(one -> one.from() <= at).reduce((a, b) -> b);
        Optional<Kind> kind = fact.flatMap(one ->
                kinds.stream().filter(known -> known.name().equals(one.kind())).findFirst());
        Optional<String> begun = fact.flatMap(one -> one.begun(text, at));
        if (kind.isEmpty() || begun.isEmpty()) {
            return List.of();
        }
        if (FIELD.matcher(begun.get()).matches()) {
            List<String> there = fact.get().names();
            return kind.get().components().stream()
                    .filter(field -> !there.contains(field.name()))
                    .map(field -> field(kind.get(), field))
                    .toList();
        }
        Matcher value = VALUE.matcher(begun.get());
        return value.matches()
                ? kind.get().components().stream()
                        .filter(field -> field.name().equals(value.group(1)))
                        .flatMap(field -> values(kind.get(), field, facts))
                        .toList()
                : List.of();
    }

    private Proposal field(Kind kind, Component field) {
        FieldText holds = new FieldText(field, say);
        String meaning = FactHelp.field(kind, field).map(this::in).orElse("");
        return new Proposal(
                "field",
                field.name(),
                holds.leftOut(),
                Stream.of(meaning, holds.holds())
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""),
                field.name() + ": ${1}");
    }

    private Stream<Proposal> values(Kind kind, Component field, List<WrittenFact> facts) {
        if (field.type() == boolean.class || field.type() == Boolean.class) {
            return Stream.of(word("true", say.of("oui", "yes")), word("false", say.of("non", "no")));
        }
        return field.refersTo().isEmpty()
                ? field.constants().stream()
                        .map(word -> word(
                                word,
                                FactHelp.constant(kind, field, word)
                                        .map(this::in)
                                        .orElse("")))
                : facts.stream()
                        .filter(fact -> mayBe(field, fact))
                        .flatMap(Completion::id)
                        .distinct();
    }

    private static Proposal word(String word, String info) {
        return new Proposal("word", word, "", info, word);
    }

    private boolean mayBe(Component field, WrittenFact fact) {
        return kinds.stream().filter(kind -> kind.name().equals(fact.kind())).anyMatch(kind -> field.refersTo().stream()
                .anyMatch(type -> type.isAssignableFrom(kind.type())));
    }

    /** An id may hold whatever a text may; as a snippet it has no places to fill in. */
    private static Stream<Proposal> id(WrittenFact fact) {
        return fact.id().stream().map(id -> new Proposal("id", id, fact.kind(), "", ""));
    }

    private String in(Text help) {
        return help.in(say.language());
    }
}
