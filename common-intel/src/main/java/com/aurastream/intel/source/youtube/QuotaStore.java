package com.aurastream.intel.source.youtube;

import java.time.LocalDate;
import java.util.Map;

/** Where the quota is counted, shared by all processes. */
@FunctionalInterface
public interface QuotaStore {

    /**
     * Takes units in one step when the limits allow it.
     *
     * @throws RuntimeException when the count cannot be reached; nothing may be asked then
     */
    Answer reserve(Request request);

    /**
     * What is asked.
     *
     * @param bucket which allowance
     * @param date the day in Pacific time
     * @param caller who asks
     * @param units how many
     * @param limit the day's limit for all
     * @param most the day's limit for the caller
     * @param keptForOthers what other callers may count on
     */
    record Request(
            QuotaBucket bucket,
            LocalDate date,
            String caller,
            long units,
            long limit,
            long most,
            Map<String, Long> keptForOthers) {}

    /**
     * What was decided.
     *
     * @param granted whether the units were taken
     * @param used what all have used
     * @param usedByCaller what the caller has used
     * @param kept what is kept free for others
     */
    record Answer(boolean granted, long used, long usedByCaller, long kept) {}
}
