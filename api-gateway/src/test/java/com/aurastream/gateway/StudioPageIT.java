package com.aurastream.gateway;

import static com.aurastream.gateway.Studio.GENERATIONS;
import static com.aurastream.gateway.Studio.PACKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The view Studio in a real browser. Skipped where Chromium and its driver are not installed. */
class StudioPageIT {

    private static Studio studio;
    private PageBrowser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        assumeTrue(
                PageBrowser.installed(), "no /usr/bin/chromium and /usr/bin/chromedriver here: the page is not tested");
        studio = new Studio("gateway_studio_page", folder, Map.of());
    }

    @AfterAll
    static void stop() {
        if (studio != null) {
            studio.close();
        }
    }

    @BeforeEach
    void openStudio() {
        studio.empty();
        browser = new PageBrowser(studio.gateway);
        browser.open("#key=" + GatewayUnderTest.KEY);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void anEmoteIsOrderedFollowedAndSeenWhereItWillBeUsed() {
        browser.open("#/studio");
        WebElement form = browser.await("main[data-ready='#/studio'] .order-form");
        new Select(form.findElement(By.name("kind"))).selectByValue("asset emote");
        form.findElement(By.name("prompt")).sendKeys("a fox <b>that</b> cheers");
        form.findElement(By.name("text")).sendKeys("GG");
        browser.click(".order-form .row button");
        browser.click(".order-form button[type=submit]");
        browser.await(".job[data-state=queued]");
        assertThat(browser.text(".job .prompt")).isEqualTo("a fox <b>that</b> cheers");
        assertThat(studio.job(GENERATIONS).path("jobs").path(0).path("colors").toString())
                .isEqualTo("[\"#4338ca\"]");

        ClaimedPart part = studio.claimOne(Queue.TWITCH_ASSETS);
        studio.progress(part, 40, "cutting out the background");
        browser.awaitText(".job .step", "cutting out the background, 40 %");
        assertThat(browser.number("return document.querySelector('.job progress').value"))
                .isEqualTo(40);
        studio.completeDrawn(part);
        browser.await(".job[data-state=completed]");
        awaitPictures(5);

        for (int width : List.of(112, 56, 28)) {
            assertThat(browser.number("return document.querySelector(\".checker [data-asset='emote-" + width
                            + ".png']\").getBoundingClientRect().width"))
                    .isEqualTo(width);
        }
        assertThat(browser.all(".chat.dark img[width='28']")).hasSize(1);
        assertThat(browser.all(".chat.light img[width='28']")).hasSize(1);
        assertThat(browser.all(".job progress")).isEmpty();
        assertThat(browser.text(".job")).doesNotContain("false", "undefined", "null", "NaN");
        assertThat(browser.complaints()).isEmpty();
        browser.keep("studio-emote");
    }

    @Test
    void aPackShowsWhatWasMadeWhyTheRestWasNotAndIsDownloaded() {
        studio.order(PACKS, "stream");
        browser.open("#/studio");
        browser.await("main[data-ready='#/studio'] .job[data-state=queued]");
        List<ClaimedPart> parts = studio.claim(Queue.TWITCH_ASSETS).stream()
                .sorted(Comparator.comparingInt(ClaimedPart::place))
                .toList();
        studio.fail(parts.get(1), "the picture is empty");
        browser.awaitText("[data-part=panel-2] .notice.error", "the picture is empty");
        studio.completeDrawn(parts.get(0));
        studio.completeDrawn(parts.get(2));
        studio.completeDrawn(parts.get(3));
        browser.await(".job[data-state=partial]");
        awaitPictures(3);

        assertThat(browser.text(".job .badges")).contains("Download all").doesNotContain("Cancel");
        browser.click(".job .badges button");
        assertThat(browser.all(".job > .notice.error")).isEmpty();
        assertThat(browser.text(".job")).doesNotContain("false", "undefined", "null", "NaN");
        assertThat(browser.complaints()).isEmpty();
        browser.keep("studio-pack");
    }

    @Test
    void anOrderIsCalledOff() {
        String route = studio.order(GENERATIONS, "story");
        browser.open("#/studio");
        browser.await("main[data-ready='#/studio'] .job[data-state=queued]");

        browser.click(".job .badges button");
        browser.await(".job[data-state=cancelled]");
        assertThat(studio.job(route).path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void whatTheGatewayRefusesIsSaidInItsWords() {
        browser.open("#/studio");
        WebElement form = browser.await("main[data-ready='#/studio'] .order-form");
        form.findElement(By.name("prompt")).sendKeys("a fox");
        form.findElement(By.name("text")).sendKeys("x".repeat(81));
        browser.click(".order-form button[type=submit]");

        browser.awaitText(".order-form .notice.error", "may have 80 characters and has 81");
        assertThat(browser.all(".job")).isEmpty();
    }

    @Test
    void whoLeavesTheViewLeavesItsStreamsAndANarrowScreenNeedsNoSidewaysScrolling() {
        studio.order(PACKS, "seasonal");
        browser.resize(500, 900);
        browser.open("#/studio");
        browser.await("main[data-ready='#/studio'] .job");
        assertThat(browser.number("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        studio.claim(Queue.TWITCH_ASSETS).forEach(studio::completeDrawn);
        awaitPictures(11 + 6);
        assertThat(browser.number("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        browser.keep("studio-narrow");

        browser.open("#/clips");
        browser.await("main[data-ready='#/clips'] #clips-viral");
        assertThat(browser.all("[data-live]")).isEmpty();
    }

    private void awaitPictures(int count) {
        browser.awaitTrue("const shown = [...document.querySelectorAll('.job img')];" + "return shown.length === "
                + count + " && shown.every(i => i.complete && i.naturalWidth === i.width || i.naturalWidth > 300);");
    }
}
