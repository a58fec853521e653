package com.aurastream.simulator.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** YouTube's quota: so much per key and bucket and day, a day being one in Los Angeles. */
public final class DailyQuota {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Map<Bucket, Integer> limits;
    private final Map<Account, Integer> spent = new HashMap<>();

    private record Account(String key, Bucket bucket, LocalDate day) {}

    /**
     * With the limits.
     *
     * @param search calls of search per day
     * @param general units per day
     * @param batchStatistics calls of batch statistics per day
     */
    public DailyQuota(int search, int general, int batchStatistics) {
        this.limits = Map.of(Bucket.SEARCH, search, Bucket.GENERAL, general, Bucket.BATCH_STATISTICS, batchStatistics);
    }

    /**
     * Takes units out of a bucket.
     *
     * @return whether there were enough; if not, nothing is taken
     */
    public synchronized boolean spend(String key, Bucket bucket, int units, Instant at) {
        LocalDate day = at.atZone(PACIFIC).toLocalDate();
        spent.keySet().removeIf(a -> a.day().isBefore(day.minusDays(1)));
        Account account = new Account(key, bucket, day);
        int before = spent.getOrDefault(account, 0);
        if (before + units > limits.getOrDefault(bucket, Integer.MAX_VALUE)) {
            return false;
        }
        spent.put(account, before + units);
        return true;
    }

    /** Fills all buckets. */
    public synchronized void clear() {
        spent.clear();
    }
}
