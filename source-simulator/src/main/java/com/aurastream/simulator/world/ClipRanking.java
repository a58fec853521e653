package com.aurastream.simulator.world;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The order in which Twitch lists clips. */
public final class ClipRanking {

    private static final Comparator<ClipState> MOST_VIEWS =
            Comparator.comparingLong(ClipState::views).reversed().thenComparing(ClipState::id);

    private ClipRanking() {}

    /** Most views first. */
    public static List<ClipState> sort(Stream<ClipState> clips) {
        return clips.sorted(MOST_VIEWS).toList();
    }
}
