package dev.praetor.book;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Ruling;
import dev.praetor.report.FactGroup;
import dev.praetor.report.FactHelp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All pages of one sort.
 *
 * @param about what they are
 */
public record ListView(Frame page, String heading, String about, List<Group> groups) {

    /** Some of them; its title is empty if it is the only group. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One of them.
     *
     * @param code what files call it; empty if they have no name for it
     * @param note empty if there is nothing to add
     * @param mark what to beware of; empty if there is nothing
     */
    public record Row(String name, String href, String code, String note, String mark) {}

    static ListView rulings(Corpus corpus, Frame page) {
        List<Row> rows = corpus.rulings().values().stream()
                .filter(Ruling::authority)
                .map(ruling -> row(ruling, corpus, page))
                .toList();
        List<Row> others = corpus.rulings().values().stream()
                .filter(ruling -> !ruling.authority())
                .map(ruling -> row(ruling, corpus, page))
                .toList();
        return new ListView(
                page,
                page.say("Décisions", "Rulings"),
                page.say(
                        "Chaque règle est tirée de décisions ; chacune est rejouée : des faits que la juridiction a"
                                + " retenus, les règles doivent tirer ce qu'elle a jugé.",
                        "Every rule is drawn from rulings, and each is replayed: from the facts that the court found,"
                                + " the rules must find what it held."),
                List.of(
                        new Group(page.say("Décisions qui font autorité", "Rulings that are authority"), rows),
                        new Group(
                                page.say(
                                        "Illustrations, jamais citées à l'appui d'une règle",
                                        "Illustrations, never cited as authority"),
                                others)));
    }

    private static Row row(Ruling ruling, Corpus corpus, Frame page) {
        int drawn = corpus.drawnFrom(ruling).size();
        String themes = ruling.themes().stream().map(page::theme).collect(Collectors.joining(", "));
        return new Row(
                ruling.citation(),
                page.link(ruling).href(),
                "",
                (drawn == 0
                                ? page.say("aucune règle", "no rule")
                                : page.wording().count(drawn, "règle", "règles", "rule", "rules"))
                        + (themes.isEmpty() ? "" : " · " + themes),
                ruling.overtaken() == null ? "" : RulingCard.status(ruling, page));
    }

    static ListView facts(Corpus corpus, Frame page) {
        return new ListView(
                page,
                page.say("Sortes de faits", "Kinds of facts"),
                page.say(
                        "Ce qu'un dossier peut contenir : ce qui a été stipulé et ce qui est arrivé, jamais une"
                                + " conclusion.",
                        "What a case may hold: what was stipulated and what happened, never a conclusion."),
                Arrays.stream(FactGroup.values())
                        .map(group -> new Group(
                                group.title().in(page.wording().language()),
                                group.among(corpus.rulebook().kinds()).stream()
                                        .map(kind -> row(kind, page))
                                        .toList()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private static Row row(Kind kind, Frame page) {
        FactHelp help = FactHelp.of(kind);
        return new Row(
                help.term().in(page.wording().language()),
                page.to(Addresses.fact(kind.name())),
                kind.name(),
                help.help().in(page.wording().language()),
                "");
    }

    static ListView sanctions(Corpus corpus, Frame page) {
        List<Row> rows = corpus.sanctions().values().stream()
                .map(help -> new Row(
                        help.term().in(page.wording().language()),
                        page.to(Addresses.sanction(help.name())),
                        help.name(),
                        help.formula().in(page.wording().language()),
                        ""))
                .toList();
        return new ListView(
                page,
                "Sanctions",
                page.say(
                        "Ce qu'un manquement entraîne : une somme et son calcul, un ordre, une fin.",
                        "What a violation brings: a sum with its computation, an order, an end."),
                List.of(new Group("", rows)));
    }
}
