package com.aurastream.benchmarks.intake;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.event.MintedEvent;
import java.util.List;
import java.util.stream.IntStream;

/** The batches of a round, made before it begins: as events, and as the bodies of requests. */
final class Batches {

    private final List<List<MintedEvent>> events;
    private final List<String> bodies;

    /**
     * Batches of one size.
     *
     * @param first the number of the first event
     */
    Batches(EventMint mint, int first, int requests, int batch) {
        events = IntStream.range(0, requests)
                .mapToObj(request ->
                        numbers(first, request, batch).mapToObj(mint::event).toList())
                .toList();
        bodies = IntStream.range(0, requests)
                .mapToObj(request -> mint.request(numbers(first, request, batch)))
                .toList();
    }

    private static IntStream numbers(int first, int request, int batch) {
        int from = first + request * batch;
        return IntStream.range(from, from + batch);
    }

    int count() {
        return bodies.size();
    }

    List<MintedEvent> events(int number) {
        return events.get(number);
    }

    String body(int number) {
        return bodies.get(number);
    }
}
