package com.aurastream.benchmarks.losses;

import java.util.concurrent.atomic.LongAdder;

/** What became of the requests. */
final class SendCounts {

    /** Requests. */
    final LongAdder requests = new LongAdder();

    /** Ids in them. */
    final LongAdder ids = new LongAdder();

    /** Answers 202. */
    final LongAdder accepted = new LongAdder();

    /** Answers 429, 503 and such: asked to come again. */
    final LongAdder putOff = new LongAdder();

    /** No answer: cut off, timed out, hung up on purpose. */
    final LongAdder unanswered = new LongAdder();

    /** Requests that were given up after an unknown answer. */
    final LongAdder abandoned = new LongAdder();
}
