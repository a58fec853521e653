package com.aurastream.simulator.twitch;

import com.aurastream.simulator.world.ClipState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The window of time that a question for clips means. Helix leaves clips out of wide windows (twitchdev/issues#80): here the same ones
 * every time, none up to six hours, a tenth up to a day, a quarter beyond.
 *
 * @param from start, whole minutes
 * @param until end, whole minutes
 */
record ClipWindow(Instant from, Instant until) {

    private static final Duration USUAL = Duration.ofDays(7);

    /** Of wider windows only the last part is looked at, so that no question costs without bound. */
    private static final Duration WIDEST = Duration.ofDays(31);

    private static final Duration SAFE = Duration.ofHours(6);
    private static final Duration DAY = Duration.ofDays(1);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * The window of a query: a start alone means a week from it, an end alone means nothing. Without a start it is the last week; the
     * real one has no bound then.
     */
    static ClipWindow of(HelixQuery query, Instant now) {
        Optional<Instant> started = query.minute("started_at");
        Optional<Instant> ended = query.minute("ended_at");
        if (started.isEmpty()) {
            return new ClipWindow(now.minus(USUAL), now.plusSeconds(1));
        }
        Instant until = ended.orElse(started.get().plus(USUAL));
        Instant last = until.isAfter(now) ? now.plusSeconds(1) : until;
        Instant first = last.minus(WIDEST);
        return new ClipWindow(started.get().isBefore(first) ? first : started.get(), last);
    }

    /** What Helix does not leave out. */
    List<ClipState> listed(List<ClipState> clips) {
        double omitted = omitted();
        return omitted == 0
                ? clips
                : clips.stream().filter(c -> scatter(c.id()) >= omitted).toList();
    }

    private double omitted() {
        Duration width = Duration.between(from, until);
        if (width.compareTo(SAFE) <= 0) {
            return 0;
        }
        return width.compareTo(DAY) <= 0 ? 0.1 : 0.25;
    }

    private static double scatter(String id) {
        long mixed = id.hashCode() * GOLDEN;
        return (((mixed ^ (mixed >>> 32)) * GOLDEN) >>> 11) * 0x1.0p-53;
    }
}
