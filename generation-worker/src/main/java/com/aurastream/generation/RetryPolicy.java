package com.aurastream.generation;

import com.aurastream.generation.NextStep.GiveUp;
import com.aurastream.generation.NextStep.Postpone;
import com.aurastream.generation.NextStep.Retry;
import com.aurastream.generation.asset.UnfitAssetException;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What a failure means for a part. A model that is busy, away or refuses our key is no fault of the part, and passes; one that refuses
 * the order will refuse it again; a picture that is unfit, or a fault of ours, may be better the next time, a few times.
 */
final class RetryPolicy {

    private static final int MOST_DOUBLINGS = 20;

    private final GenerationSettings settings;
    private final Clock clock;
    private final DoubleSupplier random;

    /**
     * A policy.
     *
     * @param random from 0 to 1, so that parts that failed together do not come back together
     */
    RetryPolicy(GenerationSettings settings, Clock clock, DoubleSupplier random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** After an attempt that ended in a failure. */
    NextStep after(Throwable failure, ClaimedPart part) {
        if (failure instanceof Malformed) {
            return new GiveUp(
                    OrderWords.of(part.order()).reason(failure, "the image model refuses this order as it is"));
        }
        if (failure instanceof UnfitAssetException unfit) {
            String reason =
                    Objects.requireNonNullElse(unfit.getMessage(), "the picture does not pass the quality gate");
            return unfit.isForGood() ? new GiveUp(reason) : ofItsOwn(part, settings.maxUnfit(), reason);
        }
        if (failure instanceof SourceException refusal) {
            return postponed(part, reason(refusal), until(refusal));
        }
        if (failure instanceof UncheckedIOException) {
            return postponed(part, "the picture could not be stored", Optional.empty());
        }
        return ofItsOwn(part, settings.maxFailures(), "a fault of ours (" + name(failure) + ")");
    }

    /** After an attempt that took too long. */
    NextStep afterTimeLimit(ClaimedPart part) {
        return ofItsOwn(
                part,
                settings.maxFailures(),
                "it was not finished within " + settings.timeLimit().toSeconds() + " s");
    }

    private NextStep ofItsOwn(ClaimedPart part, int most, String reason) {
        int failures = part.failures() + 1;
        if (failures >= most || part.attempt() >= settings.maxAttempts()) {
            return new GiveUp(reason + " (" + failures + (failures == 1 ? " failure)" : " failures)"));
        }
        return new Retry(pause(failures), reason);
    }

    private NextStep postponed(ClaimedPart part, String reason, Optional<Duration> demanded) {
        if (part.attempt() >= settings.maxAttempts()) {
            return new GiveUp(reason + " (" + part.attempt() + " attempts)");
        }
        Duration pause = pause(part.attempt());
        return new Postpone(demanded.map(pause::plus).orElse(pause), reason);
    }

    /** Doubles with every attempt up to the longest pause; between half of that and one and a half times. */
    private Duration pause(int attempts) {
        long doubled = settings.firstPause().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long capped = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + random.getAsDouble())));
    }

    private Optional<Duration> until(SourceException refusal) {
        Instant now = clock.instant();
        return refusal instanceof Throttled throttled
                ? throttled.until().filter(now::isBefore).map(until -> Duration.between(now, until))
                : Optional.empty();
    }

    private static String reason(SourceException refusal) {
        if (refusal instanceof Throttled) {
            return "the image model takes no more orders for now";
        }
        return refusal instanceof Unauthorized
                ? "the image model does not let this service in for now"
                : "the image model cannot be reached";
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
