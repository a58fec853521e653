package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What listing a category brought.
 *
 * @param since clips made since then were listed
 * @param clips each once, most views first
 * @param complete whether all clips of the time were seen, as far as Twitch can be believed
 */
record Listing(Instant since, List<ObservedClip> clips, boolean complete) {

    /** Copies the list. */
    Listing {
        clips = List.copyOf(clips);
    }

    /** Ids of the clips. */
    Set<String> ids() {
        return clips.stream().map(observed -> observed.clip().id()).collect(Collectors.toSet());
    }
}
