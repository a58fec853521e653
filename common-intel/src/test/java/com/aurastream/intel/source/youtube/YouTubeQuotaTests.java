package com.aurastream.intel.source.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.youtube.YouTubeQuotaSettings.Share;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YouTubeQuotaTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final InMemoryQuotaStore store = new InMemoryQuotaStore();

    private YouTubeQuota quota(YouTubeQuotaSettings settings, Instant now) {
        return new YouTubeQuota(settings, store, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void take(YouTubeQuota quota, String caller, int times) {
        for (int i = 0; i < times; i++) {
            quota.take(QuotaBucket.GENERAL, caller);
        }
    }

    @Test
    void theRefusalNamesBucketCallerUsedLimitAndUntil() {
        YouTubeQuota quota = quota(new YouTubeQuotaSettings(100, 3, 100, Map.of()), NOW);
        take(quota, "youtube-trending", 3);
        assertThatThrownBy(() -> quota.take(QuotaBucket.GENERAL, "youtube-observe"))
                .isInstanceOfSatisfying(Throttled.class, throttled -> assertThat(throttled.until())
                        .contains(Instant.parse("2026-11-24T08:00:00Z")))
                .hasMessageContaining("general quota of 2026-11-23 refuses youtube-observe")
                .hasMessageContaining("it used 0 of at most 3")
                .hasMessageContaining("all callers used 3 of 3")
                .hasMessageContaining("until 2026-11-24T08:00:00Z");
    }

    @Test
    void aJobNeverSpendsMoreThanItsShare() {
        YouTubeQuota quota = quota(shares("greedy", new Share(null, 0, 2L, 0, null, 0)), NOW);
        take(quota, "greedy", 2);
        assertThatThrownBy(() -> quota.take(QuotaBucket.GENERAL, "greedy")).isInstanceOf(Throttled.class);
        assertThatCode(() -> quota.take(QuotaBucket.GENERAL, "other")).doesNotThrowAnyException();
    }

    @Test
    void whatIsKeptForAJobNobodyElseGets() {
        YouTubeQuota quota = quota(shares("patient", new Share(null, 0, 6L, 6, null, 0)), NOW);
        take(quota, "eager", 4);
        assertThatThrownBy(() -> quota.take(QuotaBucket.GENERAL, "eager"))
                .isInstanceOf(Throttled.class)
                .hasMessageContaining("6 are kept free for others");
        take(quota, "patient", 6);
        assertThat(store.used()).containsEntry("general:2026-11-23", Map.of("eager", 4L, "patient", 6L));
    }

    @Test
    void theDayIsPacific() {
        assertThat(YouTubeQuota.date(Instant.parse("2026-11-23T07:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(YouTubeQuota.date(Instant.parse("2026-11-23T08:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(YouTubeQuota.date(Instant.parse("2026-07-01T07:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void midnightFollowsTheClocksChange() {
        Instant springDay = Instant.parse("2026-03-08T08:00:00Z");
        assertThat(Duration.between(springDay, YouTubeQuota.nextMidnight(springDay)))
                .isEqualTo(Duration.ofHours(23));
        Instant autumnDay = Instant.parse("2026-11-01T07:00:00Z");
        assertThat(Duration.between(autumnDay, YouTubeQuota.nextMidnight(autumnDay)))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aNewDayBeginsWithAnEmptyCount() {
        YouTubeQuotaSettings settings = new YouTubeQuotaSettings(100, 1, 100, Map.of());
        take(quota(settings, Instant.parse("2026-11-24T07:59:00Z")), "a", 1);
        take(quota(settings, Instant.parse("2026-11-24T08:00:00Z")), "a", 1);
        assertThat(store.used()).containsOnlyKeys("general:2026-11-23", "general:2026-11-24");
    }

    @Test
    void whatCannotBeCountedIsNotAsked() {
        QuotaStore away = request -> {
            throw new IllegalStateException("connection refused");
        };
        YouTubeQuota quota =
                new YouTubeQuota(new YouTubeQuotaSettings(1, 1, 1, Map.of()), away, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> quota.take(QuotaBucket.SEARCH, "a"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("search quota cannot be counted, so a asks nothing");
    }

    @Test
    void aShareThatKeepsMoreThanItMaySpendIsRefused() {
        assertThatThrownBy(() -> new Share(null, 0, 1L, 2, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static YouTubeQuotaSettings shares(String job, Share share) {
        return new YouTubeQuotaSettings(100, 10, 100, Map.of(job, share));
    }
}
