package dev.praetor.book;

import dev.praetor.authoring.RulingFile;
import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Article;
import dev.praetor.finding.Ruling;
import dev.praetor.report.FactHelp;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is not encoded, and why.
 *
 * @param law the built-in law is part of the book, and its limits are its own
 * @param questions that are left to a human
 * @param beyond what courts decided and no rule computes
 * @param unsaid what the sources of a ruling do not say, or was assumed
 * @param unused rulings that no rule cites
 * @param overtaken rulings whose holding does not stand
 * @param resting rules that rest on such rulings alone
 * @param uncited articles that no rule applies
 * @param unread kinds of facts that no rule reads
 */
public record LimitsView(
        Frame page,
        boolean law,
        List<Question> questions,
        List<Note> beyond,
        List<Note> unsaid,
        List<Frame.Link> unused,
        List<Note> overtaken,
        List<Frame.RuleLink> resting,
        List<Frame.Link> uncited,
        List<Frame.Link> unread) {

    /** A judgement that a human makes, and the rules that need it. */
    public record Question(String name, String asks, List<Frame.RuleLink> rules) {}

    /** What there is to say of a ruling. */
    public record Note(Frame.Link ruling, String text) {}

    static LimitsView of(Corpus corpus, Frame page) {
        return new LimitsView(
                page,
                corpus.texts().containsKey("VIO-001"),
                questions(corpus, page),
                notes(corpus, page, report -> report.account().beyond().stream()),
                notes(
                        corpus,
                        page,
                        report -> Stream.of(report.account().remarks().head())),
                rulings(corpus)
                        .filter(ruling ->
                                ruling.authority() && corpus.drawnFrom(ruling).isEmpty())
                        .map(page::link)
                        .toList(),
                rulings(corpus)
                        .filter(ruling -> ruling.overtaken() != null)
                        .map(ruling -> new Note(page.link(ruling), RulingCard.status(ruling, page)))
                        .toList(),
                corpus.rulebook().overtaken().stream().map(page::link).toList(),
                corpus.articles().values().stream()
                        .filter(article -> uncited(article, corpus))
                        .map(page::link)
                        .toList(),
                unread(corpus, page));
    }

    private static Stream<Ruling> rulings(Corpus corpus) {
        return corpus.rulings().values().stream();
    }

    private interface Texts {
        Stream<String> of(RulingFile report);
    }

    private static List<Note> notes(Corpus corpus, Frame page, Texts texts) {
        return rulings(corpus)
                .flatMap(ruling -> corpus.reportsOf(ruling).stream()
                        .flatMap(texts::of)
                        .distinct()
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Note(page.link(ruling), text)))
                .distinct()
                .toList();
    }

    private static boolean uncited(Article article, Corpus corpus) {
        return corpus.rules().stream().noneMatch(card -> card.articles().contains(article.key()));
    }

    private static List<Frame.Link> unread(Corpus corpus, Frame page) {
        return corpus.rulebook().kinds().stream()
                .filter(kind -> corpus.graph().readersOf(kind).isEmpty())
                .map(kind -> new Frame.Link(
                        FactHelp.of(kind).term().in(page.wording().language()), page.to(Addresses.fact(kind.name()))))
                .toList();
    }

    private static List<Question> questions(Corpus corpus, Frame page) {
        Kind kind = Kind.of(Appraisal.class);
        Component field = kind.components().stream()
                .filter(component -> component.name().equals("question"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(Appraisal.Question.values())
                .map(question -> new Question(
                        page.wording().term("question." + Kind.kebab(question.name())),
                        FactHelp.constant(kind, field, Kind.kebab(question.name()))
                                .map(text -> text.in(page.wording().language()))
                                .orElse(""),
                        needing(question, corpus, page)))
                .toList();
    }

    private static List<Frame.RuleLink> needing(Appraisal.Question question, Corpus corpus, Frame page) {
        Pattern named = Pattern.compile("\\bQuestion\\." + question.name() + "\\b");
        return corpus.rules().stream()
                .filter(card -> named.matcher(corpus.text(card).source()).find())
                .map(page::link)
                .toList();
    }
}
