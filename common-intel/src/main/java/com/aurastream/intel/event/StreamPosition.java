package com.aurastream.intel.event;

import java.util.Comparator;

/**
 * A place in the stream of events; later entries have greater places.
 *
 * @param millis Redis time of the entry in milliseconds since 1970
 * @param sequence number of the entry within the millisecond, from 0
 */
public record StreamPosition(long millis, long sequence) implements Comparable<StreamPosition> {

    /** Before the first entry. */
    public static final StreamPosition START = new StreamPosition(0, 0);

    private static final Comparator<StreamPosition> ORDER =
            Comparator.comparingLong(StreamPosition::millis).thenComparingLong(StreamPosition::sequence);

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static StreamPosition parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException(text + " is no place in a stream; one looks like 1764000000000-0");
        }
        return new StreamPosition(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    /** The first place after this one. */
    public StreamPosition next() {
        return sequence == Long.MAX_VALUE
                ? new StreamPosition(millis + 1, 0)
                : new StreamPosition(millis, sequence + 1);
    }

    @Override
    public int compareTo(StreamPosition other) {
        return ORDER.compare(this, other);
    }

    /** As Redis writes it, such as {@code 1764000000000-0}. */
    @Override
    public String toString() {
        return millis + "-" + sequence;
    }
}
