package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.archive.GenerationQueue.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Parts that were given up at {@code /actuator/deadletters}; a {@code POST} to one's job queues it anew. */
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {

    private static final int SHOWN = 200;

    private final GenerationQueue queue;

    DeadLettersEndpoint(GenerationQueue queue) {
        this.queue = queue;
    }

    /** The newest, with their reasons. */
    @ReadOperation
    public Map<String, List<DeadLetter>> deadLetters() {
        return Map.of("deadLetters", queue.deadLetters(SHOWN));
    }

    /**
     * Queues those of a job anew, with their failures forgotten.
     *
     * @return how many parts
     */
    @WriteOperation
    public Map<String, Integer> requeue(@Selector UUID job) {
        return Map.of("requeued", queue.requeue(job));
    }
}
