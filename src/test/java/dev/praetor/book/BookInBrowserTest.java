package dev.praetor.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Browser;
import dev.praetor.Trust;
import dev.praetor.finding.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The rule book as Chromium shows it, from its files, without a server. */
class BookInBrowserTest {

    private static final Map<Language, Path> BOOKS = new EnumMap<>(Language.class);

    @TempDir
    private static Path directory;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        for (Language language : Language.values()) {
            Path book = directory.resolve(language.name());
            BookFolder.write(book, RuleBook.of(List.of(), Trust.TRUSTED, language));
            BOOKS.put(language, book);
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void show(String page, Language language) {
        browser.show(BOOKS.get(language).resolve(page));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, FR, 1280, false",
        "index.html, EN, 390, true",
        "rules/CNF-002.html, FR, 1280, false",
        "rules/ACC-003.html, EN, 1280, true",
        "rules/VIO-001.html, FR, 390, false",
        "rulings/tcom-paris-2016-02-15-destock-meubles.html, FR, 1280, true",
        "rulings/tcom-paris-2016-02-15-destock-meubles.html, EN, 390, false",
        "facts/daily-penalty-clause.html, FR, 1280, false",
        "facts/appraisal.html, EN, 390, true",
        "sanctions/late-payment-interest.html, FR, 1280, false",
        "sanctions/damages.html, EN, 390, true",
        "articles.html, FR, 390, false",
        "rulings.html, FR, 1280, false",
        "limits.html, FR, 390, false"
    })
    void it_fits_is_accessible_and_has_no_error(String page, Language language, int width, boolean dark) {
        browser.size(width, 900);
        browser.dark(dark);
        show(page, language);

        assertThat(browser.errors()).isEmpty();
        assertThat(browser.overflows()).isFalse();
        accessible();
        browser.picture(
                "book-%s-%s-%d%s".formatted(page.replaceAll(".*/|\\.html", ""), language, width, dark ? "-dark" : ""));
    }

    /** Axe asks for the style sheet once more, which the policy of the page refuses and the console tells. */
    private static void accessible() {
        assertThat(browser.inaccessible()).isEmpty();
        browser.errors();
    }

    private static WebElement input() {
        return browser.driver().findElement(By.id("search"));
    }

    private static String status() {
        return browser.driver().findElement(By.cssSelector("[role=status]")).getText();
    }

    private static void type(String text) {
        browser.driver().switchTo().activeElement().sendKeys("/"); // leads to the search, from anywhere
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(input());
        input().sendKeys(text);
        // The index is a script that is loaded when it is first asked for.
        browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (function wait() { globalThis.praetorIndex ? setTimeout(done, 0) : setTimeout(wait, 20); })();
                """);
    }

    /** Without accents, and in another order than in "Refuser les accès après la fin du contrat, c'est les retenir". */
    @Test
    void a_rule_is_found_by_its_words_and_opened_by_keyboard() {
        browser.size(1280, 900);
        show("rulings.html", Language.FR);
        type("acces refuser fin du contrat");

        assertThat(status()).matches("\\d+ résultats?");
        accessible();
        browser.picture("book-search");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.driver().switchTo().activeElement().getText()).contains("ACC-003");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.driver().findElement(By.tagName("h1")).getText())
                .isEqualTo("Refuser les accès après la fin du contrat, c'est les retenir");
    }

    @ParameterizedTest
    @CsvSource({
        "san-012, rules/SAN-012.html",
        "anc. art. 1147, articles.html#CC_1231-1",
        "blue acacia, rulings/tcom-paris-2016-02-15-destock-meubles.html",
        "hosting moved, facts/hosting-transferred.html",
        "late-payment interest, sanctions/late-payment-interest.html"
    })
    void enter_opens_what_is_found_first_or_it_is_among_the_results(String asked, String page) {
        show("rules/ACC-003.html", Language.EN);
        type(asked);

        assertThat(browser.driver().findElements(By.cssSelector(".found a")))
                .extracting(link -> link.getDomProperty("href"))
                .anyMatch(href -> String.valueOf(href).endsWith("/" + page));
    }

    @Test
    void what_is_not_there_is_told_and_escape_ends_the_search() {
        show("index.html", Language.EN);
        type("access");
        input().sendKeys(" xyzzy");
        assertThat(status()).isEqualTo("No result");

        input().sendKeys(Keys.ESCAPE);
        assertThat(input().getDomProperty("value")).isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector(".found a"))).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }
}
