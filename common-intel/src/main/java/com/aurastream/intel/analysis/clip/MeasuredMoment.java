package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.PoissonRates;
import com.aurastream.intel.analysis.stats.PoissonRates.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A moment with what it gains now.
 *
 * @param moment the moment
 * @param at now
 * @param velocity views per minute; absent when no clip has two readings of which the newest is current
 */
record MeasuredMoment(Moment moment, Instant at, Optional<Estimate> velocity) {

    private static final Duration CURRENT = Duration.ofHours(2);
    private static final Duration LEAST_AGE = Duration.ofMinutes(10);
    private static final long LEAST_VIEWS = 20;

    static MeasuredMoment of(Moment moment, Instant at) {
        List<Counted> counted = moment.clips().stream()
                .flatMap(clip -> currentGain(clip, at).stream())
                .map(gain -> new Counted(gain.views(), gain.minutes()))
                .toList();
        return new MeasuredMoment(
                moment, at, counted.isEmpty() ? Optional.empty() : Optional.of(PoissonRates.sum(counted)));
    }

    private static Optional<Gain> currentGain(ClipTrack clip, Instant at) {
        boolean current = !clip.newest().observedAt().isBefore(at.minus(CURRENT));
        return current ? clip.lastGain() : Optional.empty();
    }

    /** Views per minute, or less than any when they are not known. */
    double order() {
        return velocity.map(Estimate::value).orElse(-1.0);
    }

    ClipMoment against(Optional<Threshold> threshold) {
        return new ClipMoment(
                moment.id(),
                moment.earliest().gameId(),
                moment.earliest().broadcasterId(),
                moment.earliest().broadcasterName(),
                moment.title(),
                moment.videoId(),
                moment.vodOffset(),
                moment.startedAt(),
                moment.lastClippedAt(),
                moment.clippers(),
                moment.clips().size(),
                moment.views(),
                velocity,
                peak(),
                multiple(threshold),
                label(threshold),
                moment.best(clip -> currentGain(clip, at)));
    }

    /** Never below the velocity, whose clips need not have been read at the same time. */
    private OptionalDouble peak() {
        OptionalDouble peak = moment.peakVelocity();
        return peak.isPresent() ? OptionalDouble.of(Math.max(peak.getAsDouble(), order())) : peak;
    }

    private OptionalDouble multiple(Optional<Threshold> threshold) {
        if (velocity.isEmpty() || threshold.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(velocity.get().value() / threshold.get().trending());
    }

    /** How it is doing; steady as long as it is not known what is usual. */
    Label label(Optional<Threshold> threshold) {
        return threshold.map(this::label).orElse(Label.STEADY);
    }

    /** By the lower end of the velocity's interval, so that a few views in a few minutes are no trend. */
    private Label label(Threshold threshold) {
        double surely = velocity.map(Estimate::lo).orElse(0.0);
        if (surely < threshold.trending()
                || moment.startedAt().isAfter(at.minus(LEAST_AGE))
                || moment.views() < LEAST_VIEWS) {
            return Label.STEADY;
        }
        return surely < threshold.exploding() ? Label.TRENDING : Label.EXPLODING;
    }
}
