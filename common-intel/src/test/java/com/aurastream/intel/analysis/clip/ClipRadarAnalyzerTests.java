package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.ClipHistories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipMoment.MomentClip;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.testing.ClipHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipRadarAnalyzerTests {

    private static final Instant NOW = at("18:00:00");

    @Test
    void fourViewsAMinuteExplodeTwoTrendAndHalfOneDoesNot() {
        ClipRadar radar = radar(calm(), gaining("four", 4, 120), gaining("two", 2, 120), gaining("half", 0.5, 120));
        assertThat(label(radar, "four")).isEqualTo(Label.EXPLODING);
        assertThat(label(radar, "two")).isEqualTo(Label.TRENDING);
        assertThat(label(radar, "half")).isEqualTo(Label.STEADY);
        assertThat(radar.ranking()).extracting(ClipMoment::id).startsWith("four", "two");
        assertThat(radar.missing()).isEmpty();
        assertThat(moment(radar, "four").multiple().orElseThrow())
                .isCloseTo(4 / radar.threshold().orElseThrow().trending(), within(1e-9));
    }

    @Test
    void aLabelNamesTheReadingsItRestsOn() {
        MomentClip clip =
                moment(radar(calm(), gaining("four", 4, 120)), "four").best().get(0);
        assertThat(clip.gained()).hasValue(240);
        assertThat(clip.readings()).containsExactly(NOW.minus(Duration.ofHours(1)), NOW);
        assertThat(clip.views()).isEqualTo(340);
    }

    @Test
    void nineteenViewsAreNoTrendYet() {
        ClipRadar radar = radar(
                calm(),
                aClip("nineteen").of("n").made("17:40:00").read("17:55:00", 0).read("18:00:00", 19),
                aClip("twenty").of("t").made("17:40:00").read("17:55:00", 0).read("18:00:00", 20));
        assertThat(label(radar, "nineteen")).isEqualTo(Label.STEADY);
        assertThat(label(radar, "twenty")).isEqualTo(Label.TRENDING);
    }

    @Test
    void whatIsYoungerThanTenMinutesIsNotLabelledYet() {
        ClipHistories fresh =
                aClip("fresh").of("f").made("17:51:00").read("17:55:00", 100).read("18:00:00", 900);
        assertThat(label(radar(calm(), fresh), "fresh")).isEqualTo(Label.STEADY);
        fresh.made("17:50:00");
        assertThat(label(radar(calm(), fresh), "fresh")).isEqualTo(Label.EXPLODING);
    }

    @Test
    void aBurstOnAClipOfTheDayBeforeIsSeen() {
        ClipHistories old = aClip("old").of("o").made(NOW.minus(Duration.ofHours(30)));
        for (int hour = 29; hour >= 1; hour--) {
            old.read(NOW.minus(Duration.ofHours(hour)), 5_000);
        }
        old.read(NOW.minusSeconds(300), 5_001).read(NOW, 5_101);
        ClipMoment moment = moment(radar(calm(), old), "old");
        assertThat(moment.label()).isEqualTo(Label.EXPLODING);
        assertThat(moment.velocity().orElseThrow().value()).isEqualTo(20);
        assertThat(moment.peakVelocity()).hasValue(20);
    }

    @Test
    void aPastBurstIsAPeakAndNoLabel() {
        ClipHistories over = aClip("over")
                .of("o")
                .made("16:00:00")
                .read("16:10:00", 0)
                .read("16:20:00", 500)
                .read("17:50:00", 505)
                .read("18:00:00", 505);
        ClipMoment moment = moment(radar(calm(), over), "over");
        assertThat(moment.label()).isEqualTo(Label.STEADY);
        assertThat(moment.velocity().orElseThrow().value()).isZero();
        assertThat(moment.peakVelocity()).hasValue(50);
    }

    @Test
    void theSameRateIsSurerOverAnHourThanOverFiveMinutes() {
        ClipRadar radar = radar(
                calm(),
                aClip("short").of("s").made("16:00:00").read("17:55:00", 100).read("18:00:00", 108),
                aClip("long").of("l").made("16:00:00").read("17:00:00", 100).read("18:00:00", 196));
        assertThat(moment(radar, "short").velocity().orElseThrow().value()).isEqualTo(1.6);
        assertThat(label(radar, "short")).isEqualTo(Label.STEADY);
        assertThat(label(radar, "long")).isEqualTo(Label.TRENDING);
    }

    @Test
    void whatIsUsualIsLearntFromTheCategoryItself() {
        List<ClipHistories> busy = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            busy.add(gaining("busy-" + i, 4 + i % 9, 180));
        }
        ClipRadar radar =
                radar(busy, gaining("eight", 8, 120), gaining("twenty-five", 25, 120), gaining("hundred", 100, 120));
        assertThat(radar.threshold().orElseThrow().typical()).isCloseTo(8, within(0.5));
        assertThat(label(radar, "eight")).isEqualTo(Label.STEADY);
        assertThat(label(radar, "twenty-five")).isEqualTo(Label.TRENDING);
        assertThat(label(radar, "hundred")).isEqualTo(Label.EXPLODING);
        assertThat(label(radar(calm(), gaining("eight", 8, 120)), "eight")).isEqualTo(Label.EXPLODING);
    }

    @Test
    void aThirdOfTheMomentsMayExplodeWithoutHidingOneAnother() {
        List<ClipHistories> clips = calm();
        for (int i = 0; i < 15; i++) {
            clips.add(gaining("hot-" + i, 20 + i, 120));
        }
        assertThat(radar(clips).ranking())
                .filteredOn(m -> m.label() == Label.EXPLODING)
                .hasSize(15);
        assertThat(radar(calm()).ranking()).allMatch(m -> m.label() == Label.STEADY);
    }

    @Test
    void aFallingCountIsNeverAVelocity() {
        ClipMoment moment = moment(
                radar(
                        calm(),
                        aClip("purged")
                                .of("p")
                                .made("12:00:00")
                                .read("17:50:00", 9_000)
                                .read("18:00:00", 4_000)),
                "purged");
        assertThat(moment.velocity().orElseThrow().value()).isZero();
        assertThat(moment.velocity().orElseThrow().lo()).isZero();
        assertThat(moment.peakVelocity()).hasValue(0);
        assertThat(moment.views()).isEqualTo(4_000);
    }

    @Test
    void readingsOfHoursAgoAreNoVelocityNow() {
        ClipMoment moment = moment(
                radar(
                        calm().subList(0, 20),
                        aClip("unread")
                                .of("u")
                                .made("12:00:00")
                                .read("14:00:00", 100)
                                .read("15:00:00", 9_000)),
                "unread");
        assertThat(moment.velocity()).isEmpty();
        assertThat(moment.multiple()).isEmpty();
        assertThat(moment.peakVelocity().orElseThrow()).isGreaterThan(148);
        assertThat(moment.label()).isEqualTo(Label.STEADY);
    }

    @Test
    void aClipThatIsGoneIsGone() {
        List<ClipHistories> clips = calm();
        ClipHistories first = gaining("first", 5, 120).of("s");
        ClipHistories second = gaining("second", 5, 119).of("s").made(NOW.minusSeconds(7_170));
        clips.add(first);
        clips.add(second);
        assertThat(moment(radar(clips), "first").clips()).isEqualTo(2);
        assertThat(moment(radar(clips), "first").velocity().orElseThrow().value())
                .isEqualTo(10);
        clips.remove(first);
        assertThat(moment(radar(clips), "second").clips()).isEqualTo(1);
    }

    @Test
    void withoutClipsOrWithOneThereIsNothingUsual() {
        ClipRadar none = radar(List.of());
        assertThat(none.clips()).isZero();
        assertThat(none.ranking()).isEmpty();
        assertThat(none.sufficient()).isFalse();
        assertThat(none.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.what()).isEqualTo("threshold");
            assertThat(missing.n()).isZero();
            assertThat(missing.needed()).isEqualTo(20);
        });
        ClipRadar one = radar(List.of(), gaining("one", 500, 60));
        assertThat(one.sufficient()).isFalse();
        assertThat(one.ranking()).singleElement().satisfies(moment -> {
            assertThat(moment.label()).isEqualTo(Label.STEADY);
            assertThat(moment.multiple()).isEmpty();
            assertThat(moment.velocity()).isPresent();
        });
    }

    @Test
    void nineteenMeasuredMomentsAreTooFewAndTwentyAreEnough() {
        assertThat(radar(calm().subList(0, 19)).threshold()).isEmpty();
        assertThat(radar(calm().subList(0, 20)).threshold()).isPresent();
    }

    @Test
    void theRankingIsBounded() {
        List<ClipHistories> clips = calm();
        for (int i = 0; i < 40; i++) {
            clips.add(gaining("same-" + i, 3, 120).of("one stream"));
        }
        ClipRadar radar = radar(clips);
        assertThat(radar.ranking()).hasSize(30);
        assertThat(radar.moments()).isEqualTo(41);
        assertThat(moment(radar, "same-0").clips()).isEqualTo(40);
        assertThat(moment(radar, "same-0").best()).hasSize(5);
    }

    @Test
    void theOrderOfTheClipsDoesNotMatter() {
        for (int seed = 0; seed < 25; seed++) {
            ClipWorld world = new ClipWorld(seed);
            for (int i = 0; i < 40; i++) {
                int rate = i % 5;
                world.moment("m-" + i, i, 1 + i % 6, age -> rate);
            }
            List<ClipHistory> shuffled = new ArrayList<>(world.clips());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ClipRadarAnalyzer.analyze("33214", shuffled, ClipWorld.NOW))
                    .isEqualTo(ClipRadarAnalyzer.analyze("33214", world.clips(), ClipWorld.NOW));
        }
    }

    @Test
    void momentsOfSeveralCategoriesAreRankedByWhatIsUsualInEach() {
        List<ClipHistories> busy = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            busy.add(gaining("busy-" + i, 4 + i % 9, 180));
        }
        busy.add(gaining("ninety", 90, 120));
        ClipRadar calm = radar(calm(), gaining("seven", 7, 120), gaining("two", 2, 120));
        ClipRadar hot = ClipRadarAnalyzer.analyze("509658", histories(busy), NOW);
        ClipRadar empty = ClipRadarAnalyzer.analyze("27471", List.of(), NOW);
        ViralMoments viral = ViralMomentsRanking.of(List.of(hot, empty, calm));
        assertThat(viral.ranking()).extracting(ClipMoment::id).containsExactly("seven", "ninety", "two");
        assertThat(viral.categories()).containsExactly("27471", "33214", "509658");
        assertThat(viral.missing()).singleElement().satisfies(missing -> assertThat(missing.what())
                .contains("27471"));
        assertThat(viral.sufficient()).isTrue();
        assertThat(ViralMomentsRanking.of(List.of(empty)).sufficient()).isFalse();
        assertThat(ViralMomentsRanking.of(List.of(calm, hot, empty))).isEqualTo(viral);
    }

    /** Forty clips of as many streams that gain a view an hour or none. */
    private static List<ClipHistories> calm() {
        List<ClipHistories> clips = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            clips.add(aClip("calm-%02d".formatted(i))
                    .of("calm-" + i)
                    .made("14:00:00")
                    .read("17:00:00", 30 + i)
                    .read("18:00:00", 30 + i + i % 3 / 2));
        }
        return clips;
    }

    /** A clip of a stream of its own with 100 views an hour ago that gained so many a minute since. */
    private static ClipHistories gaining(String id, double perMinute, int ageMinutes) {
        return aClip(id)
                .of("stream of " + id)
                .made(NOW.minus(Duration.ofMinutes(ageMinutes)))
                .read("17:00:00", 100)
                .read("18:00:00", 100 + Math.round(60 * perMinute));
    }

    private static ClipRadar radar(List<ClipHistories> clips, ClipHistories... more) {
        List<ClipHistories> all = new ArrayList<>(clips);
        all.addAll(List.of(more));
        return ClipRadarAnalyzer.analyze("33214", histories(all), NOW);
    }

    private static List<ClipHistory> histories(List<ClipHistories> clips) {
        return clips.stream().map(ClipHistories::build).toList();
    }

    private static Label label(ClipRadar radar, String id) {
        return moment(radar, id).label();
    }

    private static ClipMoment moment(ClipRadar radar, String id) {
        return radar.ranking().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
