package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.ClipSweep;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lists a category's clips window by window. Twitch leaves clips out of long windows, gives about a thousand of each, and some of
 * its cursors run in circles; so a window that was not wholly seen is listed again in halves, until it is as short as allowed.
 * However much comes, the clips of one sweep are held at a time, and no more sweeps are made than allowed.
 */
final class ClipListing {

    /** A sweep of so many clips may have been cut short without a word. */
    private static final int MOST_OF_A_SWEEP = 1_000;

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
     * @param kept takes the clips of each sweep; a clip may come again
     * @param checkpoint is called before each sweep
     */
    Listing of(String gameId, Instant since, Instant now, Consumer<List<ObservedClip>> kept, Runnable checkpoint) {
        Deque<Window> windows = windows(since, now);
        Seen seen = new Seen();
        for (int sweeps = 0; !windows.isEmpty() && sweeps < settings.sweeps(); sweeps++) {
            checkpoint.run();
            Window window = windows.remove();
            ClipSweep sweep = source.madeBetween(gameId, window.from(), window.until());
            List<ObservedClip> clips = own(gameId, sweep);
            kept.accept(clips);
            seen.add(clips);
            if (!isWhole(sweep) && !window.halve(settings.smallestWindow(), windows)) {
                seen.complete = false;
            }
        }
        return new Listing(since, seen.ids, seen.newest, seen.complete && windows.isEmpty());
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

    private static List<ObservedClip> own(String gameId, ClipSweep sweep) {
        return sweep.clips().stream()
                .filter(observed -> observed.clip().gameId().equals(gameId))
                .toList();
    }

    private static boolean isWhole(ClipSweep sweep) {
        return sweep.coverage().complete() && sweep.clips().size() < MOST_OF_A_SWEEP;
    }

    /** What is remembered of the sweeps. */
    private static final class Seen {

        private final Set<String> ids = new HashSet<>();
        private Optional<Instant> newest = Optional.empty();
        private boolean complete = true;

        void add(List<ObservedClip> clips) {
            clips.forEach(observed -> ids.add(observed.clip().id()));
            newest = Stream.concat(newest.stream(), clips.stream().map(observed -> observed.reading()
                            .observedAt()))
                    .max(Instant::compareTo);
        }
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
