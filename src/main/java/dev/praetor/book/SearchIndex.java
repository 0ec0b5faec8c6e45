package dev.praetor.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Text;
import dev.praetor.problem.Unseen;
import dev.praetor.report.FactHelp;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search looks through, as a script of one statement: browsers do not let a page that is a file read another
 * one, but run its scripts. All that rules and rulings say in it is texts of JSON, in ASCII and without what HTML or
 * JavaScript would take for the end of a text.
 */
final class SearchIndex {

    /** The name by which the script of the pages finds it. */
    private static final String BEGIN = "globalThis.praetorIndex = ";

    /** Found by its title, in either language, and by what else there is to know it by. */
    private record Entry(String sort, String id, Text title, String more, String href) {}

    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            "<>&'".chars().forEach(c -> escapes[c] = ESCAPE_STANDARD);
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new Escapes())
            .build();

    private SearchIndex() {}

    static String of(Corpus corpus, Frame page) {
        StringWriter script = new StringWriter().append(BEGIN);
        try (JsonGenerator out = JSON.createGenerator(script)) {
            out.writeStartArray();
            for (Entry entry : entries(corpus, page)) {
                out.writeArray(fields(entry), 0, 6);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script + ";\n";
    }

    private static String[] fields(Entry entry) {
        return Stream.of(
                        entry.sort(),
                        entry.id(),
                        entry.title().fr(),
                        entry.title().en(),
                        entry.more(),
                        entry.href())
                .map(Unseen::line)
                .toArray(String[]::new);
    }

    private static List<Entry> entries(Corpus corpus, Frame page) {
        List<Entry> entries = new ArrayList<>();
        corpus.rules().forEach(card -> entries.add(rule(card, corpus, page)));
        corpus.rulings().values().forEach(ruling -> entries.add(ruling(ruling, corpus)));
        corpus.rulebook().kinds().forEach(kind -> entries.add(kind(kind)));
        corpus.sanctions()
                .values()
                .forEach(help -> entries.add(
                        new Entry("sanction", help.name(), help.term(), "", Addresses.sanction(help.name()))));
        corpus.articles().values().forEach(article -> entries.add(article(article, corpus)));
        return entries;
    }

    /** By its articles and rulings as well, and by its theme. */
    private static Entry rule(RuleCard card, Corpus corpus, Frame page) {
        String sources = Stream.concat(
                        card.articles().stream()
                                .flatMap(key ->
                                        Stream.ofNullable(corpus.articles().get(key)))
                                .map(SearchIndex::numbers),
                        card.rulings().stream()
                                .flatMap(key ->
                                        Stream.ofNullable(corpus.rulings().get(key)))
                                .map(Ruling::citation))
                .collect(Collectors.joining(" · "));
        return new Entry(
                "rule",
                card.id(),
                card.title(),
                page.theme(corpus.node(card).theme()) + " · " + sources,
                Addresses.rule(card));
    }

    private static Entry ruling(Ruling ruling, Corpus corpus) {
        String names = corpus.reportsOf(ruling).stream()
                .map(report -> report.content().name())
                .distinct()
                .collect(Collectors.joining(" · "));
        return new Entry(
                "ruling", "", new Text(ruling.citation(), ""), names + " " + ruling.key(), Addresses.ruling(ruling));
    }

    private static Entry kind(Kind kind) {
        FactHelp help = FactHelp.of(kind);
        return new Entry(
                "fact",
                kind.name(),
                help.term(),
                help.help().fr() + " " + help.help().en(),
                Addresses.fact(kind.name()));
    }

    private static Entry article(Article article, Corpus corpus) {
        return new Entry(
                "article",
                "",
                new Text(article.current(), article.former() == null ? "" : article.former()),
                article.key() + " " + corpus.says().getOrDefault(article.key(), ""),
                Addresses.article(article.key()));
    }

    private static String numbers(Article article) {
        return article.former() == null ? article.current() : article.current() + " · " + article.former();
    }
}
