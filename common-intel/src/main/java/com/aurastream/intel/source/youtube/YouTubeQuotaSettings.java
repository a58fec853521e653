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
        @DefaultValue Map<String, @Valid Share> jobs) {

    /** Copies the shares. */
    public YouTubeQuotaSettings {
        jobs = Map.copyOf(jobs);
    }

    long limit(QuotaBucket bucket) {
        return switch (bucket) {
            case SEARCH -> search;
            case GENERAL -> general;
            case BATCH_STATISTICS -> batchStatistics;
        };
    }

    long most(QuotaBucket bucket, String job) {
        Share share = jobs.get(job);
        Long most = share == null ? null : share.most(bucket);
        return most == null ? limit(bucket) : most;
    }

    Map<String, Long> keptForOthers(QuotaBucket bucket, String job) {
        Map<String, Long> kept = new HashMap<>();
        jobs.forEach((other, share) -> {
            if (!other.equals(job) && share.kept(bucket) > 0) {
                kept.put(other, share.kept(bucket));
            }
        });
        return kept;
    }

    /**
     * One job's share of each bucket: what it may spend a day at most (the bucket's limit when left out), and how much of
     * that is kept free for it, so that no other job can take it.
     *
     * @param searchMost searches at most
     * @param searchKept searches kept free
     * @param generalMost general units at most
     * @param generalKept general units kept free
     * @param batchStatisticsMost batch statistics calls at most
     * @param batchStatisticsKept batch statistics calls kept free
     */
    public record Share(
            @Min(0) @Nullable Long searchMost,
            @DefaultValue("0") @Min(0) long searchKept,
            @Min(0) @Nullable Long generalMost,
            @DefaultValue("0") @Min(0) long generalKept,
            @Min(0) @Nullable Long batchStatisticsMost,
            @DefaultValue("0") @Min(0) long batchStatisticsKept) {

        /**
         * Refuses to keep more than may be spent.
         *
         * @throws IllegalArgumentException naming the bucket of which more is kept than may be spent
         */
        public Share {
            requireKeptWithin("search", searchMost, searchKept);
            requireKeptWithin("general", generalMost, generalKept);
            requireKeptWithin("batch-statistics", batchStatisticsMost, batchStatisticsKept);
        }

        @Nullable
        Long most(QuotaBucket bucket) {
            return switch (bucket) {
                case SEARCH -> searchMost;
                case GENERAL -> generalMost;
                case BATCH_STATISTICS -> batchStatisticsMost;
            };
        }

        long kept(QuotaBucket bucket) {
            return switch (bucket) {
                case SEARCH -> searchKept;
                case GENERAL -> generalKept;
                case BATCH_STATISTICS -> batchStatisticsKept;
            };
        }

        private static void requireKeptWithin(String bucket, @Nullable Long most, long kept) {
            if (most != null && kept > most) {
                throw new IllegalArgumentException(
                        bucket + "-kept " + kept + " must not exceed " + bucket + "-most " + most);
            }
        }
    }
}
