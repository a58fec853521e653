package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.ClipHistories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.testing.ClipHistories;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClipTrackTests {

    @Test
    void aThousandViewsInHalfAnHourAreNoVelocityUntilItIsReadAgain() {
        ClipHistories clip = aClip("a").made("11:30:00").read("12:00:00", 1_000);
        assertThat(track(clip).lastGain()).isEmpty();
        assertThat(track(clip.read("12:15:00", 1_500)).lastGain()).hasValueSatisfying(gain -> {
            assertThat(gain.views()).isEqualTo(500);
            assertThat(gain.perMinute()).isCloseTo(33.33, within(0.01));
        });
    }

    @Test
    void theGainSinceTheLastReadingIsNotSpreadOverItsWholeLife() {
        ClipHistories clip = aClip("old").made("06:00:00");
        for (int hour = 10; hour <= 11; hour++) {
            clip.read(hour + ":00:00", 100);
        }
        clip.read("11:55:00", 100).read("12:00:00", 600);
        assertThat(track(clip).lastGain().orElseThrow().perMinute()).isEqualTo(100);
    }

    @Test
    void readingsCloserThanFourMinutesAreNoPair() {
        ClipHistories clip =
                aClip("a").read("12:10:00", 10).read("12:14:30", 100).read("12:15:00", 130);
        Gain gain = track(clip).lastGain().orElseThrow();
        assertThat(gain.instants()).containsExactly(at("12:10:00"), at("12:15:00"));
        assertThat(gain.views()).isEqualTo(120);
        assertThat(track(aClip("b").read("12:10:00", 10).read("12:13:59", 900)).lastGain())
                .isEmpty();
        assertThat(track(clip).gains()).hasSize(1);
    }

    @Test
    void aRepeatedCountIsAGainOfNothingSinceItWasFirstRead() {
        Gain gain = track(aClip("a")
                        .read("12:00:00", 5)
                        .read("12:10:00", 9)
                        .read("12:20:00", 9)
                        .read("12:30:00", 9))
                .lastGain()
                .orElseThrow();
        assertThat(gain.views()).isZero();
        assertThat(gain.instants()).containsExactly(at("12:10:00"), at("12:30:00"));
    }

    @Test
    void aCorrectionIsNoGainAndWhatGrowsAfterItIs() {
        ClipTrack corrected = track(aClip("a")
                .read("12:00:00", 500)
                .read("12:05:00", 1_000)
                .read("12:10:00", 400)
                .read("12:15:00", 450));
        assertThat(corrected.gains()).extracting(Gain::views).containsExactly(0L, 0L, 50L);
        assertThat(corrected.views()).isEqualTo(450);
        assertThat(track(aClip("b").read("12:00:00", 1_000).read("12:10:00", 900))
                        .lastGain()
                        .orElseThrow()
                        .views())
                .isZero();
    }

    @Test
    void aStaleAnswerIsNotABurst() {
        ClipTrack track = track(aClip("a")
                .read("12:00:00", 1_000)
                .read("12:05:00", 20)
                .read("12:10:00", 1_004)
                .read("12:15:00", 1_008));
        assertThat(track.gains()).extracting(Gain::views).containsExactly(4L, 4L);
    }

    @Test
    void whatIsReadLaterIsNotSeenAndWhatIsMadeLaterIsNotThere() {
        ClipHistories clip = aClip("a")
                .made("12:00:00")
                .read("12:05:00", 5)
                .read("12:10:00", 9)
                .read("12:20:00", 900);
        assertThat(tracks("12:10:00", clip)).extracting(ClipTrack::views).containsExactly(9L);
        assertThat(tracks("12:04:00", clip)).isEmpty();
        assertThat(tracks("12:10:00", aClip("b").made("12:11:00").read("12:09:00", 1)))
                .isEmpty();
    }

    @Test
    void aClipThatIsGivenInPiecesCountsOnceWithAllItsReadings() {
        List<ClipTrack> tracks = ClipTrack.by(
                at("13:00:00"),
                List.of(
                        aClip("a").read("12:20:00", 30).in("vod", 60).build(),
                        aClip("a").read("12:10:00", 20).build(),
                        aClip("a").read("12:20:00", 31).in("vod", 60).build()));
        assertThat(tracks).singleElement().satisfies(track -> {
            assertThat(track.readings())
                    .containsExactly(new ClipReading(at("12:10:00"), 20), new ClipReading(at("12:20:00"), 31));
            assertThat(track.clip().videoId()).contains("vod");
        });
    }

    @Test
    void viewsBetweenTwoReadingsAreGainedEvenly() {
        ClipTrack track =
                track(aClip("a").read("12:30:00", 10).read("13:30:00", 31).read("14:30:00", 31));
        assertThat(track.gainedBy(at("12:30:00"))).isZero();
        assertThat(track.gainedBy(at("13:00:00"))).isEqualTo(10);
        assertThat(track.gainedBy(at("13:30:00"))).isEqualTo(21);
        assertThat(track.gainedBy(at("23:00:00"))).isEqualTo(21);
        assertThat(track.wholeGain()).map(Gain::instants).contains(List.of(at("12:30:00"), at("13:30:00")));
    }

    @Test
    void aCountThatNeverChangedHasNoWholeGain() {
        assertThat(track(aClip("a").read("12:30:00", 10).read("13:30:00", 10)).wholeGain())
                .isEqualTo(Optional.empty());
    }

    private static ClipTrack track(ClipHistories clip) {
        return tracks("23:59:59", clip).get(0);
    }

    private static List<ClipTrack> tracks(String time, ClipHistories clip) {
        return ClipTrack.by(at(time), List.of(clip.build()));
    }
}
