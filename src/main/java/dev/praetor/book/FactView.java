package dev.praetor.book;

import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Text;
import dev.praetor.report.FactGroup;
import dev.praetor.report.FactHelp;
import dev.praetor.report.FieldText;
import java.util.List;
import java.util.Optional;

/**
 * The page of a kind of fact.
 *
 * @param readers the rules that read it
 * @param rulings whose courts found one
 */
public record FactView(
        Frame page,
        FactHelp help,
        String group,
        List<Field> fields,
        List<Frame.RuleLink> readers,
        List<Frame.Link> rulings) {

    /**
     * One of its fields.
     *
     * @param holds what may be written into it
     * @param leftOut what it says to leave it out
     * @param meaning empty if its name says it
     * @param words those that it may hold, if it holds one of some words
     */
    public record Field(String name, String holds, String leftOut, String meaning, List<Word> words) {}

    /** One of the words that a field may hold; its meaning is empty if it speaks for itself. */
    public record Word(String word, String meaning) {}

    static FactView of(Kind kind, Corpus corpus, Frame page) {
        return new FactView(
                page,
                FactHelp.of(kind),
                FactGroup.of(kind).title().in(page.wording().language()),
                kind.components().stream()
                        .map(field -> field(kind, field, page))
                        .toList(),
                corpus.cards(corpus.graph().readersOf(kind)).stream()
                        .map(page::link)
                        .toList(),
                corpus.rulings().values().stream()
                        .filter(ruling -> states(ruling, kind, corpus))
                        .map(page::link)
                        .toList());
    }

    private static boolean states(Ruling ruling, Kind kind, Corpus corpus) {
        return corpus.reportsOf(ruling).stream()
                .flatMap(report -> report.content().facts().stream())
                .anyMatch(fact -> Kind.of(fact).equals(kind));
    }

    private static Field field(Kind kind, Component field, Frame page) {
        FieldText text = new FieldText(field, page.wording());
        return new Field(
                field.name(),
                text.holds(),
                text.leftOut(),
                said(FactHelp.field(kind, field), page),
                field.constants().stream()
                        .map(word -> new Word(word, said(FactHelp.constant(kind, field, word), page)))
                        .toList());
    }

    private static String said(Optional<Text> text, Frame page) {
        return text.map(one -> one.in(page.wording().language())).orElse("");
    }
}
