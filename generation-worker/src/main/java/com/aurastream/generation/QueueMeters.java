package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue.Depth;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

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

    /**
     * Registers what is asked of the depths whenever metrics are read, and what counts failures: a first one is seen as one more only
     * where there was none before.
     */
    QueueMeters(MeterRegistry meters, QueueDepths depths, GenerationSettings settings) {
        this.meters = meters;
        settings.queues().forEach(queue -> {
            gauge(queue, "waiting", depths, Depth::waiting);
            gauge(queue, "delayed", depths, Depth::delayed);
            gauge(queue, "running", depths, Depth::running);
            FleetMetrics.GENERATION_OLDEST_WAITING.gauge(meters, () -> oldest(depths.of(queue)), queue.code());
            Stream.of(AssetKind.values())
                    .forEach(kind -> FleetMetrics.GENERATION_ATTEMPTS.timer(
                            meters, queue.code(), kind.code(), Outcome.FAILED.code()));
        });
    }

    /** A part was taken up. */
    void claimed(ClaimedPart part) {
        FleetMetrics.GENERATION_PICKUP
                .timer(meters, part.order().queue().code())
                .record(part.waited());
    }

    /** An attempt ended. */
    void ended(Attempt attempt, Outcome outcome) {
        String queue = attempt.part().order().queue().code();
        FleetMetrics.GENERATION_ATTEMPTS
                .timer(meters, queue, attempt.part().kind().code(), outcome.code())
                .record(attempt.age());
    }

    private void gauge(AssetKind.Queue queue, String state, QueueDepths depths, ToLongFunction<Depth> count) {
        FleetMetrics.GENERATION_DEPTH.gauge(meters, () -> sum(depths.of(queue), count), queue.code(), state);
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
