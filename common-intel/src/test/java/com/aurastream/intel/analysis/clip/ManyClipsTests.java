package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.ClipHistories.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.testing.ClipHistories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sizes that no category reaches: Twitch gives about a thousand clips of a window. */
class ManyClipsTests {

    private static final int MANY = 20_000;
    private static final Instant NOW = at("23:00:00");

    @Test
    void twentyThousandClipsOfManyStreamsAreRankedAndSummedUp() {
        List<ClipHistory> clips = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            int second = random.nextInt(75_000);
            ClipHistories clip =
                    aClip("c-" + i).of("s-" + i % 400).made(at("00:00:00").plusSeconds(second));
            if (i % 4 != 0) {
                clip.in("v-" + i % 400, second);
            }
            long views = 0;
            for (int reading = 0; reading < 12; reading++) {
                views += random.nextInt(10);
                clip.read(at("12:00:00").plusSeconds(second / 3 + 300L * reading), views);
            }
            clips.add(clip.build());
        }
        ClipRadar radar = ClipRadarAnalyzer.analyze("33214", clips, NOW);
        ClipRecap recap = ClipRecapAnalyzer.recap(LocalDate.parse(ClipHistories.DAY), Map.of("33214", clips));
        assertThat(radar.clips()).isEqualTo(MANY);
        assertThat(radar.ranking()).hasSize(30);
        assertThat(recap.overall().clips()).isEqualTo(MANY);
        assertThat(recap.overall().top()).hasSize(10);
    }

    @Test
    void oneEndlessChainOfClipsIsCutIntoShortMoments() {
        for (int step : new int[] {0, 1, 40}) {
            List<ClipHistory> placed = new ArrayList<>();
            List<ClipHistory> apart = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Instant made = at("00:00:00").minusSeconds((long) step * i);
                placed.add(aClip("c-" + i).in("vod", (long) step * i).made(made).build());
                apart.add(aClip("c-" + i).made(made).build());
            }
            assertThat(Moments.of(ClipTrack.by(NOW, placed)).size())
                    .isBetween(MANY * step / (90 + 45) + 1, MANY * step / 45 + 1);
            assertThat(Moments.of(ClipTrack.by(NOW, apart)).size())
                    .isBetween(MANY * step / (120 + 60) + 1, MANY * step / 60 + 1);
        }
    }
}
