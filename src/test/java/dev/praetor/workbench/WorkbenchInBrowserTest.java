package dev.praetor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.Browser;
import dev.praetor.finding.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The workbench as somebody uses it: in Chromium, by keyboard where that is what is tried. */
class WorkbenchInBrowserTest {

    private static final String PENALTY_OF_THE_CLAUSE = "100 000,00 €"; // as examples/destock-meubles.yaml stipulates

    private static final String TYPED = """
            case: Un dossier tapé
            assessed-on: 2016-02-15
            facts:
              - party: { id: client, name: Alpha }
              - party: { id: provider, name: Bêta }
              - contract: { id: hosting, client: client, provider: provider, concluded-on: 2011-07-19 }
              - confidentiality-clause: { id: nda, contract: hosting, bound: provider, from: 2011-04-20, months: 36 }
              - fixed-penalty-clause: { contract: hosting, sanctions: nda, amount: 100000.00 EUR }
              - hosting-transferred: { id: move, contract: hosting, on: 2013-05-15, to: another host }
            """;

    private static final String HOSTILE = "</p><img src=x onerror=alert(1)><script>alert(2)</script>";

    private static Browser browser;

    @TempDir
    private Path directory;

    private Workbench workbench;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        Files.copy(Path.of("examples/destock-meubles.yaml"), directory.resolve("destock.yaml"));
        workbench = Workbench.open(directory, 0, Language.FR, new PrintWriter(System.err));
        browser.size(1280, 860);
        browser.dark(false);
        browser.driver().get(workbench.address());
        until(() -> summary().contains("1 manquement"));
    }

    @AfterEach
    void close() {
        browser.driver().get("about:blank");
        browser.errors(); // of a page that was left before it was done
        workbench.close();
    }

    private static void until(BooleanSupplier so) {
        long begun = System.nanoTime();
        while (!holds(so)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("waited for")
                    .isLessThan(Duration.ofSeconds(60));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** What is looked at may be replaced meanwhile. */
    private static boolean holds(BooleanSupplier so) {
        try {
            return so.getAsBoolean();
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    private static WebElement one(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** A no-break space is as wide as any other. */
    private static String summary() {
        return plain(one("#summary").getText());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static WebElement editor(String what) {
        return one("#editor-" + what + " .cm-content");
    }

    /** As if it had been pasted: the editor would indent and complete what is typed. */
    private static void write(String what, String text) {
        browser.driver().executeScript("""
                        const content = document.querySelector('#editor-' + arguments[0] + ' .cm-content');
                        content.focus();
                        document.execCommand('selectAll');
                        const data = new DataTransfer();
                        data.setData('text/plain', arguments[1]);
                        content.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                        """, what, text);
    }

    private static void keys(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static void show(String pane) {
        one("[data-show=" + pane + "]").click();
    }

    private static void fine() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void a_case_is_typed_and_its_penalty_is_there() {
        write("case", "case: x");
        until(() -> one("#state").getText().startsWith("Résultat d'avant l'erreur"));
        write("case", TYPED);
        until(() -> texts("#panel-findings h2.case").contains("Un dossier tapé"));

        assertThat(summary()).isEqualTo("1 manquement, " + PENALTY_OF_THE_CLAUSE);
        assertThat(plain(one("#panel-findings .sum").getText())).contains("Bêta doit à Alpha", PENALTY_OF_THE_CLAUSE);
        assertThat(one("#state").getText()).isEmpty();
        fine();
    }

    @Test
    void an_error_of_the_case_is_at_its_line_and_the_last_good_result_stays() {
        write("case", TYPED.replace("months: 36", "month: 36"));
        until(() -> one("#problems-case").isDisplayed());

        assertThat(texts("#problems-case button")).contains("Ligne 7");
        assertThat(texts("#editor-case .cm-lintRange-error")).contains("month");
        assertThat(summary()).contains(PENALTY_OF_THE_CLAUSE);
        assertThat(one("#state").getText()).isEqualTo("Résultat d'avant l'erreur : le dossier a une erreur");
        browser.picture("workbench-error");
        browser.size(1280, 860);

        write("case", TYPED);
        until(() -> one("#state").getText().isEmpty());
        assertThat(one("#problems-case").isDisplayed()).isFalse();
        fine();
    }

    @Test
    void with_a_consent_the_violation_goes() {
        write("case", TYPED + "  - consent: { contract: hosting, by: client, to: hosting-transfer, on: 2013-01-10 }\n");
        until(() -> !summary().contains("1 manquement"));

        assertThat(summary()).startsWith("0 manquement").doesNotContain("€");
        fine();
    }

    @Test
    void rules_are_applied_and_when_broken_the_error_is_at_its_line() throws IOException {
        show("rules");
        String rule = Files.readString(Path.of("src/main/resources/META-INF/praetor/workbench/first-rule.drl"));
        write("rules", rule);
        until(() -> summary().startsWith("0 manquement, 1 grief écarté"));
        browser.picture("workbench-rules");
        browser.size(1280, 860);

        write("rules", rule.replace("duty ==", "dutty =="));
        until(() -> one("#problems-rules").isDisplayed());

        int line = (int) rule.substring(0, rule.indexOf("duty ==")).lines().count();
        assertThat(texts("#problems-rules button")).containsExactly("Ligne " + line);
        assertThat(one("#problems-rules").getText()).contains("dutty", "PRA-113");
        assertThat(one("#state").getText()).endsWith("les règles ont une erreur");
        browser.picture("workbench-rules-error");
        browser.size(1280, 860);

        write("rules", "");
        until(() -> summary().equals("1 manquement, " + PENALTY_OF_THE_CLAUSE));
        fine();
    }

    @Test
    void rules_that_would_do_more_than_conclude_are_refused() {
        show("rules");
        write("rules", """
                package dev.praetor.rules
                import dev.praetor.fact.*
                rule "ESS-001 Tout arrêter"
                when
                    Contract()
                then
                    System.exit( 1 );
                end
                """);
        until(() -> one("#problems-rules").isDisplayed());

        assertThat(one("#problems-rules").getText()).contains("PRA-11");
        assertThat(summary()).contains(PENALTY_OF_THE_CLAUSE);
        fine();
    }

    @Test
    void a_ruling_is_found_and_opened_and_why_a_rule_is_not_applied_is_told() {
        one("#open-button").click();
        until(() -> one("#open").isDisplayed());
        one("#search").sendKeys("faurecia");
        until(() -> browser.driver()
                        .findElements(By.cssSelector("#choices li:not([hidden])"))
                        .size()
                == 1);
        browser.picture("workbench-open");
        browser.size(1280, 860);
        one("#search").sendKeys(Keys.ENTER);
        until(() -> texts("#panel-findings h2.case").stream().anyMatch(name -> name.contains("Faurecia")));

        one("#tab-whynot").click();
        one("#rule").sendKeys("cnf-002");
        until(() -> texts("#whynot .verdict").contains("Cette règle ne s'applique pas."));
        assertThat(texts("#whynot > .missed > .by")).singleElement().asString().startsWith("CNF-002");
        browser.picture("workbench-whynot");
        browser.size(1280, 860);
        one("#tab-explanation").click();
        until(() -> !texts("#panel-explanation .fact").isEmpty());
        browser.picture("workbench-explanation");
        browser.size(1280, 860);
        one("#panel-explanation button.place").click();
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(editor("case"));
        fine();
    }

    @Test
    void it_is_saved_on_demand_alone_and_not_over_what_somebody_else_wrote() throws IOException {
        Path file = directory.resolve("destock.yaml");
        String before = Files.readString(file);
        write("case", TYPED);
        until(() -> texts("#panel-findings h2.case").contains("Un dossier tapé"));
        assertThat(Files.readString(file)).isEqualTo(before);

        keys(Keys.chord(Keys.CONTROL, "s"));
        until(() -> one("#notice-case").getText().equals("Enregistré"));
        assertThat(Files.readString(file)).isEqualTo(TYPED);

        Files.writeString(file, before);
        write("case", TYPED + "# et encore\n");
        one("[data-save=case]").click();
        until(() -> one("#notice-case").getText().contains("a changé sur le disque"));
        assertThat(Files.readString(file)).isEqualTo(before);
        browser.picture("workbench-conflict");
        browser.size(1280, 860);

        one("#notice-case button").click();
        until(() -> editor("case").getText().contains("Blue Acacia"));
        assertThat(one("#notice-case").isDisplayed()).isFalse();
    }

    @Test
    void rules_get_a_name_when_they_are_first_saved() throws IOException {
        show("rules");
        write("rules", "// rien encore\n");
        keys(Keys.chord(Keys.CONTROL, "s"));
        until(() -> one("#name").isDisplayed());
        one("#name-field").sendKeys(Keys.chord(Keys.CONTROL, "a"), "../essai.drl", Keys.ENTER);
        until(() -> one("#notice-rules").getText().contains("n'est pas un nom"));

        keys(Keys.chord(Keys.CONTROL, "s"));
        until(() -> one("#name").isDisplayed());
        one("#name-field").sendKeys(Keys.chord(Keys.CONTROL, "a"), "essai.drl", Keys.ENTER);
        until(() -> Files.exists(directory.resolve("essai.drl")));
        assertThat(Files.readString(directory.resolve("essai.drl"))).isEqualTo("// rien encore\n");
        assertThat(directory.resolveSibling("essai.drl")).doesNotExist();
    }

    @Test
    void in_english_what_was_typed_is_there_again() {
        write("case", TYPED);
        until(() -> texts("#panel-findings h2.case").contains("Un dossier tapé"));
        one("#other-language").click();
        until(() -> summary().equals("1 violation, €100,000.00"));
        browser.picture("workbench-english");
        browser.size(1280, 860);

        assertThat(one("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(one("#panel-findings .sum").getText()).contains("Bêta owes Alpha");
        write("case", TYPED.replace("months", "month"));
        until(() -> one("#problems-case").isDisplayed());
        assertThat(texts("#problems-case button")).contains("Line 7");
        assertThat(one("#state").getText()).isEqualTo("Result from before the error: the case has an error");
        fine();
    }

    @Test
    void kinds_fields_and_ids_are_completed_by_keyboard() {
        write("case", TYPED);
        keys(Keys.chord(Keys.CONTROL, Keys.END));
        keys("  - consen");
        until(() -> texts(".cm-tooltip-autocomplete li").stream().anyMatch(option -> option.startsWith("consent")));
        browser.picture("workbench-completion");
        browser.size(1280, 860);
        choose();
        until(() -> editor("case").getText().contains("- consent: {"));
        complete("host", "hosting");
        keys(Keys.TAB);
        complete("cli", "client");
        keys(Keys.TAB);
        complete("hosting", "hosting-transfer");
        keys(Keys.TAB, "2013-01-10");
        until(() -> summary().startsWith("0 manquement"));

        assertThat(editor("case").getText()).contains("contract: hosting, by: client, to: hosting-transfer");
        fine();
    }

    private static void complete(String begun, String word) {
        keys(begun);
        until(() -> texts(".cm-tooltip-autocomplete li").stream().anyMatch(option -> option.startsWith(word)));
        choose();
        until(() -> texts(".cm-tooltip-autocomplete").isEmpty());
    }

    /** For a moment after proposals appear, the editor takes Enter for a new line: whoever types fast means that. */
    private static void choose() {
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        keys(Keys.ENTER);
    }

    @Test
    void all_of_it_is_reached_by_keyboard() {
        browser.driver().executeScript("document.activeElement.blur(); window.scrollTo(0, 0)");
        keys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Aller au dossier");
        keys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(editor("case"));
        assertThat(editor("case").getDomAttribute("aria-label")).contains("Échap puis Tab");
        keys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(editor("case"));
        keys(Keys.ESCAPE);
        keys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement()).isNotEqualTo(editor("case"));
        keys(Keys.chord(Keys.ALT, "2"));
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(editor("rules"));
        keys(Keys.chord(Keys.ALT, "3"));
        keys(Keys.ARROW_RIGHT);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(one("#tab-timeline"));
        assertThat(one("#panel-timeline").isDisplayed()).isTrue();
        fine();
    }

    @Test
    void hostile_texts_show_as_text_and_no_script_runs() {
        write(
                "case",
                TYPED.replace("name: Alpha", "name: \"" + HOSTILE + "\"")
                        .replace("case: Un dossier tapé", "case: \"" + HOSTILE + "\"")
                        .replace("another host", "\"" + HOSTILE + "\""));
        until(() -> texts("#panel-findings h2.case").contains(HOSTILE));
        for (String tab : List.of("timeline", "explanation", "whynot")) {
            one("#tab-" + tab).click();
        }
        write("case", TYPED + "  - " + HOSTILE.replace(' ', '-') + ": {}\n");
        until(() -> one("#problems-case").isDisplayed());

        assertThat(browser.driver().findElements(By.cssSelector(".panel img, .panel script, .problems img")))
                .isEmpty();
        fine();
        browser.driver().executeScript("""
                const script = document.createElement('script');
                script.textContent = 'document.title = "it ran"';
                document.body.append(script);
                """);
        assertThat(browser.driver().getTitle()).isEqualTo("Atelier Praetor");
        assertThat(browser.errors()).anyMatch(error -> error.contains("Content Security Policy"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 860, false", "1280, 860, true", "390, 844, false", "390, 844, true", "1800, 1000, false"})
    void it_fits_and_is_accessible(int width, int height, boolean dark) {
        browser.size(width, height);
        browser.dark(dark);
        String name = "workbench-" + width + (dark ? "-dark" : "");
        looked(name);
        if (width < 600) {
            show("results");
            looked(name + "-results");
        }
        for (String tab : List.of("timeline", "explanation", "whynot")) {
            one("#tab-" + tab).click();
            until(() -> !one(tab.equals("whynot") ? "#whynot" : "#panel-" + tab)
                    .getText()
                    .isEmpty());
            looked(name + "-" + tab);
        }
        one("#keys-button").click();
        looked(name + "-keys");
        keys(Keys.ESCAPE);
        fine();
    }

    private static void looked(String name) {
        assertThat(browser.inaccessible()).as(name).isEmpty();
        assertThat(browser.overflows()).as(name).isFalse();
        browser.picture(name);
    }
}
