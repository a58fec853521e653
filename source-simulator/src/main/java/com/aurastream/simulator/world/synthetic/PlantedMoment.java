package com.aurastream.simulator.world.synthetic;

import java.util.List;
import java.util.OptionalLong;

/**
 * Something in a stream that many clip at once and many more watch.
 *
 * @param session the stream
 * @param clips its clips, each by another person, in the order in which they were made
 * @param late whether the views come hours after the clips
 * @param burstAt when the views begin to come, seconds since 1970
 * @param deletedAt when all of it is deleted, seconds since 1970
 */
record PlantedMoment(Session session, List<SyntheticClip> clips, boolean late, long burstAt, OptionalLong deletedAt) {

    /** Copies the list. */
    PlantedMoment {
        clips = List.copyOf(clips);
    }

    SyntheticClip first() {
        return clips.get(0);
    }
}
