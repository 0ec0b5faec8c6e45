package dev.praetor.report;

import dev.praetor.drl.RuleText;
import dev.praetor.drl.RuleText.ConstraintText;
import dev.praetor.finding.Language;
import dev.praetor.trace.Coverage;
import dev.praetor.trace.Coverage.Seen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules as they are written, each condition in the colour of how much of it the examples try. One page, without
 * scripts, that needs nothing else.
 */
public final class CoverageHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #fff; --ink: #1d2129; --faint: #667; --line: #dde;
              --both: #d8f0dd; --one: #fdeec2; --none: #f9d2d2 }
            @media (prefers-color-scheme: dark) { :root { --ground: #16181d; --ink: #e4e6ea; --faint: #9aa;
              --line: #333a44; --both: #1d4429; --one: #57470f; --none: #5e2323 } }
            body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1rem 4rem; background: var(--ground);
              color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
            h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2.5rem }
            nav { columns: 16rem; font-size: .9rem } nav a { color: inherit; display: block }
            pre { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem;
              font: 13px/1.55 ui-monospace, monospace; tab-size: 4 }
            .both { background: var(--both) } .one { background: var(--one) } .none { background: var(--none) }
            .both, .one, .none { border-radius: 3px; padding: 0 2px } .legend span { margin-right: 1rem }
            .faint { color: var(--faint) }
            """;

    /** Part of a file that is marked. */
    private record Mark(int from, int until, Seen seen, String title) {}

    private final Coverage coverage;
    private final Wording say;
    private final StringBuilder out = new StringBuilder();

    private CoverageHtml(Coverage coverage, Language language) {
        this.coverage = coverage;
        this.say = new Wording(language);
    }

    public static String of(Coverage coverage, Language language) {
        return new CoverageHtml(coverage, language).page();
    }

    private String page() {
        Map<String, List<RuleText>> files = coverage.rules().values().stream()
                .map(rule -> rule.text())
                .collect(Collectors.groupingBy(rule -> rule.card().file(), TreeMap::new, Collectors.toList()));
        String title = say.of("Couverture des règles : ", "Coverage of the rules: ") + coverage.percent() + "\u00a0%";
        out.append("<!doctype html>\n<html lang=\"")
                .append(say.of("fr", "en"))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        text(title);
        out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        text(title);
        out.append("</h1>\n<p class=\"legend\">");
        legend("both", say.of("vrai et faux", "true and false"));
        legend("one", say.of("d'une façon seulement", "one way only"));
        legend("none", say.of("jamais atteint", "never reached"));
        out.append("</p>\n<nav>\n");
        files.keySet().forEach(this::link);
        out.append("</nav>\n");
        files.forEach(this::file);
        return out.append("</body>\n</html>\n").toString();
    }

    private void legend(String style, String meaning) {
        out.append("<span class=\"").append(style).append("\">");
        text(meaning);
        out.append("</span>");
    }

    private void link(String file) {
        out.append("<a href=\"#");
        text(file);
        out.append("\">");
        text(file);
        out.append("</a>\n");
    }

    private void file(String name, List<RuleText> rules) {
        out.append("<h2 id=\"");
        text(name);
        out.append("\">");
        text(name);
        out.append("</h2>\n<pre>");
        String whole = rules.get(0).text();
        int at = 0;
        for (Mark mark : marks(whole, rules)) {
            if (mark.from() >= at) {
                text(whole.substring(at, mark.from()));
                mark(mark, whole);
                at = mark.until();
            }
        }
        text(whole.substring(at));
        out.append("</pre>\n");
    }

    private void mark(Mark mark, String whole) {
        String style = mark.seen().points() == 2 ? "both" : mark.seen().points() == 1 ? "one" : "none";
        out.append("<span class=\"").append(style).append("\" title=\"");
        text(mark.title());
        out.append("\">");
        text(whole.substring(mark.from(), mark.until()));
        out.append("</span>");
    }

    private List<Mark> marks(String whole, List<RuleText> rules) {
        Map<Integer, Mark> marks = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            String id = rule.card().id();
            int name = whole.indexOf("\"" + id + " ");
            Seen applied = coverage.of(id);
            if (name >= 0) {
                marks.put(
                        name,
                        new Mark(
                                name + 1,
                                name + 1 + id.length(),
                                applied,
                                say.of("appliquée ", "applied ")
                                        + applied.yes()
                                        + say.of(" fois, considérée en vain ", " times, considered in vain ")
                                        + applied.no()));
            }
            coverage.tests(id).forEach((test, seen) -> {
                int from = offset(whole, test.text());
                if (from >= 0) {
                    marks.put(
                            from,
                            new Mark(
                                    from,
                                    from + test.text().text().length(),
                                    seen,
                                    say.of("vrai ", "true ")
                                            + seen.yes()
                                            + say.of(" fois, faux ", " times, false ")
                                            + seen.no()));
                }
            });
        }
        return marks.values().stream()
                .sorted(Comparator.comparingInt(Mark::from))
                .toList();
    }

    /** Where a constraint begins in its file; -1 if its text is not found there. */
    private static int offset(String whole, ConstraintText text) {
        int line = 0;
        for (int i = 1; i < text.line() && line >= 0; i++) {
            line = whole.indexOf('\n', line) + 1;
        }
        return whole.indexOf(text.text(), line + Math.max(0, text.column() - 2));
    }

    /** The one way by which text gets onto the page. */
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
