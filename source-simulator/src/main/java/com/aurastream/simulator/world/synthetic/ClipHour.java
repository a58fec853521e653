package com.aurastream.simulator.world.synthetic;

import java.util.List;
import java.util.Optional;

/**
 * The clips of a category that were made in one hour.
 *
 * @param clips in the order in which they were made
 * @param moment what is planted in it
 */
record ClipHour(List<SyntheticClip> clips, Optional<PlantedMoment> moment) {

    /** Copies the list. */
    ClipHour {
        clips = List.copyOf(clips);
    }
}
