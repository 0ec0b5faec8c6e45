package dev.praetor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Browser;
import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The report as Chromium shows it. */
class ReportInBrowserTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    @TempDir
    private static Path directory;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "destock-meubles, FR, 1280, false",
        "destock-meubles, EN, 390, true",
        "access-codes, FR, 390, false",
        "access-codes, EN, 1280, true"
    })
    void it_fits_is_accessible_and_runs_nothing(String example, Language language, int width, boolean dark)
            throws IOException {
        browser.size(width, 900);
        browser.dark(dark);
        browser.show(report(example, language));
        assertThat(browser.inaccessible()).isEmpty();
        assertThat(browser.overflows()).isFalse();
        assertThat(browser.errors()).isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector("main .finding")))
                .isNotEmpty();
        browser.picture("report-%s-%s-%d%s".formatted(example, language, width, dark ? "-dark" : ""));
    }

    private static Path report(String example, Language language) throws IOException {
        Case given = CaseFile.read(Path.of("examples", example + ".yaml"), BUILT_IN.kinds())
                .content();
        return Files.writeString(
                directory.resolve(example + "-" + language + ".html"),
                HtmlReport.of(BUILT_IN.explain(given), language));
    }

    @ParameterizedTest
    @CsvSource({"FR", "EN"})
    void a_script_within_it_would_not_run(Language language) throws IOException {
        Path page = report("destock-meubles", language);
        Files.writeString(
                page,
                Files.readString(page)
                        .replace("</main>", "<script>document.title = 'it ran'</script><p onclick=1>.</p></main>"));
        browser.show(page);
        assertThat(browser.driver().getTitle()).isNotEqualTo("it ran");
        assertThat(browser.errors()).anyMatch(error -> error.contains("Content Security Policy"));
    }
}
