package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.ClipHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a moment again after it has grown. */
public final class MomentClips {

    private MomentClips() {}

    /**
     * The clips that show the same moment as one clip, that one included, as {@link ClipRadarAnalyzer} groups them.
     *
     * @param clipId any clip of the moment, such as its id
     * @param clips clips of its category, in any order
     * @param at clips that were made or first read later are not seen
     * @return in the order of {@code clips}; empty when the clip is not among them
     */
    public static List<ClipHistory> of(String clipId, Collection<ClipHistory> clips, Instant at) {
        Set<String> ids = Moments.of(ClipTrack.by(at, clips)).stream()
                .map(moment -> moment.clips().stream().map(ClipTrack::id).collect(Collectors.toSet()))
                .filter(of -> of.contains(clipId))
                .findFirst()
                .orElse(Set.of());
        return clips.stream()
                .filter(history -> ids.contains(history.clip().id()))
                .toList();
    }
}
