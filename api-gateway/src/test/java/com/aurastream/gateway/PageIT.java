package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser. Skipped where Chromium and its driver are not installed. */
class PageIT {

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static GatewayUnderTest gateway;
    private ChromeDriver browser;

    @BeforeAll
    static void start() {
        assumeTrue(
                Files.isExecutable(DRIVER) && browserPath().isPresent(),
                "no /usr/bin/chromium and /usr/bin/chromedriver here: the page is not tested");
        gateway = new GatewayUnderTest(
                TestServers.settings("gateway_page"), Map.of("aurastream.gateway.requests-per-second", 0));
        PageDocuments replay = new PageDocuments(gateway, Origin.REPLAY);
        replay.publishAll("minecraft");
        replay.publishTooLittle("warzone");
        new PageDocuments(gateway, Origin.SIMULATED).publishAll("roblox");
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browserPath().orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000");
        options.setCapability("goog:loggingPrefs", logging);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
        PageClock.set(browser, GatewayUnderTest.NOW);
    }

    @AfterEach
    void closeBrowser() {
        browser.quit();
    }

    @Test
    void creatorSeesChartsWithTheirNumbersAndNoErrors() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/minecraft");
        awaitCards("#/minecraft");

        assertThat(browser.getCurrentUrl()).doesNotContain(GatewayUnderTest.KEY);
        assertThat(browser.findElements(By.cssSelector("#titles svg .whisker"))).isNotEmpty();
        assertThat(text("#titles")).containsIgnoringCase("speedrun").contains("All formats");
        assertThat(browser.findElements(By.cssSelector("#viral li.video"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#viral .spark svg .line")))
                .isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#competition svg .cell")))
                .hasSizeGreaterThan(160);
        assertThat(browser.findElements(By.cssSelector("#competition svg .star")))
                .isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#scores svg .range"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#ideas article"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("svg.chart")))
                .allSatisfy(
                        chart -> assertThat(chart.getAttribute("aria-label")).isNotEmpty());
        assertThat(browser.findElements(By.cssSelector("#thumbnails svg .dot"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#thumbnails .palette li")))
                .isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#clips svg .bar"))).isNotEmpty();
        assertThat(text("#clips")).contains("exploding");
        assertThat(text("#insight")).contains("Do:").contains("score");
        assertThat(text("#banner")).containsIgnoringCase("replay").contains("recording");
        assertNoConsoleErrors();
        keep("creator");
    }

    @Test
    void playbookShowsItsGoldenHoursNichesAndHooks() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/playbook");
        await("main[data-ready='#/playbook'] #playbook");

        assertThat(browser.findElements(By.cssSelector("#playbook svg .golden")))
                .isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#playbook .strategies li")))
                .isNotEmpty();
        assertThat(text("#playbook")).contains("Rests on");
        assertNoConsoleErrors();
        keep("playbook");
    }

    @Test
    void clipsOfAllGamesAreShownAndADayWithoutARecapIsNoError() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/clips");
        await("main[data-ready='#/clips'] #clips-viral");

        assertThat(text("#clips-viral")).contains("exploding").contains(PageDocuments.HOSTILE_TITLE);
        assertThat(text("#clips-recap")).contains("Nothing has been written here yet");
        keep("clips");
    }

    @Test
    void creatorSaysWhoTheyAreAndItIsKept() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/missions");
        WebElement zone = await("main[data-ready='#/missions'] input[name=timeZone]");
        zone.clear();
        zone.sendKeys("Europe/Berlin");
        browser.findElement(By.cssSelector("#creator button[type=submit]")).click();
        new WebDriverWait(browser, PATIENCE).until(b -> text("#creator").contains("Saved"));

        assertThat(text("#missions")).contains("Europe/Berlin");
        assertThat(gateway.get("/api/v1/creators/me").body()).contains("Europe/Berlin");
        assertNoConsoleErrors();
        keep("missions");
    }

    @Test
    void foreignTextStaysText() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/minecraft");
        awaitCards("#/minecraft");

        assertThat(text("#viral")).contains(PageDocuments.HOSTILE_TITLE);
        assertThat(browser.findElements(By.cssSelector("img[src='x']"))).isEmpty();
        assertThat(browser.getTitle()).isEqualTo("Minecraft · AuraStream intel");
    }

    @Test
    void tooLittleIsSaidAndNothingIsDrawnInstead() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/warzone");
        awaitCards("#/warzone");

        for (String card : List.of("#ideas", "#titles", "#viral", "#competition")) {
            assertThat(text(card)).containsIgnoringCase("insufficient sample");
        }
        assertThat(browser.findElements(By.cssSelector("#titles svg.chart, #ideas article, #competition .cell")))
                .isEmpty();
        assertNoConsoleErrors();
        keep("insufficient");
    }

    @Test
    void simulatedWorldIsSaidLoudlyAndNeverLinksToYouTube() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/roblox");
        awaitCards("#/roblox");

        assertThat(text("#banner")).containsIgnoringCase("simulated").contains("invented");
        assertThat(browser.findElements(By.cssSelector("main a[href*='youtube.com/watch'], main img")))
                .isEmpty();
        assertNoConsoleErrors();
    }

    @Test
    void documentsThatDoNotExistYetAreNoErrors() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/valorant");
        awaitCards("#/valorant");

        assertThat(text("#titles")).contains("Nothing has been written here yet");
        assertThat(browser.findElements(By.cssSelector(".notice.error"))).isEmpty();
    }

    @Test
    void keyIsAskedForAndAWrongOneIsRefused() {
        open("");
        WebElement dialog = await("#key-dialog[open]");
        dialog.findElement(By.id("key")).sendKeys("wrong");
        dialog.findElement(By.cssSelector("button")).click();
        new WebDriverWait(browser, PATIENCE).until(b -> text("#key-why").contains("not valid"));

        await("#key-dialog[open]").findElement(By.id("key")).sendKeys(GatewayUnderTest.KEY);
        browser.findElement(By.cssSelector("#key-form button")).click();
        awaitCards("#/");
    }

    @Test
    void boardListsJobsQuotaAndDocuments() {
        open("#key=" + GatewayUnderTest.KEY);
        open("#/fleet");
        await("#documents");

        assertThat(text("#jobs")).contains("youtube-trending", "creator-intel");
        assertThat(text("#quota")).contains("10,000");
        assertThat(text("#documents")).contains("intel:title:precomputed:minecraft");
        assertNoConsoleErrors();
        keep("board");
    }

    @Test
    void methodologyShowsHowPredictionsHaveDoneBesideChance() {
        Prediction prediction =
                new Prediction(Metric.VIDEO_VIEWS, "minecraft", "v", 1, 1, NOW, NOW.plus(Duration.ofHours(22)));
        PredictionArchive predictions = gateway.bean(PredictionArchive.class);
        predictions.save("p1", "viral_video", prediction);
        predictions.grade("p1", new Grade(Verdict.HIT, OptionalDouble.of(2), "counted", NOW));
        open("#key=" + GatewayUnderTest.KEY);
        open("#/methodology");
        await("#accuracy svg .mark");

        assertThat(text("#accuracy")).contains("viral video", "100 %", "n 1", "47 %");
        assertNoConsoleErrors();
        keep("accuracy");
    }

    @Test
    void narrowScreenNeedsNoSidewaysScrolling() {
        browser.manage().window().setSize(new Dimension(500, 900));
        open("#key=" + GatewayUnderTest.KEY);
        open("#/minecraft");
        awaitCards("#/minecraft");

        long overflow = number("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isLessThanOrEqualTo(0);
        keep("narrow");
    }

    private void open(String hash) {
        browser.get(gateway.address() + "/" + hash);
    }

    /** The page may still be showing the route before. */
    private void awaitCards(String route) {
        await("main[data-ready='" + route + "'] #scores");
    }

    private WebElement await(String selector) {
        return new WebDriverWait(browser, PATIENCE).until(b -> b.findElements(By.cssSelector(selector)).stream()
                .findFirst()
                .orElse(null));
    }

    private String text(String selector) {
        return new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElement(By.cssSelector(selector)).getText());
    }

    /** Pictures come from YouTube, which a test does not ask; that they are missing is no error of the page. */
    private void assertNoConsoleErrors() {
        Stream<LogEntry> errors = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .filter(entry -> !entry.getMessage().contains("i.ytimg.com"));
        assertThat(errors.map(LogEntry::getMessage)).isEmpty();
    }

    /** For a look: {@code -Dpage.screenshots=FOLDER} keeps what the browser showed, in both colour schemes. */
    private void keep(String name) {
        String folder = System.getProperty("page.screenshots", "");
        if (folder.isEmpty()) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            int height = (int) number("return document.documentElement.scrollHeight");
            int width = browser.manage().window().getSize().getWidth();
            browser.manage().window().setSize(new Dimension(width, height + 200));
            try {
                Files.write(Path.of(folder, name + "-" + scheme + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new IllegalStateException("no screenshot in " + folder, e);
            }
        }
    }

    private long number(String script) {
        return browser.executeScript(script) instanceof Number number ? number.longValue() : -1;
    }

    private static java.util.Optional<Path> browserPath() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }
}
