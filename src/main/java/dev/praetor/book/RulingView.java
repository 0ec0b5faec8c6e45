package dev.praetor.book;

import dev.praetor.authoring.RulingFile;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.finding.Ruling;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a ruling.
 *
 * @param name of the case
 * @param overtaken what took the place of its holding; its text is empty if nothing did
 * @param drawn the rules that cite it
 * @param cited the articles that these rules apply, numbered as they were for its contract
 */
public record RulingView(
        Frame page,
        String name,
        RulingCard card,
        String key,
        boolean authority,
        Frame.Link overtaken,
        List<String> themes,
        List<Report> reports,
        List<Frame.RuleLink> drawn,
        List<Frame.Link> cited) {

    /** A fact that the court found; the remark on it is empty if there is none. */
    public record Told(String sentence, String remark) {}

    /**
     * What one file says of it.
     *
     * @param by who reported it so; empty if nobody reported it otherwise
     */
    public record Report(
            String by,
            String file,
            String assessedOn,
            List<Told> facts,
            List<HeldText.Line> held,
            String remark,
            List<String> beyond,
            List<Frame.Link> sources) {}

    static RulingView of(Ruling ruling, Corpus corpus, Frame page) {
        List<RulingFile> files = corpus.reportsOf(ruling);
        return new RulingView(
                page,
                files.isEmpty() ? ruling.key() : files.get(0).content().name(),
                RulingCard.of(ruling, corpus, page),
                ruling.key(),
                ruling.authority(),
                overtaken(ruling, corpus, page),
                ruling.themes().stream().map(page::theme).toList(),
                files.stream().map(file -> report(file, page)).toList(),
                corpus.drawnFrom(ruling).stream().map(page::link).toList(),
                files.stream()
                        .limit(1)
                        .flatMap(file -> cited(ruling, file, corpus, page))
                        .toList());
    }

    private static Frame.Link overtaken(Ruling ruling, Corpus corpus, Frame page) {
        if (ruling.overtaken() == null) {
            return new Frame.Link("", "");
        }
        Ruling by = corpus.rulings().get(ruling.overtaken().by());
        return by == null ? new Frame.Link(ruling.overtaken().by(), "") : page.link(by);
    }

    private static Report report(RulingFile file, Frame page) {
        CaseText text = new CaseText(file.content(), page.wording().language());
        return new Report(
                file.account().reportedBy(),
                file.file().toString().replace('\\', '/'),
                text.assessedOn(),
                told(file, text),
                text.held(file.held()),
                file.account().remarks().head(),
                file.account().beyond(),
                file.account().sources().stream().map(RulingView::source).toList());
    }

    /** Remarks are by place among the facts: where two facts were one, the places do not hold. */
    private static List<Told> told(RulingFile file, CaseText text) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < file.content().facts().size(); i++) {
            Fact fact = file.content().facts().get(i);
            String remark = file.account().remarks().on(i);
            if (CaseText.told(fact) || !remark.isEmpty()) {
                told.add(new Told(text.sentence(fact), remark));
            }
        }
        return told.stream().distinct().toList();
    }

    /** A link for what is an address of the web, and for nothing else. */
    private static Frame.Link source(String source) {
        try {
            String scheme = String.valueOf(URI.create(source).getScheme());
            return new Frame.Link(source, scheme.equals("https") || scheme.equals("http") ? source : "");
        } catch (IllegalArgumentException e) {
            return new Frame.Link(source, "");
        }
    }

    private static Stream<Frame.Link> cited(Ruling ruling, RulingFile file, Corpus corpus, Frame page) {
        LocalDate on = file.content().assessedOn();
        Day concluded = file.content().facts().stream()
                .filter(Contract.class::isInstance)
                .map(contract -> ((Contract) contract).concludedOn())
                .findFirst()
                .orElse(Day.of(on));
        return corpus.drawnFrom(ruling).stream()
                .flatMap(card -> card.articles().stream())
                .distinct()
                .sorted()
                .flatMap(key -> Stream.ofNullable(corpus.articles().get(key)))
                .map(article -> new Frame.Link(
                        article.citedFor(concluded, on).text(),
                        page.link(article).href()));
    }
}
