package com.aurastream.intel.cache;

import java.time.LocalDate;
import java.util.Map;

/** What has been spent of YouTube's daily quota, for whoever shows it. */
public interface QuotaLedger {

    /**
     * Units spent of one bucket on one day, by caller; empty when nothing was spent or the day is no longer kept.
     *
     * @param bucket {@code search}, {@code general} or {@code batch_statistics}
     * @param date the day in Pacific time, which is when YouTube's quota begins anew
     * @throws CacheUnavailableException when Redis does not answer
     */
    Map<String, Long> spent(String bucket, LocalDate date);
}
