package com.aurastream.gateway;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser that looks at a gateway's page. */
final class PageBrowser implements AutoCloseable {

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GatewayUnderTest gateway;
    private final ChromeDriver driver;

    PageBrowser(GatewayUnderTest gateway) {
        this.gateway = gateway;
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000");
        options.setCapability("goog:loggingPrefs", logging);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
        PageClock.set(driver, GatewayUnderTest.NOW);
    }

    /** Whether there is a browser here. */
    static boolean installed() {
        return Files.isExecutable(DRIVER) && browser().isPresent();
    }

    void open(String hash) {
        driver.get(gateway.address() + "/" + hash);
    }

    WebElement await(String selector) {
        return patience(selector).until(browser -> browser.findElements(By.cssSelector(selector)).stream()
                .findFirst()
                .orElse(null));
    }

    /** Waits, and says in the end what the page shows instead. */
    private FluentWait<WebDriver> patience(String awaited) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> awaited + " on a page that says: "
                        + driver.findElement(By.tagName("body")).getText());
    }

    /** Waits until an element's text contains another. */
    void awaitText(String selector, String part) {
        patience("\"" + part + "\" in " + selector)
                .until(browser -> browser.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element -> text(element).contains(part)));
    }

    private static String text(WebElement element) {
        try {
            return element.getText();
        } catch (StaleElementReferenceException e) {
            return "";
        }
    }

    /** Waits until a script gives true. */
    void awaitTrue(String script) {
        patience(script).until(browser -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    /** An element's text; the page may put another in its place meanwhile. */
    String text(String selector) {
        return patience(selector)
                .ignoring(StaleElementReferenceException.class)
                .until(browser -> browser.findElement(By.cssSelector(selector)).getText());
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks an element; the page may put another in its place meanwhile. */
    void click(String selector) {
        patience("a click on " + selector)
                .ignoring(StaleElementReferenceException.class)
                .until(browser -> {
                    browser.findElement(By.cssSelector(selector)).click();
                    return true;
                });
    }

    /** A script's number; -1 when it gives none. */
    long number(String script) {
        return driver.executeScript(script) instanceof Number number ? number.longValue() : -1;
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** What the console complained about. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** For a look: {@code -Dpage.screenshots=FOLDER} keeps what the browser showed, in both colour schemes. */
    void keep(String name) {
        String folder = System.getProperty("page.screenshots", "");
        if (folder.isEmpty()) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            driver.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            int height = (int) number("return document.documentElement.scrollHeight");
            resize(driver.manage().window().getSize().getWidth(), height + 200);
            try {
                Files.write(Path.of(folder, name + "-" + scheme + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new IllegalStateException("no screenshot in " + folder, e);
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }
}
