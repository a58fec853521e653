package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * A clip with its readings.
 *
 * @param clip the clip as last described
 * @param readings at least one, oldest first; of readings that repeat a count, the first and the newest suffice, but both are
 *     needed: they say that it stood still
 */
public record ClipHistory(Clip clip, List<ClipReading> readings) {

    /**
     * Copies the readings.
     *
     * @throws IllegalArgumentException when there are none
     */
    public ClipHistory {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("clip " + clip.id() + " has no reading");
        }
    }

    /** The newest reading. */
    public ClipReading latest() {
        return readings.get(readings.size() - 1);
    }
}
