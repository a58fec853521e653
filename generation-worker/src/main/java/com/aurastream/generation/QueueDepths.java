package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.archive.GenerationQueue.Depth;
import com.aurastream.intel.generation.AssetKind;
import java.util.List;

/** How full the queues are, asked of PostgreSQL at most every other second however often metrics are read. */
final class QueueDepths {

    private static final long FRESH_NANOS = 2_000_000_000L;

    private final GenerationQueue queue;
    private List<Depth> depths = List.of();
    private long asked;
    private boolean known;

    QueueDepths(GenerationQueue queue) {
        this.queue = queue;
    }

    /** Of one queue; what is empty is left out. */
    synchronized List<Depth> of(AssetKind.Queue of) {
        if (!known || System.nanoTime() - asked > FRESH_NANOS) {
            depths = queue.depths();
            asked = System.nanoTime();
            known = true;
        }
        return depths.stream().filter(depth -> depth.queue() == of).toList();
    }
}
