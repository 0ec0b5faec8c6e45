package dev.praetor;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real browser without a window: Chromium, and the driver that comes with it. CI installs both; elsewhere, tests that
 * need them are skipped where they are missing. With {@code -Dpraetor.screenshots=DIR} each picture is kept there.
 */
public final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test that calls it if there is no Chromium; in CI there has to be one. */
    public static Browser open() {
        boolean there = Files.isExecutable(DRIVER);
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(DRIVER + " is missing");
        }
        assumeTrue(there, DRIVER + " is not installed");
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return new Browser(driver);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void show(Path page) {
        driver.get(page.toUri().toString());
    }

    /** In pixels of style sheets: 1280 by 800 for a desktop, 390 by 844 for a phone. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What axe-core finds wrong: the rule and the elements, a line each. */
    @SuppressWarnings("unchecked")
    public List<String> inaccessible() {
        driver.executeScript(axe());
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations.map(
                    each => each.id + ': ' + each.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | '))));
                """));
    }

    /** Whether something is wider than the window, so that the page has to be moved sideways. */
    public boolean overflows() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the console shows of errors, refused scripts among them. */
    public List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The whole page, however long, if pictures are asked for. */
    public void picture(String name) {
        String directory = System.getProperty("praetor.screenshots", "");
        if (directory.isEmpty()) {
            return;
        }
        long height = ((Number)
                        Objects.requireNonNull(driver.executeScript("return document.documentElement.scrollHeight")))
                .longValue();
        long width = ((Number) Objects.requireNonNull(driver.executeScript("return window.innerWidth"))).longValue();
        size((int) width, (int) height);
        try {
            Files.createDirectories(Path.of(directory));
            Files.write(Path.of(directory, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
