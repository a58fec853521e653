package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.ClipSweep;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists a category's clips window by window. Twitch leaves clips out of long windows, gives about a thousand of each, and some of
 * its cursors run in circles; so a window that was not wholly seen is listed again in halves, until it is as short as allowed.
 * However much comes, no more than the bounds and one sweep are held.
 */
final class ClipListing {

    /** A sweep of so many clips may have been cut short without a word. */
    private static final int MOST_OF_A_SWEEP = 1_000;

    private static final Comparator<ObservedClip> MOST_WATCHED = Comparator.comparingLong(
                    (ObservedClip observed) -> -observed.reading().views())
            .thenComparing(observed -> observed.clip().id());

    private final ClipSource source;
    private final ClipRadarSettings settings;

    ClipListing(ClipSource source, ClipRadarSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Lists the clips made in a span of time.
     *
     * @param since its start
     * @param now its end
     * @param checkpoint is called before each sweep
     */
    Listing of(String gameId, Instant since, Instant now, Runnable checkpoint) {
        Deque<Window> windows = windows(since, now);
        Map<String, ObservedClip> clips = new HashMap<>();
        boolean complete = true;
        for (int sweeps = 0; !windows.isEmpty() && sweeps < settings.sweeps(); sweeps++) {
            checkpoint.run();
            Window window = windows.remove();
            ClipSweep sweep = source.madeBetween(gameId, window.from(), window.until());
            complete &= add(gameId, sweep, clips);
            if (!isWhole(sweep)) {
                complete &= window.halve(settings.smallestWindow(), windows);
            }
        }
        return new Listing(since, clips.values().stream().sorted(MOST_WATCHED).toList(), complete && windows.isEmpty());
    }

    /** Adjoining windows, newest first. Helix ignores seconds, so they begin and end with the minute, the newest with the next. */
    private Deque<Window> windows(Instant since, Instant now) {
        Instant until = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Instant first = since.truncatedTo(ChronoUnit.MINUTES);
        Duration length = settings.window().truncatedTo(ChronoUnit.MINUTES);
        Deque<Window> windows = new ArrayDeque<>();
        while (until.isAfter(first)) {
            Instant from = until.minus(length).isBefore(first) ? first : until.minus(length);
            windows.add(new Window(from, until));
            until = from;
        }
        return windows;
    }

    /** Whether all of them are kept. */
    private boolean add(String gameId, ClipSweep sweep, Map<String, ObservedClip> clips) {
        sweep.clips().stream()
                .filter(observed -> observed.clip().gameId().equals(gameId))
                .forEach(observed -> clips.merge(observed.clip().id(), observed, ClipListing::newer));
        if (clips.size() <= settings.clips()) {
            return true;
        }
        List<ObservedClip> tooMany = clips.values().stream()
                .sorted(MOST_WATCHED)
                .skip(settings.clips())
                .toList();
        tooMany.forEach(observed -> clips.remove(observed.clip().id()));
        return false;
    }

    private static ObservedClip newer(ObservedClip a, ObservedClip b) {
        return b.reading().observedAt().isBefore(a.reading().observedAt()) ? a : b;
    }

    private static boolean isWhole(ClipSweep sweep) {
        return sweep.coverage().complete() && sweep.clips().size() < MOST_OF_A_SWEEP;
    }

    private record Window(Instant from, Instant until) {

        /** Puts its halves behind the others; false when they would be too short. */
        boolean halve(Duration smallest, Deque<Window> windows) {
            Duration half = Duration.between(from, until).dividedBy(2).truncatedTo(ChronoUnit.MINUTES);
            if (half.compareTo(smallest) < 0) {
                return false;
            }
            windows.add(new Window(from.plus(half), until));
            windows.add(new Window(from, from.plus(half)));
            return true;
        }
    }
}
