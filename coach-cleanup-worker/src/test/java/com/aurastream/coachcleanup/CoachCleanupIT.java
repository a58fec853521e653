package com.aurastream.coachcleanup;

import static com.aurastream.coachcleanup.CoachFixture.IDLE;
import static com.aurastream.coachcleanup.CoachFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.OnceRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The job as the runtime runs it. */
@ExtendWith(OutputCaptureExtension.class)
class CoachCleanupIT {

    private static CoachFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new CoachFixture("coach_cleanup");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @AfterEach
    void indexAndSessionsAgree() {
        assertThat(fixture.keyspace.disagreements()).isEmpty();
    }

    @Test
    void anIdleSessionLeavesRedisAndItsSummaryIsKept() {
        CoachSession session = fixture.started("ann", NOON);
        fixture.say(session, "what is a good title? 🎮", NOON.plusSeconds(60));
        fixture.sessions.say(
                "ann",
                session.id(),
                new CoachMessage(Optional.empty(), CoachRole.COACH, "a short one", NOON.plusSeconds(90)));
        fixture.clock.set(NOON.plusSeconds(90).plus(IDLE));

        RunRecord run = fixture.run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.items()).containsExactly(Item.done("idle", 1));
        assertThat(fixture.keyspace.sessions()).isEmpty();
        assertThat(fixture.rows())
                .containsExactly(Map.of(
                        "id",
                        session.id(),
                        "creator",
                        "ann",
                        "topic",
                        "titles of ann",
                        "started_at",
                        Timestamp.from(NOON),
                        "last_activity_at",
                        Timestamp.from(NOON.plusSeconds(90)),
                        "ended_at",
                        Timestamp.from(NOON.plusSeconds(90).plus(IDLE)),
                        "ending",
                        "idle",
                        "turns",
                        1,
                        "messages",
                        2,
                        "characters",
                        34));
    }

    @Test
    void aSessionThatIsNotYetIdleForLongEnoughStays() {
        CoachSession session = fixture.started("ann", NOON);
        fixture.clock.set(NOON.plus(IDLE).minusMillis(1));

        RunRecord run = fixture.run();

        assertThat(run.reason()).contains("nothing_to_do");
        assertThat(fixture.rows()).isEmpty();
        assertThat(fixture.say(session, "still here", fixture.clock.instant())).isEqualTo(Outcome.SAID);
    }

    @Test
    void aSessionThatItsCreatorEndedIsClearedAwayByTheNextRun() {
        CoachSession session = fixture.started("ann", NOON);
        fixture.sessions.end("ann", session.id(), NOON.plusSeconds(5));
        fixture.clock.set(NOON.plusSeconds(10));

        assertThat(fixture.run().items()).containsExactly(Item.done("ended", 1));

        assertThat(fixture.rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ending", "creator")
                .containsEntry("ended_at", Timestamp.from(NOON.plusSeconds(5))));
        assertThat(fixture.keyspace.sessions()).isEmpty();
    }

    @Test
    void aTopicThatNobodySaidIsAbsent() {
        assertThat(fixture.sessions.start("ann", Optional.empty(), NOON)).isPresent();
        fixture.clock.set(NOON.plus(IDLE));
        fixture.run();

        assertThat(fixture.rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("topic", null));
    }

    @Test
    void theHourOfTheSweepDoesNotChangeWhenASessionEnded() {
        fixture.started("ann", NOON);
        fixture.clock.set(NOON.plus(IDLE).plusSeconds(7_200));
        fixture.run();

        assertThat(fixture.rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("ended_at", Timestamp.from(NOON.plus(IDLE))));
    }

    @Test
    void anEntryWithoutASessionIsTakenOutAndToldInTheLedger() {
        CoachSession evicted = fixture.started("ann", NOON);
        fixture.redis.delete("coach:session:{coach:sessions}:" + evicted.id());
        fixture.clock.set(NOON.plus(IDLE));

        assertThat(fixture.run().items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("lost");
            assertThat(item.count()).isEqualTo(1);
        });
        assertThat(fixture.rows()).isEmpty();
        assertThat(fixture.index.size()).isZero();
    }

    @Test
    void somethingElseUnderASessionsKeyCostsNoOtherSessionItsEnd() {
        CoachSession broken = fixture.started("ann", NOON);
        fixture.started("bob", NOON);
        String key = "coach:session:{coach:sessions}:" + broken.id();
        fixture.redis.delete(key);
        fixture.redis.opsForValue().set(key, "not a hash");
        fixture.clock.set(NOON.plus(IDLE));

        assertThat(fixture.run().outcome()).isEqualTo(RunOutcome.SUCCEEDED);

        assertThat(fixture.rows()).extracting(row -> row.get("creator")).containsExactly("bob");
        fixture.redis.delete(key);
    }

    @Test
    void metersSayWhatWasClearedAwayAndWhatIsLeft() {
        MeterRegistry meters = fixture.worker.getBean(MeterRegistry.class);
        double before =
                meters.counter("aurastream.coach.cleared", "how", "idle").count();
        fixture.started("ann", NOON);
        fixture.started("bob", NOON.plusSeconds(1));
        fixture.clock.set(NOON.plus(IDLE));
        fixture.run();

        assertThat(meters.counter("aurastream.coach.cleared", "how", "idle").count() - before)
                .isEqualTo(1);
        assertThat(meters.get("aurastream.coach.sessions").gauge().value()).isEqualTo(1);
    }

    @Test
    void aDryRunSaysWhichSessionsWouldGoAndChangesNothing(CapturedOutput output) {
        CoachSession idle = fixture.started("ann", NOON);
        CoachSession ended = fixture.started("bob", NOON);
        CoachSession open = fixture.started("cat", NOON.plusSeconds(600));
        fixture.sessions.end("bob", ended.id(), NOON.plusSeconds(5));
        fixture.redis.opsForZSet().add("coach:sessions", "ghost", 1);
        fixture.clock.set(NOON.plus(IDLE));
        Map<String, String> before = fixture.keyspace.dump();

        OnceRunner once = fixture.worker.getBean(OnceRunner.class);
        once.run(new DefaultApplicationArguments("--once=coach-cleanup", "--dry-run"));

        assertThat(once.getExitCode()).isZero();
        assertThat(output)
                .contains("would clear away session " + idle.id() + " of creator ann, last activity " + NOON
                        + ", 0 messages, idle")
                .contains("would clear away session " + ended.id() + " of creator bob")
                .contains("would clear away 2 sessions: 1 idle, 1 ended by their creator; and 1 entries")
                .doesNotContain(open.id());
        assertThat(fixture.keyspace.dump()).isEqualTo(before);
        assertThat(fixture.rows()).isEmpty();
        assertThat(fixture.jdbc.queryForObject("select count(*) from job_run", Long.class))
                .isZero();

        fixture.redis.opsForZSet().remove("coach:sessions", "ghost");
    }

    @Test
    void aClockThatIsSetBackEndsNothing() {
        fixture.started("ann", NOON);
        fixture.clock.set(Instant.parse("2026-10-01T00:00:00Z"));

        assertThat(fixture.run().reason()).contains("nothing_to_do");
        assertThat(fixture.keyspace.sessions()).hasSize(1);
        assertThat(List.copyOf(fixture.rows())).isEmpty();
    }
}
