package com.aurastream.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Helix' rate limit: a bucket of points per client that refills evenly within a minute. */
public final class PointBucket {

    private final int limit;
    private final Map<String, Level> levels = new HashMap<>();

    private record Level(double points, Instant at) {}

    /**
     * What a call met.
     *
     * @param allowed whether there was a point for it
     * @param limit size of the bucket
     * @param remaining points left
     * @param reset when the bucket is full again, seconds since 1970
     */
    public record Taken(boolean allowed, int limit, int remaining, long reset) {}

    /** With the points per minute. */
    public PointBucket(int limit) {
        this.limit = limit;
    }

    /** Takes one point. */
    public synchronized Taken take(String client, Instant now) {
        double points = refilled(levels.getOrDefault(client, new Level(limit, now)), now);
        boolean allowed = points >= 1;
        double left = allowed ? points - 1 : points;
        levels.put(client, new Level(left, now));
        return new Taken(allowed, limit, (int) left, full(left, now));
    }

    /** The bucket as if it were empty. */
    public Taken empty(Instant now) {
        return new Taken(false, limit, 0, full(0, now));
    }

    private double refilled(Level level, Instant now) {
        double minutes = Math.max(0, Duration.between(level.at(), now).toMillis() / 60_000.0);
        return Math.min(limit, level.points() + minutes * limit);
    }

    private long full(double left, Instant now) {
        return now.getEpochSecond() + (long) Math.ceil((limit - left) / limit * 60);
    }

    /** Fills all buckets. */
    public synchronized void clear() {
        levels.clear();
    }
}
