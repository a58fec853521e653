package com.aurastream.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.generation.NextStep.GiveUp;
import com.aurastream.generation.NextStep.Postpone;
import com.aurastream.generation.NextStep.Retry;
import com.aurastream.generation.asset.UnfitAssetException;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final RetryPolicy policy = policy(0.5);

    @Test
    void aBusyOrAbsentModelIsNoFaultOfThePartAndTheBreaksDouble() {
        assertThat(policy.after(new Throttled("gemini", "429", null, null), Orders.part(1, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(2), "the image model takes no more orders for now"));
        assertThat(policy.after(new Unavailable("gemini", "503", null), Orders.part(2, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(4), "the image model cannot be reached"));
        assertThat(policy.after(new Unauthorized("gemini", "key", null), Orders.part(4, 0)))
                .isEqualTo(
                        new Postpone(Duration.ofSeconds(16), "the image model does not let this service in for now"));
        assertThat(policy.after(new Unavailable("gemini", "503", null), Orders.part(29, 0)))
                .isEqualTo(new Postpone(Duration.ofMinutes(5), "the image model cannot be reached"));
        assertThat(policy.after(new UncheckedIOException(new IOException("disk full")), Orders.part(1, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(2), "the picture could not be stored"));
    }

    @Test
    void whatAModelDemandsIsWaitedForAndALittleMore() {
        Instant midnight = NOON.plus(Duration.ofHours(12));

        assertThat(policy.after(new Throttled("gemini", "429", midnight, null), Orders.part(1, 0)))
                .isEqualTo(new Postpone(
                        Duration.ofHours(12).plusSeconds(2), "the image model takes no more orders for now"));
        assertThat(policy.after(new Throttled("gemini", "429", NOON.minusSeconds(5), null), Orders.part(1, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(2), "the image model takes no more orders for now"));
    }

    @Test
    void aModelThatStaysAwayEndsInADeadLetterAtLast() {
        assertThat(policy.after(new Unavailable("gemini", "503", null), Orders.part(30, 0)))
                .isEqualTo(new GiveUp("the image model cannot be reached (30 attempts)"));
    }

    @Test
    void anOrderThatTheModelRefusesIsNotAskedForAgain() {
        assertThat(policy.after(new Malformed("gemini", "it refuses to draw this (SAFETY)", null), Orders.part(1, 0)))
                .isEqualTo(new GiveUp("gemini: it refuses to draw this (SAFETY)"));
        assertThat(policy.after(new Malformed("gemini", "bad request: A Fox in the Snow ...", null), Orders.part(1, 0)))
                .isEqualTo(new GiveUp("the image model refuses this order as it is"));
    }

    @Test
    void anUnfitPictureIsTriedAFewTimes() {
        UnfitAssetException unfit = new UnfitAssetException("the 28 pixel emote is blank");

        assertThat(policy.after(unfit, Orders.part(1, 0)))
                .isEqualTo(new Retry(Duration.ofSeconds(2), "the 28 pixel emote is blank"));
        assertThat(policy.after(unfit, Orders.part(7, 1)))
                .isEqualTo(new Retry(Duration.ofSeconds(4), "the 28 pixel emote is blank"));
        assertThat(policy.after(unfit, Orders.part(8, 2)))
                .isEqualTo(new GiveUp("the 28 pixel emote is blank (3 failures)"));
    }

    @Test
    void whatCanNeverBeMadeIsTriedOnce() {
        assertThat(policy.after(UnfitAssetException.forGood("too many letters for 28 pixels"), Orders.part(1, 0)))
                .isEqualTo(new GiveUp("too many letters for 28 pixels"));
    }

    @Test
    void aPartThatWasPutOffToTheLastAttemptGetsNoFurtherOneForAnUnfitPicture() {
        UnfitAssetException unfit = new UnfitAssetException("the 28 pixel emote is blank");

        assertThat(policy.after(unfit, Orders.part(29, 0))).isInstanceOf(Retry.class);
        assertThat(policy.after(unfit, Orders.part(30, 0)))
                .isEqualTo(new GiveUp("the 28 pixel emote is blank (1 failure)"));
    }

    @Test
    void aFaultOfOursIsTriedMoreOftenAndSaysNothingOfTheOrder() {
        IllegalStateException bug = new IllegalStateException("a fox in the snow at night");

        assertThat(policy.after(bug, Orders.part(1, 0)))
                .isEqualTo(new Retry(Duration.ofSeconds(2), "a fault of ours (IllegalStateException)"));
        assertThat(policy.after(bug, Orders.part(6, 5)))
                .isEqualTo(new GiveUp("a fault of ours (IllegalStateException) (6 failures)"));
        assertThat(policy.after(new OutOfMemoryError(), Orders.part(1, 0))).isInstanceOf(Retry.class);
        assertThat(policy.afterTimeLimit(Orders.part(1, 0)))
                .isEqualTo(new Retry(Duration.ofSeconds(2), "it was not finished within 120 s"));
    }

    @Test
    void breaksLieBetweenHalfAndOneAndAHalf() {
        Unavailable away = new Unavailable("gemini", "503", null);

        assertThat(policy(0).after(away, Orders.part(1, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(1), "the image model cannot be reached"));
        assertThat(policy(1).after(away, Orders.part(1, 0)))
                .isEqualTo(new Postpone(Duration.ofSeconds(3), "the image model cannot be reached"));
    }

    private static RetryPolicy policy(double chance) {
        return new RetryPolicy(TestSettings.with(), new SettableClock(NOON), () -> chance);
    }
}
