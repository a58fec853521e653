package com.aurastream.intel.cache;

import java.time.LocalDate;
import java.util.Map;

/** Counts a daily quota for all callers of all processes, and refuses what it does not allow, in one step. */
public interface QuotaCounter extends QuotaLedger {

    /**
     * Takes units when all three hold: the day's limit, the caller's own share, and what is kept free for other callers
     * that have not used it yet.
     *
     * @throws CacheUnavailableException when Redis does not answer; nothing may be asked then
     */
    Answer reserve(Reservation reservation);

    /**
     * What is asked of the counter.
     *
     * @param bucket name of the bucket
     * @param date the day in Pacific time
     * @param caller who asks, as a rule a job's name
     * @param units how many
     * @param limit the day's limit for all callers
     * @param most the day's limit for this caller
     * @param keptForOthers by caller, what the others may count on, used or not
     */
    record Reservation(
            String bucket,
            LocalDate date,
            String caller,
            long units,
            long limit,
            long most,
            Map<String, Long> keptForOthers) {

        /** Copies the map. */
        public Reservation {
            keptForOthers = Map.copyOf(keptForOthers);
        }
    }

    /**
     * What the counter answered.
     *
     * @param granted whether the units were taken
     * @param used what all callers have used, these units included when granted
     * @param usedByCaller what this caller has used, these units included when granted
     * @param kept what is still kept free for others
     */
    record Answer(boolean granted, long used, long usedByCaller, long kept) {}
}
