package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.archive.GenerationQueue.Depth;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Down when a part that could be claimed has waited longer than the objective, whether or not anything crashed. */
final class QueueHealthIndicator extends AbstractHealthIndicator {

    private final GenerationQueue queue;
    private final GenerationSettings settings;

    QueueHealthIndicator(GenerationQueue queue, GenerationSettings settings) {
        super("the queue of parts cannot be read");
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<Depth> depths = queue.depths().stream()
                .filter(depth -> settings.queues().contains(depth.queue()))
                .toList();
        List<Depth> late = depths.stream()
                .filter(depth -> depth.oldestWaiting().compareTo(settings.objective()) > 0)
                .toList();
        builder.up();
        if (!late.isEmpty()) {
            builder.down()
                    .withDetail("reason", late.stream().map(this::sentence).collect(Collectors.joining("; ")));
        }
        depths.forEach(depth -> builder.withDetail(name(depth), state(depth)));
    }

    private String sentence(Depth depth) {
        return name(depth) + ": " + depth.waiting() + " wait, the oldest for " + seconds(depth.oldestWaiting())
                + ", longer than the objective of " + seconds(settings.objective());
    }

    private static String state(Depth depth) {
        return depth.waiting() + " waiting, " + depth.delayed() + " delayed, " + depth.running() + " running";
    }

    private static String name(Depth depth) {
        return depth.queue().code() + "/" + depth.kind().code();
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
