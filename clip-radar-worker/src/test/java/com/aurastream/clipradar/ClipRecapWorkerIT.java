package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.testing.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A day of one game, watched from its start to its end. Clips of this world live twenty minutes at least, and each poll lists those of the
 * hour before; so polls every quarter of an hour meet the same clips as polls every five minutes would.
 */
class ClipRecapWorkerIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String FORTNITE = "33214";
    private static final String WORLD = "synthetic:42";

    private static final SettableClock CLOCK = new SettableClock(MIDNIGHT);
    private static SimulatedTwitch twitch;
    private static ClipWorker worker;

    @BeforeAll
    static void watch() {
        twitch = new SimulatedTwitch(WORLD, CLOCK);
        worker = ClipWorker.on(
                twitch,
                WORLD,
                "clip_recap",
                CLOCK,
                Map.of(
                        "aurastream.games.file", "classpath:one-game.yml",
                        "aurastream.clip-radar.categories.33214", "Fortnite",
                        "aurastream.clip-radar.look-back", "1h",
                        "aurastream.clip-radar.known", "2h"));
        worker.poll();
        worker.pollUntil(MIDNIGHT.plus(Duration.ofHours(25)), QUARTER);
    }

    @AfterAll
    static void stop() {
        worker.close();
        twitch.close();
    }

    @Test
    void recapEqualsTheTruthAndMadeTwiceOrLateItIsTheSame() {
        JobReport onTime = worker.recap(MIDNIGHT.plus(Duration.ofHours(30)));
        assertThat(onTime.items())
                .filteredOn(item -> item.name().equals("2026-11-22"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.error()).isEmpty();
                    assertThat(item.note()).isEmpty();
                });
        Document<ClipRecap> recap = recap();
        assertThat(recap.status()).isEqualTo(DocumentStatus.OK);
        isTrue(recap.data().overall());
        isTrue(recap.data().categories().get(0));
        String text = data();

        JobReport again = worker.recap(MIDNIGHT.plus(Duration.ofHours(31)));
        assertThat(again.items()).extracting(Item::name).doesNotContain("2026-11-22");
        assertThat(worker.count("document where kind = 'clip-recap' and subject = '2026-11-22'"))
                .isEqualTo(1);
        assertThat(data()).isEqualTo(text);

        worker.jdbc().update("delete from document where kind = 'clip-recap'");
        worker.pollUntil(MIDNIGHT.plus(Duration.ofHours(34)), Duration.ofHours(1));
        worker.recap(MIDNIGHT.plus(Duration.ofHours(80)));
        assertThat(recap().generatedAt()).isEqualTo(MIDNIGHT.plus(Duration.ofHours(80)));
        assertThat(data()).isEqualTo(text);
        assertThat(worker.bean(DocumentArchive.class).latest("clip-recap", "2026-11-22", CLOCK.instant()))
                .isPresent();
    }

    /** Clips, moments, clippers and clips per hour are those of the world. */
    private static void isTrue(ClipRecap.Day day) {
        JsonNode made = made();
        assertThat(day.clips()).isEqualTo(made.get("clips").asInt());
        assertThat(day.clippers()).isEqualTo(made.get("clippers").asInt());
        assertThat(day.moments()).isEqualTo(made.get("moments").asInt());
        List<Integer> hours = new ArrayList<>();
        made.get("hours").forEach(hour -> hours.add(hour.asInt()));
        assertThat(day.hours()).extracting(ClipRecap.Hour::clips).isEqualTo(hours);
        assertThat(day.viewsGained()).isPositive();
        assertThat(day.top()).hasSize(10);
    }

    private static JsonNode made() {
        for (JsonNode game :
                twitch.clipTruth(DAY, MIDNIGHT.plus(Duration.ofHours(24))).get("games")) {
            if (game.get("gameId").asText().equals(FORTNITE)) {
                return game.get("made");
            }
        }
        throw new AssertionError("the world has no such game");
    }

    private static Document<ClipRecap> recap() {
        return worker.bean(DocumentCache.class)
                .find(IntelKeys.CLIP_RECAP, IntelKeys.CLIP_RECAP.name(DAY.toString()))
                .orElseThrow();
    }

    private static String data() {
        String json = worker.bean(DocumentArchive.class)
                .latest("clip-recap", DAY.toString(), CLOCK.instant())
                .orElseThrow()
                .json();
        return json.substring(json.indexOf("\"data\":"));
    }
}
