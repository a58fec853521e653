package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.ClipHistories.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.testing.ClipHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipRecapAnalyzerTests {

    private static final LocalDate DAY = LocalDate.parse(ClipHistories.DAY);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void aClipThatIsReadSeventyTwoTimesCountsAsOnceReadOnes() {
        ClipHistories often = aClip("a");
        for (int i = 0; i < 72; i++) {
            often.read(at("12:02:00").plusSeconds(300L * i), 5 + i);
        }
        ClipHistories twice = aClip("a").read("12:02:00", 5).read(at("12:02:00").plusSeconds(300L * 71), 76);
        ClipHistories once = aClip("a").read(at("12:02:00").plusSeconds(300L * 71), 76);
        for (ClipHistories polled : List.of(often, twice, once)) {
            ClipRecap.Day day = recap(polled).overall();
            assertThat(day.clips()).isEqualTo(1);
            assertThat(day.moments()).isEqualTo(1);
            assertThat(day.clippers()).isEqualTo(1);
            assertThat(day.views()).isEqualTo(76);
            assertThat(day.hours().get(12).clips()).isEqualTo(1);
            assertThat(day.hours())
                    .extracting(ClipRecap.Hour::clips)
                    .filteredOn(n -> n > 0)
                    .hasSize(1);
        }
        assertThat(recap(often).overall().viewsGained()).isEqualTo(71);
        assertThat(recap(twice).overall().viewsGained()).isEqualTo(71);
        assertThat(recap(once).overall().viewsGained()).isZero();
        assertThat(recap(once).overall().peakVelocity()).isEmpty();
    }

    @Test
    void seventyTwoSweepsThatEachGiveTheClipAreOneClip() {
        List<ClipHistory> sweeps = IntStream.range(0, 72)
                .mapToObj(i -> aClip("a")
                        .read(at("12:02:00").plusSeconds(300L * i), 5 + i)
                        .build())
                .toList();
        ClipRecap recap = ClipRecapAnalyzer.recap(DAY, Map.of("33214", sweeps));
        assertThat(recap.overall().clips()).isEqualTo(1);
        assertThat(recap.overall().viewsGained()).isEqualTo(71);
    }

    @Test
    void onlyClipsOfThatDayInUtcCount() {
        ClipRecap recap = recap(
                aClip("before").made(at("00:00:00").minusMillis(1)),
                aClip("first").made("00:00:00"),
                aClip("last").made(MIDNIGHT.minusMillis(1)),
                aClip("after").made(MIDNIGHT));
        assertThat(recap.overall().clips()).isEqualTo(2);
        assertThat(recap.overall().hours().get(0).clips()).isEqualTo(1);
        assertThat(recap.overall().hours().get(23).clips()).isEqualTo(1);
    }

    @Test
    void aRecapMadeLateSaysWhatOneMadeOnTimeSaid() {
        Instant cutOff = Instant.parse("2026-11-21T06:00:00Z");
        assertThat(ClipRecapAnalyzer.cutOff(DAY)).isEqualTo(cutOff);
        List<ClipHistory> onTime = new ArrayList<>();
        List<ClipHistory> late = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            Instant made = at("00:00:00").plusSeconds(random.nextInt(86_400));
            ClipHistory all = clip(i, made, readings(made, cutOff.plus(Duration.ofHours(30)), random));
            late.add(new ClipHistory(all.clip(), thinned(all.readings())));
            List<ClipReading> known = all.readings().stream()
                    .filter(r -> !r.observedAt().isAfter(cutOff))
                    .toList();
            if (!known.isEmpty()) {
                onTime.add(new ClipHistory(all.clip(), thinned(known)));
            }
        }
        ClipRecap recap = ClipRecapAnalyzer.recap(DAY, Map.of("33214", onTime));
        assertThat(recap.overall().viewsGained()).isPositive();
        assertThat(ClipRecapAnalyzer.recap(DAY, Map.of("33214", late))).isEqualTo(recap);
    }

    @Test
    void aReadingThatOnlyRepeatsTheCountChangesNothing() {
        ClipHistories once = aClip("a").read("12:10:00", 40);
        ClipHistories again = aClip("a").read("12:10:00", 40).read("12:40:00", 40);
        assertThat(recap(again)).isEqualTo(recap(once));
        assertThat(recap(again).overall().peakVelocity()).isEmpty();
        assertThat(recap(once.read("12:40:00", 41)).overall().peakVelocity()).isPresent();
    }

    /** Of a run of readings with the same count, the first and the newest. */
    private static List<ClipReading> thinned(List<ClipReading> readings) {
        List<ClipReading> kept = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            long views = readings.get(i).views();
            boolean first = i == 0 || readings.get(i - 1).views() != views;
            boolean newest = i == readings.size() - 1 || readings.get(i + 1).views() != views;
            if (first || newest) {
                kept.add(readings.get(i));
            }
        }
        return kept;
    }

    private static ClipHistory clip(int number, Instant made, List<ClipReading> readings) {
        ClipHistories clip = aClip("c-" + number).of("s-" + number % 30).made(made);
        readings.forEach(r -> clip.read(r.observedAt(), r.views()));
        return clip.build();
    }

    /** Readings every five to forty minutes of a count that rises now and then and is corrected once in a while. */
    private static List<ClipReading> readings(Instant made, Instant until, Random random) {
        List<ClipReading> readings = new ArrayList<>();
        long views = 0;
        Instant at = made.plusSeconds(1 + random.nextInt(30_000));
        while (at.isBefore(until)) {
            readings.add(new ClipReading(at, views));
            views += random.nextInt(4) == 0 ? random.nextInt(200) : 0;
            views -= random.nextInt(50) == 0 ? views / 3 : 0;
            at = at.plusSeconds(300 + random.nextInt(2_100));
        }
        return readings;
    }

    @Test
    void whatWasGainedBetweenTwoReadingsIsSpreadOverTheHoursBetweenThem() {
        ClipRecap.Day day = recap(aClip("a")
                        .made("11:50:00")
                        .read("12:30:00", 100)
                        .read("14:30:00", 220)
                        .read("15:00:00", 220))
                .overall();
        assertThat(day.hours().get(12).viewsGained()).isEqualTo(30);
        assertThat(day.hours().get(13).viewsGained()).isEqualTo(60);
        assertThat(day.hours().get(14).viewsGained()).isEqualTo(30);
        assertThat(day.viewsGained()).isEqualTo(120);
        assertThat(day.peakVelocity()).hasValue(1);
    }

    @Test
    void whatIsGainedAfterMidnightIsNotOfThatDay() {
        ClipRecap.Day day = recap(aClip("a")
                        .made("23:30:00")
                        .read("23:40:00", 0)
                        .read(MIDNIGHT.plusSeconds(1_200), 40)
                        .read(MIDNIGHT.plusSeconds(7_200), 900))
                .overall();
        assertThat(day.views()).isEqualTo(900);
        assertThat(day.viewsGained()).isEqualTo(20);
        assertThat(day.hours()).hasSize(24);
        assertThat(day.hours().get(23).viewsGained()).isEqualTo(20);
    }

    @Test
    void theHoursAddUpToTheDayAndTheClipsOfTheCategoriesToAll() {
        ClipWorld world = new ClipWorld(5);
        for (int i = 0; i < 80; i++) {
            int rate = i % 7;
            world.moment("m-" + i, i, 1 + i % 5, age -> rate);
        }
        ClipRecap recap = ClipRecapAnalyzer.recap(
                DAY,
                Map.of("1", world.clips().subList(0, 100), "2", world.clips().subList(100, 200), "3", List.of()));
        for (ClipRecap.Day day : recap.categories()) {
            assertThat(day.hours().stream()
                            .mapToLong(ClipRecap.Hour::viewsGained)
                            .sum())
                    .isEqualTo(day.viewsGained());
            assertThat(day.hours().stream().mapToInt(ClipRecap.Hour::clips).sum())
                    .isEqualTo(day.clips());
            assertThat(day.top()).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(recap.categories())
                .extracting(day -> day.gameId().orElseThrow())
                .containsExactly("2", "1", "3");
        assertThat(recap.overall().clips()).isEqualTo(200);
        assertThat(recap.overall().viewsGained())
                .isEqualTo(recap.categories().stream()
                        .mapToLong(ClipRecap.Day::viewsGained)
                        .sum());
        assertThat(recap.overall().gameId()).isEmpty();
        assertThat(recap.categories().get(2).clips()).isZero();
        assertThat(recap.categories().get(2).peakVelocity()).isEmpty();
    }

    @Test
    void theMomentsThatGainedMostAreOnTop() {
        ClipRecap.Day day = recap(
                        aClip("huge").of("a").read("12:10:00", 9_000).read("13:00:00", 9_010),
                        aClip("one")
                                .of("b")
                                .made("14:00:00")
                                .by("x")
                                .read("14:10:00", 0)
                                .read("15:00:00", 300),
                        aClip("two")
                                .of("b")
                                .made("14:00:20")
                                .by("x")
                                .read("14:10:00", 0)
                                .read("15:00:00", 400))
                .overall();
        assertThat(day.clips()).isEqualTo(3);
        assertThat(day.moments()).isEqualTo(2);
        assertThat(day.clippers()).isEqualTo(2);
        assertThat(day.top()).extracting(ClipRecap.TopMoment::id).containsExactly("one", "huge");
        assertThat(day.top().get(0)).satisfies(top -> {
            assertThat(top.viewsGained()).isEqualTo(700);
            assertThat(top.peakVelocity()).hasValue(14);
            assertThat(top.clippers()).isEqualTo(1);
            assertThat(top.best().get(0).id()).isEqualTo("two");
            assertThat(top.best().get(0).gained()).hasValue(400);
        });
    }

    @Test
    void theOrderOfTheClipsDoesNotMatter() {
        ClipWorld world = new ClipWorld(6);
        for (int i = 0; i < 60; i++) {
            world.moment("m-" + i, i, 1 + i % 5, age -> 2);
        }
        ClipRecap recap = ClipRecapAnalyzer.recap(DAY, Map.of("33214", world.clips()));
        for (int seed = 0; seed < 10; seed++) {
            List<ClipHistory> shuffled = new ArrayList<>(world.clips());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ClipRecapAnalyzer.recap(DAY, Map.of("33214", shuffled))).isEqualTo(recap);
        }
    }

    /** New York set its clocks back at 06:00 UTC on that day. */
    @Test
    void aDayHas24HoursWhateverTheClocksOfThePlaceDo() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            LocalDate change = LocalDate.parse("2026-11-01");
            ClipHistory clip = aClip("a")
                    .made(Instant.parse("2026-11-01T05:30:00Z"))
                    .read(Instant.parse("2026-11-01T05:30:00Z"), 0)
                    .read(Instant.parse("2026-11-01T07:30:00Z"), 120)
                    .build();
            ClipRecap recap = ClipRecapAnalyzer.recap(change, Map.of("33214", List.of(clip)));
            assertThat(recap.cutOff()).isEqualTo(Instant.parse("2026-11-02T06:00:00Z"));
            assertThat(recap.overall().hours()).hasSize(24);
            assertThat(recap.overall().hours().subList(5, 8))
                    .extracting(ClipRecap.Hour::viewsGained)
                    .containsExactly(30L, 60L, 30L);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aDayWithoutClipsIsADayWithoutClips() {
        ClipRecap none = ClipRecapAnalyzer.recap(DAY, Map.of());
        assertThat(none.categories()).isEmpty();
        assertThat(none.overall().clips()).isZero();
        assertThat(none.overall().hours()).hasSize(24);
        assertThat(none.overall().top()).isEmpty();
        assertThat(none.overall().peakVelocity()).isEmpty();
    }

    private static ClipRecap recap(ClipHistories... clips) {
        return ClipRecapAnalyzer.recap(
                DAY,
                Map.of("33214", Arrays.stream(clips).map(ClipHistories::build).toList()));
    }
}
