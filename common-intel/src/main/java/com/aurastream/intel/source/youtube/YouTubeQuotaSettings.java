package com.aurastream.intel.source.youtube;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be spent between two midnights in Pacific time. The limits are Google's defaults for a project; a project that
 * was granted more says so here.
 *
 * @param search calls of {@code search.list} a day, all callers together
 * @param general units of everything else a day
 * @param batchStatistics calls of {@code videos.batchGetStats} a day
 * @param jobs each job's share, by job name; a job that is not named may spend whatever is not kept free for others
 */
public record YouTubeQuotaSettings(
        @DefaultValue("100") @Min(1) long search,
        @DefaultValue("10000") @Min(1) long general,
        @DefaultValue("10000") @Min(1) long batchStatistics,
        @Nullable Map<String, @Valid JobShares> jobs) {

    /** Copies the shares. */
    public YouTubeQuotaSettings {
        jobs = jobs == null ? Map.of() : Map.copyOf(jobs);
    }

    /** The limits alone. */
    public YouTubeQuotaSettings(long search, long general, long batchStatistics) {
        this(search, general, batchStatistics, Map.of());
    }

    long limit(QuotaBucket bucket) {
        return switch (bucket) {
            case SEARCH -> search;
            case GENERAL -> general;
            case BATCH_STATISTICS -> batchStatistics;
        };
    }

    long most(QuotaBucket bucket, String job) {
        Share share = share(bucket, job);
        Long most = share == null ? null : share.most();
        return most == null ? limit(bucket) : most;
    }

    Map<String, Long> keptForOthers(QuotaBucket bucket, String job) {
        Map<String, Long> kept = new HashMap<>();
        for (String other : shares().keySet()) {
            Share share = share(bucket, other);
            if (!other.equals(job) && share != null && share.kept() > 0) {
                kept.put(other, share.kept());
            }
        }
        return kept;
    }

    private @Nullable Share share(QuotaBucket bucket, String job) {
        JobShares shares = shares().get(job);
        if (shares == null) {
            return null;
        }
        return switch (bucket) {
            case SEARCH -> shares.search();
            case GENERAL -> shares.general();
            case BATCH_STATISTICS -> shares.batchStatistics();
        };
    }

    private Map<String, JobShares> shares() {
        return jobs == null ? Map.of() : jobs;
    }

    /**
     * One job's share of each bucket; a bucket left out is not limited for it, and nothing is kept free.
     *
     * @param search of the searches
     * @param general of the general units
     * @param batchStatistics of the batch statistics
     */
    public record JobShares(
            @Valid @Nullable Share search,
            @Valid @Nullable Share general,
            @Valid @Nullable Share batchStatistics) {}

    /**
     * One job's share of one bucket.
     *
     * @param most what the job may spend a day at most; the bucket's limit when left out
     * @param kept what is kept free for it, so that no other job can take it
     */
    public record Share(
            @Nullable @Min(0) Long most,
            @DefaultValue("0") @Min(0) long kept) {

        /**
         * Refuses to keep more than may be spent.
         *
         * @throws IllegalArgumentException when {@code kept} exceeds {@code most}
         */
        public Share {
            if (most != null && kept > most) {
                throw new IllegalArgumentException("quota share: kept " + kept + " must not exceed most " + most);
            }
        }
    }
}
