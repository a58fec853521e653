package com.aurastream.gateway.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has been spent of YouTube's daily quota.
 *
 * @param date the day in Pacific time, which is when the quota begins anew
 * @param resetsAt when it begins anew next
 * @param buckets the daily allowances
 */
record QuotaBoard(LocalDate date, Instant resetsAt, List<Bucket> buckets) {

    /**
     * One allowance.
     *
     * @param bucket its name
     * @param limit what may be spent a day
     * @param spent what has been spent today
     * @param callers the same by job
     */
    record Bucket(String bucket, long limit, long spent, Map<String, Long> callers) {}
}
