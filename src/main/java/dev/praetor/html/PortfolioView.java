package dev.praetor.html;

import dev.praetor.finding.Amount;
import dev.praetor.finding.Language;
import dev.praetor.portfolio.Debt;
import dev.praetor.portfolio.ResultDirectory;
import dev.praetor.portfolio.Row;
import dev.praetor.portfolio.Totals;
import dev.praetor.problem.Unseen;
import dev.praetor.report.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the page of a portfolio shows, in the words of its reader. */
public final class PortfolioView {

    private static final int MOST_DEBTS = 5;

    private final List<Path> sources;
    private final Totals totals;
    private final List<Line> lines = new ArrayList<>();
    private final long left;
    private final String rules;
    private final String version;
    private final Wording say;

    private PortfolioView(
            List<Path> sources,
            Totals totals,
            List<Row> judged,
            List<Row> refused,
            String rules,
            String version,
            Language language) {
        this.sources = sources;
        this.totals = totals;
        this.rules = rules;
        this.version = version;
        this.say = new Wording(language);
        judged.forEach(row -> lines.add(line(row)));
        refused.forEach(row -> lines.add(line(row)));
        this.left = totals.cases() - lines.size();
    }

    /**
     * The page.
     *
     * @param sources what was read
     * @param totals of all cases, more than those in the rows if they are many
     * @param judged those that are shown, in their order
     * @param refused those that are shown after them
     * @param rules hash of the rules
     * @param version of the built-in law
     */
    public static String page(
            List<Path> sources,
            Totals totals,
            List<Row> judged,
            List<Row> refused,
            String rules,
            String version,
            Language language) {
        return Pages.render(
                "portfolio.jte", new PortfolioView(sources, totals, judged, refused, rules, version, language));
    }

    /**
     * A case.
     *
     * @param state words by which the page filters: broken, open, clear, refused
     * @param report where its report is; empty if it was refused
     * @param key by which accounts are sorted
     * @param stake the most that moves with one point that is open; empty if none is known
     * @param day as an ISO date, and as the reader writes it
     */
    public record Line(
            String state,
            String name,
            String place,
            String report,
            String key,
            List<Owing> owed,
            String more,
            int violations,
            int undetermined,
            String stake,
            String day,
            String date,
            List<String> problems) {}

    /** A sum that one party owes another. */
    public record Owing(String who, String amount, boolean certain) {}

    /** Something counted. */
    public record Figure(String label, long count) {}

    private Line line(Row row) {
        String day = String.valueOf(row.assessedOn());
        return new Line(
                state(row),
                row.name().isBlank() ? place(row) : row.name(),
                row.name().isBlank() ? "" : place(row),
                row.refused() ? "" : ResultDirectory.report(row.number()),
                row.refused() ? "-1" : row.exposure().figure().toPlainString(),
                row.owed().stream().limit(MOST_DEBTS).map(this::owing).toList(),
                more(row.owed().size() + row.more() - MOST_DEBTS),
                row.violations(),
                row.undetermined(),
                row.stake() == null ? "" : say.money(row.stake()),
                row.assessedOn() == null ? "" : day,
                row.assessedOn() == null ? "" : say.date(row.assessedOn()),
                row.problems());
    }

    /** Within what was read: where that is on the machine concerns nobody who is given the page. */
    private String place(Row row) {
        String place = row.place();
        for (Path source : sources) {
            String directory = Unseen.line(source.toString()) + "/";
            if (place.startsWith(directory)) {
                return place.substring(directory.length());
            }
        }
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String state(Row row) {
        if (row.refused()) {
            return "refused";
        }
        String state = (row.violations() > 0 ? "broken " : "") + (row.undetermined() > 0 ? "open" : "");
        return state.isEmpty() ? "clear" : state.strip();
    }

    private Owing owing(Debt debt) {
        String who = debt.from() + say.of(" doit ", " owes ") + say.to(debt.to());
        return new Owing(who, say.amount(new Amount(debt.least(), debt.most(), List.of())), debt.certain());
    }

    private String more(int count) {
        return count <= 0
                ? ""
                : say.of("et ", "and ") + say.count(count, "autre somme", "autres sommes", "more sum", "more sums");
    }

    public String lang() {
        return say.of("fr", "en");
    }

    /** In the language of the reader. */
    public String say(String fr, String en) {
        return say.of(fr, en);
    }

    public String style() {
        return Pages.style("portfolio");
    }

    public String script() {
        return Pages.script("portfolio");
    }

    /** Nothing runs and nothing is loaded but the script and the style sheet that came with the page. */
    public String policy() {
        return "default-src 'none'; script-src '" + Pages.hash(script()) + "'; style-src '" + Pages.hash(style())
                + "'; base-uri 'none'; form-action 'none'";
    }

    public String generator() {
        return ResultDirectory.GENERATOR;
    }

    public String title() {
        return sources.stream()
                .map(source -> dev.praetor.portfolio.Sources.standardInput(source)
                        ? say.of("entrée standard", "standard input")
                        : Unseen.line(String.valueOf(source.normalize().getFileName())))
                .collect(Collectors.joining(", "));
    }

    /** What is certain to be owed, by currency. */
    public List<String> sums() {
        return totals.owed().values().stream().map(say::money).toList();
    }

    /** How many sums are not certain. */
    public long open() {
        return totals.open();
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(say.of("dossiers jugés", "cases judged"), totals.judged()),
                new Figure(say.of("contrats", "contracts"), totals.contracts()),
                new Figure(say.of("dossiers avec manquement", "cases with a violation"), totals.broken()),
                new Figure(say.of("manquements", "violations"), totals.violations()),
                new Figure(say.of("points à établir", "points to establish"), totals.undetermined()),
                new Figure(say.of("dossiers refusés", "cases refused"), totals.refused()));
    }

    /** How many cases the page leaves out. */
    public long left() {
        return left;
    }

    public String table() {
        return ResultDirectory.TABLE;
    }

    public List<Line> lines() {
        return lines;
    }

    public String rules() {
        return rules;
    }

    public String version() {
        return version;
    }
}
