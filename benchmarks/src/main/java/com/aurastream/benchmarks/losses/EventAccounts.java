package com.aurastream.benchmarks.losses;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * What this program remembers of each event: whether it was sent, and whether an answer ever said that it was accepted. Nothing here
 * comes from what the fleet says of itself.
 */
final class EventAccounts {

    /** How an event stands. */
    enum Standing {
        /** It never left. */
        NOT_SENT,
        /** It was sent, and no answer said that it was accepted: it may be there or not, once at most. */
        UNKNOWN,
        /** It was answered with 202: it has to be there, once. */
        ACCEPTED
    }

    private final AtomicReferenceArray<Standing> standings;

    EventAccounts(int events) {
        this.standings = new AtomicReferenceArray<>(events);
        IntStream.range(0, events).forEach(number -> standings.set(number, Standing.NOT_SENT));
    }

    int size() {
        return standings.length();
    }

    void sent(int[] numbers) {
        raise(numbers, Standing.UNKNOWN);
    }

    void accepted(int[] numbers) {
        raise(numbers, Standing.ACCEPTED);
    }

    private void raise(int[] numbers, Standing to) {
        for (int number : numbers) {
            standings.accumulateAndGet(number, to, (now, next) -> now.compareTo(next) > 0 ? now : next);
        }
    }

    Standing of(int number) {
        return standings.get(number);
    }

    long count(Standing standing) {
        return IntStream.range(0, size())
                .filter(number -> of(number) == standing)
                .count();
    }
}
