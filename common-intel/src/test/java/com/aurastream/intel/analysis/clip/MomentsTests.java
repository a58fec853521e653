package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.ClipHistories.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.ClipHistories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTests {

    @Test
    void clipsWithin45SecondsOfARecordingAreOneMoment() {
        assertThat(moments(
                        aClip("a").in("vod", 100).made("12:00:00"),
                        aClip("b").in("vod", 145).made("12:40:00"),
                        aClip("c").in("vod", 400).made("12:05:00"),
                        aClip("d").in("vod", 446).made("12:05:10"),
                        aClip("e").in("other", 100).made("12:00:00")))
                .containsExactly("a b", "e", "c", "d");
    }

    @Test
    void aChainIsCutAtItsWidestGapBeforeItSwallowsTheStream() {
        assertThat(moments(
                        aClip("stray").in("vod", 0).made("12:00:00"),
                        aClip("p").in("vod", 40).made("12:00:40"),
                        aClip("q").in("vod", 75).made("12:01:15"),
                        aClip("r").in("vod", 80).made("12:01:20"),
                        aClip("s").in("vod", 110).made("12:01:50")))
                .containsExactly("stray", "p q r s");
        List<ClipHistories> endless = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            endless.add(aClip("e-%02d".formatted(i)).in("vod", 40L * i).made(at("12:00:00")));
        }
        List<Moment> cut = find(endless);
        assertThat(cut)
                .allSatisfy(m -> assertThat(m.clips()).hasSizeLessThanOrEqualTo(3))
                .hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void withoutARecordingAMinuteDecidesWhereverItsBorderFalls() {
        assertThat(moments(
                        aClip("a").made("12:00:59"),
                        aClip("b").made("12:01:01"),
                        aClip("c").made("12:02:02"),
                        aClip("d").of("another").made("12:01:00")))
                .containsExactly("a b", "d", "c");
    }

    @Test
    void aMinuteAfterMinuteIsNotOneMoment() {
        List<ClipHistories> clips = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clips.add(aClip("c-%02d".formatted(i)).made(at("12:00:00").plusSeconds(50L * i)));
        }
        assertThat(find(clips)).allSatisfy(m -> assertThat(Duration.between(m.startedAt(), m.lastClippedAt()))
                .isLessThanOrEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void aClipWhosePlaceIsNotKnownYetJoinsThePlacedClipsMadeAroundTheSameTime() {
        assertThat(moments(
                        aClip("a").in("vod", 1_000).made("12:00:10"),
                        aClip("b").in("vod", 1_300).made("12:05:10"),
                        aClip("c").in("vod").made("12:00:50"),
                        aClip("d").made("12:05:40"),
                        aClip("e").in("another vod").made("12:05:10"),
                        aClip("f").in("vod").made("12:07:00")))
                .containsExactly("a c", "b d", "e", "f");
    }

    @Test
    void anOldSceneClippedMeanwhileIsItsOwnMoment() {
        assertThat(moments(
                        aClip("live").in("vod", 7_000).made("12:00:10"),
                        aClip("rewind").in("vod", 300).made("12:00:20"),
                        aClip("live too").in("vod", 7_020).made("12:00:30")))
                .containsExactly("live live too", "rewind");
    }

    @Test
    void theNameStaysWhenClipsJoinLeaveOrGetAPlace() {
        ClipHistories first = aClip("first").made("12:00:05");
        ClipHistories second = aClip("second").made("12:00:30");
        ClipHistories third = aClip("third").made("12:00:50");
        assertThat(find(List.of(first, second))).extracting(Moment::id).containsExactly("first");
        first.in("vod", 480);
        assertThat(find(List.of(first, second, third))).extracting(Moment::id).containsExactly("first");
        second.in("vod", 505);
        third.in("vod", 500);
        assertThat(find(List.of(first, second, third))).extracting(Moment::id).containsExactly("first");
        assertThat(find(List.of(first, third))).extracting(Moment::id).containsExactly("first");
    }

    @Test
    void peoplePlacesAndTitlesAreThoseOfTheMoment() {
        Moment moment = find(List.of(
                        aClip("a").by("x").in("vod", 130).made("12:00:10").read("12:10:00", 10),
                        aClip("b").by("y").in("vod", 120).made("12:00:20").read("12:10:00", 70),
                        aClip("c").by("x").made("12:00:30").read("12:10:00", 20)))
                .get(0);
        assertThat(moment.clippers()).isEqualTo(2);
        assertThat(moment.title()).isEqualTo("title of b");
        assertThat(moment.vodOffset()).contains(Duration.ofMinutes(2));
        assertThat(moment.videoId()).contains("vod");
        assertThat(moment.views()).isEqualTo(100);
        assertThat(moment.best(ClipTrack::lastGain))
                .extracting(ClipMoment.MomentClip::id)
                .containsExactly("b", "c", "a");
    }

    @Test
    void thePeakIsTheHighestSumOfWhatItsClipsGainedAtOneTime() {
        Moment moment = find(List.of(
                        aClip("a").read("12:00:00", 0).read("12:10:00", 100).read("12:20:00", 120),
                        aClip("b").read("12:05:00", 0).read("12:15:00", 50)))
                .get(0);
        assertThat(moment.peakVelocity()).hasValue(15);
        assertThat(find(List.of(aClip("a").read("12:00:00", 900))).get(0).peakVelocity())
                .isEmpty();
    }

    private static List<String> moments(ClipHistories... clips) {
        return find(Arrays.asList(clips)).stream()
                .map(m -> String.join(" ", m.clips().stream().map(ClipTrack::id).toList()))
                .toList();
    }

    private static List<Moment> find(List<ClipHistories> clips) {
        return Moments.of(ClipTrack.by(
                at("23:59:59"), clips.stream().map(ClipHistories::build).toList()));
    }
}
