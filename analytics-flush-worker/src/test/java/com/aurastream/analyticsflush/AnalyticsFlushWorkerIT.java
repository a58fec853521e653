package com.aurastream.analyticsflush;

import static com.aurastream.analyticsflush.FlushFixture.NOON;
import static com.aurastream.analyticsflush.FlushFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.runtime.OnceRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class AnalyticsFlushWorkerIT {

    private final SettableClock clock = new SettableClock(NOON);
    private ConfigurableApplicationContext worker;

    @BeforeEach
    void start() {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("analytics_flush"));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        settings.put("aurastream.runtime.poll", "50ms");
        settings.put("aurastream.analytics-flush.batch", 2);
        settings.put("aurastream.analytics-flush.together", 4);
        settings.put("aurastream.analytics-flush.long-stream", 5);
        worker = IntelApplication.builder(AnalyticsFlushWorkerApplication.class, "analytics-flush-worker")
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("testClock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void aRunEmptiesTheStreamStepByStepAndTellsWhatBecameOfIt() {
        send(0, 10);
        bean(EventStream.class).append(List.of(event("e-3")), 2, 100);

        RunRecord run = run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.items())
                .containsExactly(new Item(
                        "events", 11, Optional.empty(), Optional.of("3 steps: 10 stored, 1 repeated, 0 dead letters")));
        assertThat(gauge("stored")).isEqualTo(10);
        assertThat(gauge("repeated")).isEqualTo(1);
        assertThat(gauge("rejected")).isEqualTo(2);
        assertThat(gauge("received")).isEqualTo(13);
        assertThat(gauge("pending")).isZero();
        assertThat(bean(MeterRegistry.class)
                        .get("aurastream.analytics.unaccounted")
                        .gauge()
                        .value())
                .isZero();
        assertThat(run().reason()).contains("nothing_to_do");
    }

    @Test
    void aRunThatFailsMidwayKeepsWhatItHasStoredAndSaysWhatStoppedIt() {
        send(0, 10);
        bean(JdbcTemplate.class).execute("""
                create function refuse() returns trigger language plpgsql as
                $$ begin if new.id = 'e-9' then raise exception 'the disk is full' using errcode = '53100'; end if;
                return new; end $$
                """);
        bean(JdbcTemplate.class)
                .execute(
                        "create trigger full_disk before insert on analytics_event for each row execute function refuse()");

        RunRecord run = run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(run.reason()).get().asString().contains("the disk is full");
        assertThat(rows()).isEqualTo(8);
        assertThat(run().outcome()).isEqualTo(RunOutcome.FAILED);
        bean(JdbcTemplate.class).execute("drop trigger full_disk on analytics_event");
        assertThat(run().outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(rows()).isEqualTo(10);
    }

    @Test
    void aStartFindsWhatIsPendingAndAfterThatOnlyALongStreamDoesNotWaitForItsHour() {
        AnalyticsFlushJob job = bean(AnalyticsFlushJob.class);
        assertThat(job.workWaiting()).isFalse();
        send(0, 1);
        assertThat(job.workWaiting()).isTrue();

        bean(JobScheduler.class).start();
        awaitRows(1);
        send(1, 4);
        assertThat(job.workWaiting()).isFalse();
        send(5, 1);
        awaitRows(6);
        send(6, 2);
        clock.set(NOON.plus(Duration.ofHours(1)));
        awaitRows(8);
    }

    @Test
    void onceFlushesOnceAndExitsWithZero() {
        send(0, 3);

        bean(OnceRunner.class).run(new DefaultApplicationArguments("--once"));

        assertThat(bean(OnceRunner.class).getExitCode()).isZero();
        assertThat(rows()).isEqualTo(3);
    }

    private void awaitRows(long rows) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == rows);
        await().atMost(Duration.ofSeconds(30)).until(() -> bean(JdbcTemplate.class)
                .queryForList("select 1 from job_run where outcome = 'running'")
                .isEmpty());
    }

    private void send(int from, int count) {
        List<AnalyticsEvent> events = IntStream.range(from, from + count)
                .mapToObj(i -> event("e-" + i))
                .toList();
        assertThat(bean(EventStream.class).append(events, 0, 100)).isTrue();
    }

    private long rows() {
        Long rows = bean(JdbcTemplate.class).queryForObject("select count(*) from analytics_event", Long.class);
        return rows == null ? -1 : rows;
    }

    private double gauge(String place) {
        return bean(MeterRegistry.class)
                .get("aurastream.analytics.events")
                .tag("place", place)
                .gauge()
                .value();
    }

    private RunRecord run() {
        return bean(JobRunner.class).run(bean(AnalyticsFlushJob.class), RunTrigger.REQUEST);
    }

    private <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }
}
