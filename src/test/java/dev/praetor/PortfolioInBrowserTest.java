package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a portfolio as Chromium shows it: the cases of all rulings, and a file that is none. */
class PortfolioInBrowserTest {

    @TempDir
    private static Path directory;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        Path cases = Courts.in(directory.resolve("dossiers"));
        for (String language : List.of("fr", "en")) {
            String to = directory.resolve(language).toString();
            Cli run = Cli.run("assess", cases.toString(), "--format", "html", "-o", to, "--lang", language);
            assertThat(run.code()).as(run.err()).isEqualTo(2);
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void desktop() {
        browser.size(1280, 900);
        browser.dark(false);
        show("en");
    }

    private static void show(String language) {
        browser.show(directory.resolve(language).resolve("index.html"));
    }

    /** What of the rows that are shown, as an expression of {@code row}: one question for all of them. */
    @SuppressWarnings("unchecked")
    private static List<String> of(String what) {
        return (List<String>) Objects.requireNonNull(browser.driver()
                .executeScript("return [...document.querySelectorAll('tbody tr')]"
                        + ".filter(row => row.checkVisibility()).map(row => " + what + ")"));
    }

    private static List<String> rows() {
        return of("row.innerText");
    }

    private static List<String> keys(int column) {
        return of("row.classList.contains('refused') ? null : row.cells[" + column + "].dataset.key").stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static void press(int column) {
        browser.driver()
                .findElements(By.cssSelector("thead button"))
                .get(column)
                .click();
    }

    private static WebElement search() {
        return browser.driver().findElement(By.cssSelector(".tools input"));
    }

    private static void choose(String state) {
        browser.driver()
                .findElement(By.cssSelector(".tools option[value='" + state + "']"))
                .click();
    }

    private static String shown() {
        return browser.driver().findElement(By.cssSelector(".shown")).getText();
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280, false", "en, 390, true", "fr, 390, false", "en, 1280, true"})
    void it_fits_is_accessible_and_says_nothing_to_the_console(String language, int width, boolean dark) {
        browser.size(width, 900);
        browser.dark(dark);
        show(language);

        assertThat(browser.inaccessible()).isEmpty();
        assertThat(browser.overflows()).isFalse();
        assertThat(browser.errors()).isEmpty();
        assertThat(rows()).hasSizeGreaterThan(45);
        browser.picture("portfolio-%s-%d%s".formatted(language, width, dark ? "-dark" : ""));
    }

    @Test
    void a_head_that_is_pressed_sorts_by_its_column_and_pressed_again_the_other_way() {
        Comparator<String> byNumber = Comparator.comparing(BigDecimal::new);
        assertThat(keys(1)).isSortedAccordingTo(byNumber.reversed());

        press(1);
        assertThat(keys(1)).isSortedAccordingTo(byNumber);
        press(2);
        assertThat(keys(2)).isSortedAccordingTo(byNumber.reversed());
        assertThat(new BigDecimal(keys(2).get(0))).isGreaterThan(BigDecimal.ONE);
        press(4);
        assertThat(keys(4)).isSorted();
        press(4);
        assertThat(keys(4)).isSortedAccordingTo(Comparator.reverseOrder());

        assertThat(browser.driver().findElements(By.cssSelector("th[aria-sort]")))
                .hasSize(1);
        assertThat(browser.driver().findElements(By.cssSelector("th")).get(4).getAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(of("row.className")).endsWith("refused");
    }

    @Test
    void the_keyboard_sorts_as_well() {
        WebElement button =
                browser.driver().findElements(By.cssSelector("thead button")).get(0);

        button.sendKeys(Keys.ENTER);

        Collator words = Collator.getInstance(Locale.ENGLISH);
        assertThat(keys(0).subList(1, keys(0).size())).isSortedAccordingTo(words); // the first begins with a number
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(button);
    }

    @Test
    void what_is_typed_is_looked_for_without_regard_to_accents_and_capitals() {
        int all = rows().size();

        search().sendKeys("DESTOCK acacia");
        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row).contains("Blue Acacia"));
        assertThat(shown()).isEqualTo("2 of " + all);

        search().sendKeys(" no such words");
        assertThat(rows()).isEmpty();
        assertThat(shown()).isEqualTo("0 of " + all);
    }

    @Test
    void a_choice_leaves_the_rows_of_that_sort() {

        choose("refused");
        assertThat(rows()).hasSize(1).allSatisfy(row -> assertThat(row).contains("zz-scan.yaml"));

        choose("broken");
        assertThat(keys(2)).isNotEmpty().allSatisfy(key -> assertThat(Integer.parseInt(key))
                .isPositive());

        choose("open");
        assertThat(keys(3)).isNotEmpty().allSatisfy(key -> assertThat(Integer.parseInt(key))
                .isPositive());

        choose("");
        assertThat(rows()).hasSizeGreaterThan(45);
    }

    @Test
    void a_row_opens_its_report_and_the_way_back_is_the_browsers() {
        search().sendKeys("maif");
        WebElement link = browser.driver().findElement(By.cssSelector("tbody tr:not([hidden]) a"));
        String name = link.getText();

        link.click();

        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo(name);
        browser.driver().navigate().back();
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("dossiers");
        assertThat(shown()).startsWith(Integer.toString(rows().size()) + " of");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void a_script_that_was_put_into_it_does_not_run() throws IOException {
        Path index = directory.resolve("en/index.html");
        Path changed = Files.writeString(
                directory.resolve("en/changed.html"),
                Files.readString(index)
                        .replace("</main>", "<script>document.title = 'it ran'</script><p onclick=1>.</p></main>"));
        browser.show(changed);

        assertThat(browser.driver().getTitle()).isNotEqualTo("it ran");
        assertThat(browser.errors()).anyMatch(error -> error.contains("Content Security Policy"));
        Files.delete(changed);
    }
}
