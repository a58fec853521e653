package com.aurastream.analyticsflush;

import static com.aurastream.analyticsflush.FlushFixture.CREATOR;
import static com.aurastream.analyticsflush.FlushFixture.NOON;
import static com.aurastream.analyticsflush.FlushFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.EventSummaries.Count;
import com.aurastream.intel.archive.EventSummaries.Grouping;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.Conservation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of events, and what once went wrong with them. */
class EventFlushIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private FlushFixture fixture;

    @BeforeEach
    void start() {
        fixture = new FlushFixture("event_flush");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anEventIsKeptWithAllThatWasSaidAboutIt() {
        AnalyticsEvent rich = new AnalyticsEvent(
                CREATOR,
                "e-1",
                "idea_öffnet 🎮",
                "page",
                "s\t1\\",
                Optional.of("u-1"),
                Instant.parse("2026-11-23T11:59:59.123Z"),
                "{\"title\":\"schöne Grüße\\n🎮\"}");
        fixture.send(rich, event("e-2"));

        fixture.flush(10);

        Map<String, Object> row = fixture.jdbc().queryForMap("select * from analytics_event where id = 'e-1'");
        assertThat(row)
                .containsEntry("creator", CREATOR)
                .containsEntry("name", rich.name())
                .containsEntry("category", "page")
                .containsEntry("session", rich.session())
                .containsEntry("user_id", "u-1")
                .containsEntry("properties", rich.properties())
                .containsEntry("occurred_at", java.sql.Timestamp.from(rich.occurredAt()));
        assertThat(fixture.stream.counts().length()).isZero();
        assertThat(fixture.conservation())
                .isEqualTo(new Conservation(2, 2, 0, 0, 0, 0, Optional.of(NOON)))
                .extracting(Conservation::unaccounted)
                .isEqualTo(0L);
    }

    @Test
    void anIdCountsOnceWhereverAndWheneverItComesAgain() {
        fixture.send(event("same"), event("other"), event("same"));
        fixture.flush(10);
        fixture.send(event("same", "page_view", "nav", NOON.minus(Duration.ofDays(3))), event("third"));
        fixture.flush(10);

        assertThat(fixture.rows("analytics_event")).isEqualTo(3);
        assertThat(fixture.conservation()).isEqualTo(new Conservation(5, 3, 2, 0, 0, 0, Optional.of(NOON)));
        assertThat(fixture.hours()).isEqualTo(Map.of(Instant.parse("2026-11-23T11:00:00Z"), 3L));
    }

    @Test
    void theSameIdOfAnotherCreatorIsAnotherEvent() {
        AnalyticsEvent mine = event("e-1");
        fixture.send(
                mine,
                new AnalyticsEvent(
                        "creator-b",
                        "e-1",
                        mine.name(),
                        mine.category(),
                        mine.session(),
                        mine.user(),
                        mine.occurredAt(),
                        "{}"));

        fixture.flush(10);

        assertThat(fixture.rows("analytics_event")).isEqualTo(2);
    }

    @Test
    void eventsThatAreAlikeInAllButTheirIdsBothCount() {
        fixture.send(IntStream.range(0, 10).mapToObj(i -> event("e-" + i)).toList());

        fixture.flush(100);

        assertThat(counts(Grouping.NAME)).containsExactly(new Count("page_view", 10, exactly(1, 10), exactly(1, 10)));
    }

    @Test
    void eachEventCountsInItsOwnCategoryAndInTheHourInWhichItHappened() {
        fixture.send(
                event("1", "page_view", "nav", NOON.minusSeconds(1)),
                event("2", "asset_generated", "generation", NOON.minus(Duration.ofHours(3))),
                event("3", "page_view", "nav", NOON.minus(Duration.ofDays(3))));

        fixture.flush(100);

        assertThat(fixture.hours())
                .isEqualTo(Map.of(
                        Instant.parse("2026-11-20T12:00:00Z"), 1L,
                        Instant.parse("2026-11-23T09:00:00Z"), 1L,
                        Instant.parse("2026-11-23T11:00:00Z"), 1L));
        assertThat(counts(Grouping.CATEGORY))
                .extracting(Count::group, Count::events)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nav", 2L),
                        org.assertj.core.groups.Tuple.tuple("generation", 1L));
        assertThat(counts(Grouping.DAY))
                .extracting(Count::group, Count::events)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-20", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-11-23", 2L));
    }

    @Test
    void whatCannotBeReadOrKeptIsPutAsideWithTheReasonAndStopsNothing() {
        fixture.send(event("before"));
        fixture.redis.opsForStream().add("analytics:events", Map.of("c", "me", "rubbish", "x"));
        fixture.send(
                event("nul", "na\0me", "nav", NOON),
                event("old", "page_view", "nav", NOON.minus(Duration.ofDays(31))),
                event("early", "page_view", "nav", NOON.plus(Duration.ofDays(2))),
                event("long", "n".repeat(201), "nav", NOON),
                event("after"));
        fixture.redis.opsForHash().increment("{analytics:events}:counts", "accepted", 1); // for the rubbish

        fixture.flush(3);

        assertThat(fixture.rows("analytics_event")).isEqualTo(2);
        assertThat(fixture.jdbc()
                        .queryForList(
                                "select reason from analytics_dead_letter order by millis, sequence", String.class))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("it has no field"),
                        reason -> assertThat(reason).contains("NUL"),
                        reason -> assertThat(reason).contains("from 2026-10-24 to 2026-11-24"),
                        reason -> assertThat(reason).contains("from 2026-10-24 to 2026-11-24"),
                        reason -> assertThat(reason).contains("201 characters"));
        assertThat(fixture.jdbc().queryForList("select content from analytics_dead_letter", String.class))
                .anyMatch(content -> content.contains("rubbish=x"))
                .anyMatch(content -> content.contains("na\\u0000me"));
        assertThat(fixture.conservation()).isEqualTo(new Conservation(7, 2, 0, 0, 0, 5, Optional.of(NOON)));
    }

    @Test
    void anEventThatOnlyTheDatabaseRefusesIsFoundAndPutAsideAndAllOthersAreStored() {
        fixture.jdbc().execute("alter table analytics_event add constraint no_seventeen check (id <> 'e-17')");
        fixture.send(IntStream.range(0, 50).mapToObj(i -> event("e-" + i)).toList());

        fixture.flush(100);

        assertThat(fixture.rows("analytics_event")).isEqualTo(49);
        assertThat(fixture.jdbc().queryForMap("select * from analytics_dead_letter"))
                .satisfies(letter -> assertThat(letter.get("reason")).asString().contains("no_seventeen"))
                .satisfies(
                        letter -> assertThat(letter.get("content")).asString().contains("e-17"));
        assertThat(fixture.conservation().unaccounted()).isZero();
    }

    @Test
    void anEventThatIsRefusedInAStepOfSeveralBatchesCostsNoOtherEither() {
        fixture.jdbc().execute("alter table analytics_event add constraint no_seventeen check (id <> 'e-17')");
        fixture.send(IntStream.range(0, 50).mapToObj(i -> event("e-" + i)).toList());

        FlushFixture.flush(fixture.stream, fixture.archive, FlushFixture.settings(10, 50), 1);

        assertThat(fixture.rows("analytics_event")).isEqualTo(49);
        assertThat(fixture.rows("analytics_dead_letter")).isEqualTo(1);
        assertThat(fixture.conservation()).isEqualTo(new Conservation(50, 49, 0, 0, 0, 1, Optional.of(NOON)));
    }

    @Test
    void aDayWithoutRoomBeginsAnotherStep() {
        for (int days = 0; days < 3; days++) {
            for (int i = 0; i < 20; i++) {
                fixture.send(event(days + "-" + i, "page_view", "nav", NOON.minus(Duration.ofDays(days))));
            }
        }

        List<Stored> steps = FlushFixture.flush(fixture.stream, fixture.archive, FlushFixture.settings(10, 100), 1);

        // the first day's room is made at the start, that of each other when its turn has come
        assertThat(steps).containsExactly(step(20), step(20), step(20));
        assertThat(FlushFixture.flush(fixture.stream, fixture.archive, FlushFixture.settings(10, 100), 1))
                .isEmpty();
        fixture.send(IntStream.range(0, 25).mapToObj(i -> event("more-" + i)).toList());
        assertThat(FlushFixture.flush(fixture.stream, fixture.archive, FlushFixture.settings(10, 20), 1))
                .containsExactly(step(20), step(5));
    }

    private static Stored step(long stored) {
        return new Stored(stored, 0, 0);
    }

    @Test
    void anErrorOfTheDatabaseHalfwayThroughABatchLosesNothing() {
        fixture.send(event("1"), event("2"));
        fixture.jdbc().execute("alter table analytics_day rename to analytics_day_away");

        assertThatThrownBy(() -> fixture.flush(10)).hasMessageContaining("analytics_day");

        assertThat(fixture.rows("analytics_event")).isZero();
        assertThat(fixture.rows("analytics_hour")).isZero();
        assertThat(fixture.conservation()).isEqualTo(new Conservation(2, 0, 0, 2, 0, 0, Optional.empty()));
        fixture.jdbc().execute("alter table analytics_day_away rename to analytics_day");
        fixture.flush(10);
        assertThat(fixture.conservation()).isEqualTo(new Conservation(2, 2, 0, 0, 0, 0, Optional.of(NOON)));
    }

    @Test
    void aPartitionThatAnotherProcessDroppedIsMadeAgainForALateEvent() {
        fixture.send(event("1", "page_view", "nav", NOON.minus(Duration.ofDays(5))));
        fixture.flush(10);
        fixture.jdbc().execute("drop table analytics_event_20261118");

        fixture.send(event("2", "page_view", "nav", NOON.minus(Duration.ofDays(5))));
        fixture.flush(10);

        assertThat(fixture.jdbc().queryForList("select id from analytics_event", String.class))
                .containsExactly("2");
    }

    private List<Count> counts(Grouping by) {
        return fixture.summaries.counts(CREATOR, by, TODAY.minusDays(10), TODAY);
    }

    private static Estimate exactly(int count, int n) {
        return new Estimate(count, count, count, n);
    }
}
