package com.aurastream.benchmarks.losses;

import java.util.Comparator;

/** A place in the stream, as Redis numbers its entries. */
record Place(long millis, long sequence) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::millis).thenComparingLong(Place::sequence);

    static Place parse(String id) {
        String[] parts = id.split("-", 2);
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
