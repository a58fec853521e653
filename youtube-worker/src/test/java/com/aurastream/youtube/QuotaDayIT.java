package com.aurastream.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.QuotaLedger;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.source.youtube.YouTubeQuota;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.simulator.ledger.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;

/**
 * Pacific days of all eight games, stepped through at the jobs' own instants, and what they cost as the simulator counted it.
 * The fleet is installed four hours before the first midnight, so that discovery runs twice on that day; the second day is
 * whole and like any other.
 */
class QuotaDayIT {

    private static final Logger log = LoggerFactory.getLogger(QuotaDayIT.class);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Class<? extends Job>> JOBS = List.of(GamesJob.class, TrendingJob.class, ObserveJob.class);

    private static final Instant INSTALLED = MIDNIGHT.minus(Duration.ofHours(4));

    private final SettableClock clock = new SettableClock(INSTALLED);

    @Test
    void aDayStaysWithinItsBudgetInEveryBucket() {
        try (SimulatedYouTube youtube = new SimulatedYouTube("synthetic:7", clock);
                WorkerUnderTest worker =
                        new WorkerUnderTest("youtube_quota_day", youtube.url(), "synthetic:7", clock, Map.of())) {
            worker.run(GamesJob.class);
            requireSuccess(live(worker, INSTALLED, MIDNIGHT), 2 * 8 + 1);
            requireWithinBudget(youtube.spent(MIDNIGHT.minus(DAY), MIDNIGHT), MIDNIGHT.minus(DAY), worker);
            requireSuccess(live(worker, MIDNIGHT, MIDNIGHT.plus(DAY)), 2 * 48 + 1);
            requireWithinBudget(youtube.spent(MIDNIGHT, MIDNIGHT.plus(DAY)), MIDNIGHT, worker);
        }
    }

    private static void requireSuccess(List<RunRecord> runs, int count) {
        assertThat(runs).hasSize(count).extracting(RunRecord::outcome).containsOnly(RunOutcome.SUCCEEDED);
    }

    private void requireWithinBudget(Map<Bucket, Long> spent, Instant day, WorkerUnderTest worker) {
        log.info("the day from {} cost {}", day, spent);
        assertThat(spent.get(Bucket.SEARCH)).isPositive().isLessThanOrEqualTo(64);
        assertThat(spent.get(Bucket.GENERAL)).isPositive().isLessThanOrEqualTo(1_500);
        assertThat(spent.get(Bucket.BATCH_STATISTICS)).isPositive().isLessThanOrEqualTo(10_000);
        assertThat(counted(worker, "general", day)).isEqualTo(spent.get(Bucket.GENERAL));
        assertThat(counted(worker, "search", day)).isEqualTo(spent.get(Bucket.SEARCH));
        assertThat(counted(worker, "batch_statistics", day)).isEqualTo(spent.get(Bucket.BATCH_STATISTICS));
    }

    private static long counted(WorkerUnderTest worker, String bucket, Instant day) {
        return worker.bean(QuotaLedger.class).spent(bucket, YouTubeQuota.date(day)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<RunRecord> live(WorkerUnderTest worker, Instant from, Instant to) {
        List<RunRecord> runs = new ArrayList<>();
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofMinutes(5))) {
            clock.set(now);
            for (Class<? extends Job> job : JOBS) {
                if (isDue(worker.bean(job), now)) {
                    runs.add(worker.run(job));
                }
            }
        }
        return runs;
    }

    private static boolean isDue(Job job, Instant now) {
        CronExpression cron = CronExpression.parse(job.schedule().cron());
        return now.atZone(ZoneOffset.UTC).equals(cron.next(now.minusNanos(1).atZone(ZoneOffset.UTC)));
    }
}
