package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue.Depth;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What the worker does and how full its queues are, as metrics. */
final class QueueMeters {

    private static final double MILLIS = 1000.0;

    /** How an attempt ended. */
    enum Outcome {
        /** With assets. */
        COMPLETED,
        /** Another attempt follows, and this one counts. */
        RETRIED,
        /** Another attempt follows, and this one does not count. */
        POSTPONED,
        /** With a dead letter. */
        FAILED,
        /** It was called off, lost or released. */
        STOPPED,
        /** It took too long. */
        TIMED_OUT,
        /** What became of it could not be told; its lease runs out. */
        UNTOLD;

        /** Whether the queue took the worker's word on it. */
        boolean taken() {
            return this == COMPLETED || this == RETRIED || this == POSTPONED || this == FAILED;
        }

        /** As a tag. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry meters;

    /** Registers what is asked of the depths whenever metrics are read. */
    QueueMeters(MeterRegistry meters, QueueDepths depths, GenerationSettings settings) {
        this.meters = meters;
        settings.queues().forEach(queue -> {
            gauge(queue, "waiting", depths, Depth::waiting);
            gauge(queue, "delayed", depths, Depth::delayed);
            gauge(queue, "running", depths, Depth::running);
            Gauge.builder("aurastream.generation.oldest.waiting", () -> oldest(depths.of(queue)))
                    .description("how long the oldest claimable part has been so")
                    .baseUnit("seconds")
                    .tag("queue", queue.code())
                    .register(meters);
        });
    }

    /** A part was taken up. */
    void claimed(ClaimedPart part) {
        Timer.builder("aurastream.generation.pickup")
                .description("how long a part that could be claimed waited until it was")
                .publishPercentileHistogram()
                .tag("queue", part.order().queue().code())
                .register(meters)
                .record(part.waited());
    }

    /** An attempt ended. */
    void ended(Attempt attempt, Outcome outcome) {
        Timer.builder("aurastream.generation.attempts")
                .description("attempts by how they ended, and how long they took")
                .tag("queue", attempt.part().order().queue().code())
                .tag("kind", attempt.part().kind().code())
                .tag("outcome", outcome.code())
                .register(meters)
                .record(attempt.age());
    }

    private void gauge(AssetKind.Queue queue, String state, QueueDepths depths, ToLongFunction<Depth> count) {
        Gauge.builder("aurastream.generation.depth", () -> sum(depths.of(queue), count))
                .description("parts in the queue by state")
                .tag("queue", queue.code())
                .tag("state", state)
                .register(meters);
    }

    private static double sum(List<Depth> depths, ToLongFunction<Depth> count) {
        return depths.stream().mapToLong(count).sum();
    }

    private static double oldest(List<Depth> depths) {
        return depths.stream()
                        .map(Depth::oldestWaiting)
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElse(0)
                / MILLIS;
    }
}
