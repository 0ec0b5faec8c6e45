package dev.praetor.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.praetor.Rulebook;
import dev.praetor.Trust;
import dev.praetor.authoring.Suite;
import dev.praetor.authoring.Trial;
import dev.praetor.cli.Main;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Article;
import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Sanction;
import dev.praetor.problem.BadCaseException;
import dev.praetor.why.RuleGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages are held against the law that they show, and read as a browser reads them. */
class BookTest {

    /** Ends what it may stand in: an attribute, a title, a script, a style sheet, a comment. */
    private static final String HOSTILE =
            "</title></style></textarea></script><script>alert(1)</script><img src=x onerror=alert(2)>--><a href=javascript:x>${7*7}";

    private static final Rulebook LAW = Rulebook.builtIn();

    private static final Map<String, String> FILES = RuleBook.of(List.of(), Trust.TRUSTED, Language.FR);

    private static final Map<String, Document> PAGES = pages(FILES);

    private static Map<String, Document> pages(Map<String, String> files) {
        Map<String, Document> pages = new TreeMap<>();
        files.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(text));
            }
        });
        return pages;
    }

    private static Document page(String name) {
        assertThat(PAGES).containsKey(name);
        return PAGES.get(name);
    }

    private static Document of(RuleCard card) {
        return page("rules/" + card.id() + ".html");
    }

    private static String headings(Document page) {
        return page.select("h1").text() + " | " + page.select(".english").text();
    }

    @Test
    void every_rule_ruling_kind_and_sanction_has_a_page_in_both_languages() {
        for (RuleCard card : LAW.rules()) {
            assertThat(headings(of(card)))
                    .isEqualTo(card.title().fr() + " | " + card.title().en());
        }
        for (Ruling ruling : LAW.rulings()) {
            assertThat(headings(page("rulings/" + ruling.key() + ".html"))).contains(ruling.citation());
        }
        for (Kind kind : LAW.kinds()) {
            assertThat(page("facts/" + kind.name() + ".html").select(".fields th[scope=row]"))
                    .extracting(Element::text)
                    .containsExactlyElementsOf(kind.components().stream()
                            .map(field -> field.name())
                            .toList());
        }
        leaves(Sanction.class)
                .forEach(type -> assertThat(page("sanctions/" + Kind.kebab(type.getSimpleName()) + ".html")
                                .select(".formula")
                                .first()
                                .text())
                        .isNotBlank());
        assertThat(PAGES)
                .hasSize(LAW.rules().size()
                        + LAW.rulings().size()
                        + LAW.kinds().size()
                        + (int) leaves(Sanction.class).count()
                        + 6);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(BookTest::leaves) : Stream.of(type);
    }

    @Test
    void every_link_leads_to_something_that_is_there() {
        Set<String> followed = new HashSet<>();
        PAGES.forEach((name, page) -> page.select("[href], [src]").forEach(element -> {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (link.matches("https?:.*")) {
                assertThat(element.attr("rel")).contains("noopener");
            } else if (followed.add(URI.create(name).resolve(link).toString())) {
                leads(name, link);
            }
        }));
        assertThat(followed).hasSizeGreaterThan(PAGES.size());
    }

    private static void leads(String from, String link) {
        URI to = URI.create(from).resolve(link);
        assertThat(FILES).as(from + " to " + link).containsKey(to.getPath());
        if (to.getFragment() != null) {
            assertThat(page(to.getPath()).getElementById(to.getFragment()))
                    .as(from + " to " + link)
                    .isNotNull();
        }
    }

    @Test
    void a_page_of_a_rule_shows_what_the_rule_says_and_rests_on() {
        Map<String, Ruling> rulings = LAW.rulings().stream().collect(Collectors.toMap(Ruling::key, one -> one));
        Map<String, Article> articles = LAW.articles().stream().collect(Collectors.toMap(Article::key, one -> one));
        for (RuleCard card : LAW.rules()) {
            Document page = of(card);
            String drl = page.select(".drl").text();
            assertThat(drl)
                    .contains("rule \"" + card.id() + " " + card.title().fr() + "\"")
                    .endsWith("end");
            assertThat(drl.split("(?m)^when$")).as(drl).hasSize(2);
            assertThat(page.select("article.ruling h3 a").eachText())
                    .containsExactlyElementsOf(card.rulings().stream()
                            .map(key -> rulings.get(key).citation())
                            .toList());
            List<String> shown = page.select(".articles tbody tr").eachText();
            assertThat(shown).hasSameSizeAs(card.articles());
            for (int i = 0; i < shown.size(); i++) {
                Article article = articles.get(card.articles().get(i));
                assertThat(shown.get(i))
                        .startsWith(article.current())
                        .contains(String.valueOf(article.former() == null ? "numéro inchangé" : article.former()));
            }
        }
    }

    /** Both numberings, with the day of the reform of contract law. */
    @Test
    void the_index_of_articles_has_both_numberings() {
        assertThat(page("articles.html").getElementById("CC_1231-1").text())
                .startsWith("C. civ., art. 1231-1 C. civ., anc. art. 1147 contrats conclus depuis le 1er octobre 2016");
        assertThat(page("rules/CNF-002.html").select(".articles").text()).contains("anc. art. 1147");
    }

    /** Tried again, here one by one, by what the engine says of each scenario. */
    @Test
    void the_examples_of_a_rule_are_those_in_which_it_fires_and_is_silent() {
        List<Trial> scenarios = Suite.builtIn(LAW.kinds()).trials();
        int tried = 0;
        for (RuleCard card :
                LAW.rules().stream().filter(one -> one.id().startsWith("ACC")).toList()) {
            List<String> fires = of(card).select(".example.fires summary").eachText();
            List<String> silent = of(card).select(".example.silent summary").eachText();
            assertThat(fires).as(card.id()).isNotEmpty();
            assertThat(silent).as(card.id()).isNotEmpty();
            for (String name : fires) {
                assertThat(named(name, scenarios))
                        .anyMatch(trial -> LAW.fired(trial.content()).contains(card.id()));
                tried++;
            }
            silent.forEach(name -> assertThat(named(name, scenarios))
                    .anyMatch(trial -> trial.near().contains(card.id())));
        }
        assertThat(tried).isGreaterThan(30);
    }

    private static List<Trial> named(String name, List<Trial> scenarios) {
        return scenarios.stream().filter(trial -> trial.name().equals(name)).toList();
    }

    @Test
    void an_example_tells_its_facts_and_what_is_expected() {
        Element example = page("rules/ACC-003.html").select(".example.fires").stream()
                .filter(one -> one.select("summary").text().equals("refus le jour de la résiliation"))
                .findFirst()
                .orElseThrow();

        assertThat(example.select(".facts").text())
                .contains("Prestataire a refusé le 15 mai 2023 l'accès au compte la page du client.");
        assertThat(example.select(".held").text())
                .contains(
                        "Manquement restituer au client les accès à ses comptes le 15 mai 2023", "restituer les accès");
        assertThat(example.select(".note").text())
                .contains("the access is due from the day on which the contract ends");
    }

    /** As `praetor graph` has it, which another test holds against what the engine does. */
    @Test
    void what_feeds_a_rule_and_what_it_feeds_are_those_of_the_graph() {
        RuleGraph graph = RuleGraph.builtIn();
        for (RuleCard card : LAW.rules()) {
            Set<String> around = new TreeSet<>();
            graph.edges().forEach(edge -> {
                if (edge.from().id().equals(card.id())) {
                    around.add(edge.to().id());
                }
                if (edge.to().id().equals(card.id())) {
                    around.add(edge.from().id());
                }
            });
            around.remove(card.id());
            Set<String> shown = of(card).select(".side a").stream()
                    .map(link -> link.attr("href").replaceAll(".*/|\\.html", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as(card.id()).isEqualTo(around);
        }
    }

    @Test
    void a_ruling_tells_what_the_court_found_and_held_and_what_was_not_seen() {
        String page = page("rulings/tcom-paris-2016-02-15-destock-meubles.html").text();

        assertThat(page)
                .contains(
                        "Le contrat sanctionne d'une pénalité forfaitaire de 100 000,00 € tout manquement",
                        "The source gives the month, not the day.",
                        "Manquement ne pas communiquer à des tiers les informations confidentielles",
                        "Blue Acacia doit à Destock Meubles 100 000,00 €",
                        "2 500 € of costs (art. 700) were allowed",
                        "C. civ., anc. art. 1152, 1226 et 1229");
        assertThat(page("rulings/ca-paris-2023-01-13-fmgc.html")
                        .select(".warning a")
                        .attr("href"))
                .isEqualTo("../rulings/cass-com-2024-06-26-fmgc.html");
        assertThat(page("limits.html").text()).contains("cassée le 26 juin 2024", "faute lourde");
    }

    /** C. com., art. L. 441-10, II, as Interest and Rates compute it. */
    @Test
    void a_sanction_has_its_formula_its_source_and_a_computation() {
        Document page = page("sanctions/late-payment-interest.html");

        assertThat(page.select(".result").text()).contains("reste dû × taux × jours ÷ 365", "L. 441-10");
        assertThat(page.select(".rulelist code").eachText()).contains("INT-001");
        assertThat(page.select("article.ruling .steps tr")).isNotEmpty();
    }

    @Test
    void the_index_of_the_search_is_data_and_names_every_page() throws IOException {
        String script = FILES.get("search-index.js");
        assertThat(script)
                .startsWith("globalThis.praetorIndex = [")
                .endsWith("];\n")
                .doesNotContain("<", "\u2028");
        Set<String> addresses = new TreeSet<>();
        try (JsonParser json = new JsonFactory().createParser(script.substring(script.indexOf('[')))) {
            List<String> entry = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    entry.add(json.getText());
                } else if (token == JsonToken.END_ARRAY && !entry.isEmpty()) {
                    assertThat(entry).hasSize(6);
                    addresses.add(entry.get(5));
                    entry.clear();
                } else if (json.getParsingContext().inRoot()) {
                    break;
                }
            }
        }
        assertThat(addresses)
                .containsAll(PAGES.keySet().stream()
                        .filter(name -> name.contains("/"))
                        .toList());
    }

    @Test
    void the_same_law_gives_the_same_pages_which_run_no_script_but_the_search() {
        assertThat(RuleBook.of(List.of(), Trust.TRUSTED, Language.FR)).isEqualTo(FILES);
        PAGES.values().forEach(page -> {
            assertThat(page.select("script").eachAttr("src")).allMatch(src -> src.endsWith("search.js"));
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("form.search").hasAttr("hidden")).isTrue(); // until the script is there
            assertThat(page.select("[style], [onclick], iframe, object")).isEmpty();
        });
    }

    @Test
    void what_rules_rulings_and_scenarios_of_a_stranger_say_is_text(@TempDir Path directory) throws IOException {
        Map<String, Document> plain =
                pages(RuleBook.of(List.of(own(directory.resolve("plain"), "")), Trust.TRUSTED, Language.EN));
        Map<String, String> files =
                RuleBook.of(List.of(own(directory.resolve("hostile"), HOSTILE)), Trust.TRUSTED, Language.EN);
        Map<String, Document> hostile = pages(files);

        assertThat(hostile).hasSameSizeAs(plain);
        hostile.values().forEach(page -> {
            assertThat(page.select("img, iframe, object, [onerror], a[href^=javascript]"))
                    .isEmpty();
            assertThat(page.select("script")).hasSize(1);
        });
        Document rule = hostile.get("rules/ESC-001.html");
        assertThat(skeleton(rule)).isEqualTo(skeleton(plain.get("rules/ESC-001.html")));
        assertThat(rule.select("h1").text()).contains("<script>alert(1)</script>");
        assertThat(rule.select(".example").text()).contains("${7*7}");
        assertThat(hostile.values().stream()
                        .filter(page -> page.select("h1").text().startsWith("Affaire")
                                && page.text().contains("javascript:alert(3)")))
                .hasSize(1);
        assertThat(files.get("search-index.js")).doesNotContain("<", ">");
        assertThat(files.keySet()).allMatch(name -> name.matches("([a-z]+/)?[A-Za-z0-9-]+\\.(html|js|css|svg)"));
        BookFolder.write(directory.resolve("site"), files);
        assertThat(directory.resolve("site/rules/ESC-001.html")).exists();
    }

    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream().map(Element::tagName).toList();
    }

    /** Rules, a ruling and a scenario in which every text ends so. */
    private static Path own(Path directory, String end) throws IOException {
        Files.createDirectories(directory.resolve("rulings"));
        String drl = Files.readString(Path.of("src/test/resources/escrow.drl"))
                .replace("le code source\"\n    @en", "le code source" + end + "\"\n    @en")
                .replace(
                        "@articles( \"CC 1103\" )",
                        "@rulings( \"x../../y" + end.length() + "\" )\n    @articles( \"CC 1103\" )")
                .replace("of the source code.", "of the source code." + end);
        Files.writeString(directory.resolve("escrow.drl"), drl);
        String facts = """
                assessed-on: 2024-03-01
                facts:
                  - party:    { id: client, name: 'Client%1$s' }
                  - party:    { id: provider, name: 'Editeur%1$s' }
                  - contract: { id: licence, client: client, provider: provider, concluded-on: 2023-01-10 }
                  - escrow-clause: { id: escrow, contract: licence, due: 2024-01-31 }
                """.formatted(end);
        String found =
                "violations: [ { escrow: { debtor: provider } } ], sanctions: [ { damages: { amount: unknown } } ]";
        Files.writeString(
                directory.resolve("rulings/x.yaml"),
                ("# Remarque%1$s\nruling:\n  id: 'x../../y" + end.length()
                                        + "'\n  court: 'Tribunal%1$s'\n  status: appeal\n  themes: ['t%1$s']\n  sources: ['javascript:alert(3)%1$s']\n  beyond: ['more%1$s']\ncase: 'Affaire%1$s'\n")
                                .formatted(end)
                        + facts + "held: { " + found + " }\n");
        Files.writeString(
                directory.resolve("scenarios.yaml"),
                "- scenario: 'séquestre" + end + "'\n  origin: 'origin" + end + "'\n" + facts.indent(2)
                        + "  near: [ESC-002]\n  expect: { " + found + " }\n");
        return directory;
    }

    @Test
    void the_command_writes_a_book_and_refuses_what_is_none(@TempDir Path directory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path book = directory.resolve("book");

        int written = run(out, "docs", "--html", book.toString(), "--lang", "en");
        int refused = run(out, "docs", "--html", directory.toString());

        assertThat(written).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(PAGES.size() + " pages: " + book.resolve("index.html") + "\n")
                .contains("is not empty and holds no rule book");
        assertThat(Jsoup.parse(Files.readString(book.resolve("index.html")))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(refused).isEqualTo(2);
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(stream, stream, false, arguments);
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> BookFolder.write(directory, Map.of("index.html", "x")))
                .isInstanceOf(BadCaseException.class)
                .hasMessageContaining("is not empty and holds no rule book")
                .hasMessageContaining("\nMaybe name a new directory.");
        assertThatThrownBy(() -> BookFolder.refuseOther(directory.resolve("thesis.txt")))
                .hasMessageContaining("is a file, and a directory is expected");
        assertThat(directory).isDirectoryContaining("glob:**thesis.txt");
        assertThat(directory.resolve("index.html")).doesNotExist();
    }

    @Test
    void a_new_book_takes_the_place_of_the_old_one_and_nothing_outside_is_touched(@TempDir Path directory)
            throws IOException {
        Path book = directory.resolve("book");
        Path outside = Files.writeString(directory.resolve("outside.html"), "mine");
        BookFolder.write(book, Map.of("index.html", "1", "rules/AAA-001.html", "1", "rules/BBB-001.html", "1"));
        Files.writeString(book.resolve("note.txt"), "left");
        Path list = book.resolve("rule-book.txt");
        Files.writeString(
                list, Files.readString(list) + "../outside.html\n" + outside + "\nrules/../../outside.html\n");

        BookFolder.write(book, Map.of("index.html", "2", "rules/AAA-001.html", "1"));

        assertThat(book.resolve("index.html")).hasContent("2");
        assertThat(book.resolve("rules/BBB-001.html")).doesNotExist();
        assertThat(book.resolve("note.txt")).hasContent("left");
        assertThat(outside).hasContent("mine");
    }

    @Test
    void a_link_that_leads_out_of_the_book_is_not_followed(@TempDir Path directory) throws IOException {
        Path book = directory.resolve("book");
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        BookFolder.write(book, Map.of("index.html", "1"));
        Files.createSymbolicLink(book.resolve("rules"), elsewhere);

        assertThatThrownBy(() -> BookFolder.write(book, Map.of("index.html", "1", "rules/AAA-001.html", "1")))
                .hasMessageContaining("is no directory of the rule book");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
