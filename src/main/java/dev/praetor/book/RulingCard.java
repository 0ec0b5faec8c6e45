package dev.praetor.book;

import dev.praetor.authoring.RulingFile;
import dev.praetor.finding.Ruling;
import java.util.List;

/**
 * A ruling as the page of a rule sums it up, by the first of its reports.
 *
 * @param href of its page
 * @param status what it is, or what became of it
 * @param standing no later decision took its place
 * @param held without the states of obligations, which only its own page tells
 */
public record RulingCard(
        String citation, String href, String status, boolean standing, List<String> facts, List<HeldText.Line> held) {

    static RulingCard of(Ruling ruling, Corpus corpus, Frame page) {
        List<RulingFile> reports = corpus.reportsOf(ruling).stream().limit(1).toList();
        return new RulingCard(
                ruling.citation(),
                page.link(ruling).href(),
                status(ruling, page),
                ruling.overtaken() == null,
                reports.stream()
                        .flatMap(report -> text(report, page).facts().stream())
                        .toList(),
                reports.stream()
                        .flatMap(report -> text(report, page).held(report.held()).stream())
                        .filter(line -> !line.section().equals("obligations"))
                        .toList());
    }

    private static CaseText text(RulingFile report, Frame page) {
        return new CaseText(report.content(), page.wording().language());
    }

    static String status(Ruling ruling, Frame page) {
        String status = ruling.status().title().in(page.wording().language());
        return ruling.overtaken() == null
                ? status
                : status
                        + page.say(" le ", " on ")
                        + page.wording().date(ruling.overtaken().on());
    }
}
