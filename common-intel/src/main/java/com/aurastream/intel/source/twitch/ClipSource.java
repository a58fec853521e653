package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Twitch's clips, as far as the fleet asks for them. Errors and waiting are as with {@link TwitchSource}. */
public interface ClipSource {

    /**
     * The clips of a category made in a window of time, most views first. Twitch gives about a thousand in all and leaves
     * some out of wide windows, so the window should be short; the sweep ends as that of a directory does. Twitch counts whole
     * minutes, so clips from just before or after the window may be among them.
     *
     * @param gameId Twitch's category id
     * @param from start of the window
     * @param until its end
     */
    ClipSweep madeBetween(String gameId, Instant from, Instant until);

    /**
     * These clips as they are now, in no particular order; those that are gone are left out.
     *
     * @param ids any number, each asked for once, by the hundred
     */
    List<ObservedClip> byId(Collection<String> ids);

    /** Helix points that this process has spent since it started; only ever grows. */
    long pointsSpent();
}
