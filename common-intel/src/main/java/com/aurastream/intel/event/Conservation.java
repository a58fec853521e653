package com.aurastream.intel.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where all events are that were ever received; each is in one place.
 *
 * @param received events that programs sent, refused ones included
 * @param stored events in the archive, also those that have been dropped for their age since
 * @param repeated events that were in the archive already
 * @param pending events that wait in the stream
 * @param rejected events that were refused
 * @param deadLettered entries that could not be stored and were put aside with the reason
 * @param lastFlush when events were last brought into the archive
 */
public record Conservation(
        long received,
        long stored,
        long repeated,
        long pending,
        long rejected,
        long deadLettered,
        Optional<Instant> lastFlush) {

    /** Received events that are nowhere, as after Redis lost its data; 0 when all is well, and never negative then. */
    public long unaccounted() {
        return received - stored - repeated - pending - rejected - deadLettered;
    }

    /**
     * Draws up the account.
     *
     * @param flushes the flush's books, of all lives of the stream
     * @param stream the stream's own books, as they stood between two batches or within one, but before the next was committed
     */
    public static Conservation of(List<FlushBooks> flushes, StreamCounts stream) {
        List<FlushBooks> over = flushes.stream()
                .filter(flush -> !flush.epoch().equals(stream.epoch()))
                .toList();
        long rejected = stream.rejected()
                + over.stream().mapToLong(FlushBooks::rejected).sum();
        return new Conservation(
                stream.accepted()
                        + over.stream().mapToLong(FlushBooks::accepted).sum()
                        + rejected,
                flushes.stream().mapToLong(FlushBooks::stored).sum(),
                flushes.stream().mapToLong(FlushBooks::repeated).sum(),
                pending(flushes, stream),
                rejected,
                flushes.stream().mapToLong(FlushBooks::deadLettered).sum(),
                flushes.stream().flatMap(flush -> flush.flushedAt().stream()).max(Comparator.naturalOrder()));
    }

    /** Between a batch's commit and its removal its entries are in the archive and in the stream; here they count as stored. */
    private static long pending(List<FlushBooks> flushes, StreamCounts stream) {
        long notYetRemoved = flushes.stream()
                .filter(flush -> flush.epoch().equals(stream.epoch()))
                .filter(flush -> stream.first()
                        .filter(first -> first.compareTo(flush.position()) <= 0)
                        .isPresent())
                .mapToLong(FlushBooks::batch)
                .sum();
        return stream.length() - notYetRemoved;
    }
}
