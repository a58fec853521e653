package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.ObservedClip;
import java.util.List;

/**
 * The clips of one window.
 *
 * @param clips each once, most views first
 * @param coverage how much of the window was seen
 */
public record ClipSweep(List<ObservedClip> clips, Coverage coverage) {

    /** Copies the list. */
    public ClipSweep {
        clips = List.copyOf(clips);
    }
}
