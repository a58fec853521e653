package com.aurastream.gateway;

import java.time.Instant;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The clock of a browser. */
final class PageClock {

    private static final String SOURCE = """
            {
              const Real = Date;
              const ahead = %d - Real.now();
              globalThis.Date = class extends Real {
                constructor(...given) {
                  super(...(given.length > 0 ? given : [Real.now() + ahead]));
                }
                static now() {
                  return Real.now() + ahead;
                }
              };
            }
            """;

    private PageClock() {}

    /** Pages that are opened from now on live at the gateway's instant, and not on whatever day the tests are run. */
    static void set(ChromeDriver browser, Instant now) {
        browser.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", SOURCE.formatted(now.toEpochMilli())));
    }
}
