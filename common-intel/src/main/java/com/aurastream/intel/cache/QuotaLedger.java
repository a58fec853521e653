package com.aurastream.intel.cache;

import java.time.LocalDate;
import java.util.Map;

/** What has been spent of the sources' daily allowances, for whoever shows it. */
public interface QuotaLedger {

    /** The bucket of Gemini's calls; all others are YouTube's. */
    String GEMINI = "gemini";

    /**
     * Units spent of one bucket on one day, by caller; empty when nothing was spent or the day is no longer kept.
     *
     * @param bucket {@code search}, {@code general} or {@code batch_statistics} of YouTube, or {@value #GEMINI}
     * @param date the day in Pacific time, in which Google counts
     * @throws CacheUnavailableException when Redis does not answer
     */
    Map<String, Long> spent(String bucket, LocalDate date);
}
