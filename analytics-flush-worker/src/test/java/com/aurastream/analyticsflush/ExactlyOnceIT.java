package com.aurastream.analyticsflush;

import static com.aurastream.analyticsflush.FlushFixture.NOON;
import static com.aurastream.analyticsflush.FlushFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.analyticsflush.Interruptions.Death;
import com.aurastream.analyticsflush.Interruptions.Place;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventSummaries.Count;
import com.aurastream.intel.archive.EventSummaries.Grouping;
import com.aurastream.intel.archive.FlushOvertakenException;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.Conservation;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a flush, each event counts once. */
class ExactlyOnceIT {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final List<Place> PLACES = List.of(Place.values());
    private static final List<String> CREATORS = List.of("creator-a", "creator-b");

    private static FlushFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new FlushFixture("exactly_once");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.wipeRedis();
        fixture.jdbc()
                .execute("truncate analytics_event, analytics_hour, analytics_day, analytics_flush,"
                        + " analytics_dead_letter, job_fence");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aProcessThatDiesAtAnyStepLosesNothingAndCountsNothingTwice(Place place) {
        assertSurvivesDeathAt(place, FlushFixture.settings(40));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void nothingIsLostOrTwiceWhenSeveralBatchesAreStoredInOneStep(Place place) {
        assertSurvivesDeathAt(place, FlushFixture.settings(40, 120));
    }

    private static void assertSurvivesDeathAt(Place place, AnalyticsFlushSettings settings) {
        List<AnalyticsEvent> sent = randomEvents(new Random(place.name().hashCode()), 300);
        fixture.send(sent);

        int deaths = 0;
        for (int visit = 1; visit <= 4; visit++) {
            deaths += diesAt(place, visit, settings, 1) ? 1 : 0;
            assertThat(fixture.conservation().unaccounted()).isZero();
            List<AnalyticsEvent> more = randomEvents(new Random(place.name().hashCode() + visit), 120);
            fixture.send(more);
            sent.addAll(more);
        }
        fixture.flush(40);

        assertThat(deaths).isPositive();
        assertCounted(sent);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsSentAndWhereverItIsInterruptedTheSumsAreThoseOfANaiveCount(long seed) {
        Random random = new Random(seed);
        List<AnalyticsEvent> sent = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            List<AnalyticsEvent> events = randomEvents(random, random.nextInt(150));
            fixture.send(events);
            sent.addAll(events);
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            int batch = 1 + random.nextInt(60);
            AnalyticsFlushSettings settings = FlushFixture.settings(batch, batch * (1 + random.nextInt(4)));
            diesAt(place, 1 + random.nextInt(4), settings, round);
            assertThat(fixture.conservation().unaccounted()).isZero();
        }
        fixture.flush(50);

        assertCounted(sent);
    }

    @Test
    void theBatchesOfAStepAreStoredTogetherOrNotAtAll() {
        fixture.send(IntStream.range(0, 100).mapToObj(i -> event("e-" + i)).toList());

        assertThatThrownBy(() -> flush(Interruptions.deathAt(Place.BEFORE_TAKE, 4), FlushFixture.settings(20, 100), 1))
                .isInstanceOf(Death.class);
        assertThat(fixture.rows("analytics_event")).isZero();

        List<Long> waiting = new ArrayList<>();
        flush(
                place -> {
                    if (place == Place.BEFORE_REMOVE) {
                        waiting.add(fixture.stream.counts().length());
                    }
                },
                FlushFixture.settings(20, 60),
                1);
        assertThat(fixture.rows("analytics_event")).isEqualTo(100);
        // before the first step of what an earlier run has left, then after steps of 60 and 40
        assertThat(waiting).containsExactly(100L, 100L, 40L);
    }

    @Test
    void theAccountBalancesWhileABatchIsStoredAndNotYetRemoved() {
        fixture.send(randomEvents(new Random(1), 100));
        List<Conservation> seen = new ArrayList<>();

        flush(
                place -> {
                    if (place == Place.BEFORE_REMOVE || place == Place.AFTER_REMOVE || place == Place.BEFORE_STORE) {
                        seen.add(fixture.conservation());
                    }
                },
                30,
                1);

        assertThat(seen).hasSizeGreaterThan(10).allSatisfy(account -> {
            assertThat(account.received()).isEqualTo(100);
            assertThat(account.unaccounted()).isZero();
        });
        assertThat(seen).extracting(Conservation::pending).contains(100L, 70L, 40L, 10L, 0L);
    }

    @Test
    void ofTwoFlushersAtOnceEachEntryIsStoredByOne() {
        List<AnalyticsEvent> sent = randomEvents(new Random(7), 2_000);
        fixture.send(sent);
        EventArchive other = fixture.archive();

        List<CompletableFuture<Boolean>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> untilOvertaken(i == 0 ? fixture.archive : other), Threads.EACH))
                .toList();
        both.forEach(CompletableFuture::join);
        fixture.flush(50);

        assertCounted(sent);
    }

    private static boolean untilOvertaken(EventArchive archive) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                FlushFixture.flush(fixture.stream, archive, FlushFixture.settings(50), 1);
                return true;
            } catch (FlushOvertakenException e) {
                assertThat(e).hasMessageContaining("flushed by somebody else");
            }
        }
        return false;
    }

    @Test
    void aRunThatSleptThroughItsLockWritesNothingAnyMore() {
        fixture.send(event("1"), event("2"));
        AtomicBoolean overtaken = new AtomicBoolean();
        fixture.jdbc().update("insert into job_fence (job, token) values ('analytics-flush', 7)");

        assertThatThrownBy(() -> flush(
                        place -> {
                            if (place == Place.BEFORE_STORE && overtaken.compareAndSet(false, true)) {
                                // the next run has begun and has stored nothing yet
                                fixture.jdbc().update("update job_fence set token = 8");
                            }
                        },
                        10,
                        7))
                .isInstanceOf(FlushOvertakenException.class)
                .hasMessageContaining("run 7 of analytics-flush was overtaken");
        assertThat(fixture.rows("analytics_event")).isZero();

        FlushFixture.flush(fixture.stream, fixture.archive, FlushFixture.settings(10), 8);
        assertThat(fixture.rows("analytics_event")).isEqualTo(2);
    }

    @Test
    void aBatchThatSomebodyElseHasStoredMeanwhileIsNotStoredAgain() {
        fixture.send(event("1"), event("2"));
        AtomicBoolean once = new AtomicBoolean();

        assertThatThrownBy(() -> flush(
                        place -> {
                            if (place == Place.BEFORE_STORE && once.compareAndSet(false, true)) {
                                fixture.flush(10);
                            }
                        },
                        10,
                        1))
                .isInstanceOf(FlushOvertakenException.class);

        assertThat(fixture.rows("analytics_event")).isEqualTo(2);
        assertThat(fixture.conservation()).isEqualTo(new Conservation(2, 2, 0, 0, 0, 0, Optional.of(NOON)));
    }

    @Test
    void afterRedisLostItsDataNewEventsCountAndTheLostOnesAreMissedInTheAccount() {
        fixture.stream.append(List.of(event("1"), event("2"), event("3")), 4, 100);
        fixture.flush(10);
        fixture.send(event("lost"));
        // a flush that sees the event and dies before storing it
        assertThatThrownBy(() -> flush(Interruptions.deathAt(Place.BEFORE_STORE, 1), 10, 1))
                .isInstanceOf(Death.class);

        fixture.wipeRedis();
        fixture.stream.append(List.of(event("3"), event("4")), 1, 100);
        fixture.flush(10);

        Conservation account = fixture.conservation();
        assertThat(account).isEqualTo(new Conservation(6 + 5, 4, 1, 0, 5, 0, Optional.of(NOON)));
        assertThat(account.unaccounted()).isEqualTo(1);
    }

    @Test
    void whenRedisLosesItsDataUnderAFlushWhatIsThereNowIsStoredAndOfItNothingRemovedUnstored() {
        fixture.send(randomEvents(new Random(3), 100));
        fixture.flush(1000);
        long before = fixture.conservation().stored();
        fixture.send(IntStream.range(0, 100).mapToObj(i -> event("first-" + i)).toList());
        AtomicInteger stores = new AtomicInteger();

        flush(
                place -> {
                    if (place == Place.AFTER_STORE && stores.incrementAndGet() == 2) {
                        fixture.wipeRedis();
                        fixture.send(IntStream.range(0, 70)
                                .mapToObj(i -> event("second-" + i))
                                .toList());
                    }
                },
                10,
                1);
        fixture.flush(10);

        Long second = fixture.jdbc()
                .queryForObject("select count(*) from analytics_event where id like 'second-%'", Long.class);
        assertThat(second).isEqualTo(70);
        Conservation account = fixture.conservation();
        assertThat(account.pending()).isZero();
        assertThat(account.stored() - before).isBetween(90L, 170L);
        assertThat(account.unaccounted()).isEqualTo(170 - (account.stored() - before));
        assertThat(fixture.rows("analytics_flush")).isEqualTo(2);
    }

    @Test
    void anIdIsRememberedAcrossALossOfRedis() {
        fixture.send(event("1"));
        fixture.flush(10);
        fixture.wipeRedis();
        fixture.send(event("1"), event("2"));
        fixture.flush(10);

        assertThat(fixture.rows("analytics_event")).isEqualTo(2);
        assertThat(fixture.conservation()).isEqualTo(new Conservation(3, 2, 1, 0, 0, 0, Optional.of(NOON)));
    }

    /** Whether the flush got there. */
    private static boolean diesAt(Place place, int visit, AnalyticsFlushSettings settings, long fence) {
        try {
            flush(Interruptions.deathAt(place, visit), settings, fence);
            return false;
        } catch (Death expected) {
            return true;
        }
    }

    private static void flush(Interruptions.Happening happening, int batch, long fence) {
        flush(happening, FlushFixture.settings(batch), fence);
    }

    private static void flush(Interruptions.Happening happening, AnalyticsFlushSettings settings, long fence) {
        FlushFixture.flush(
                Interruptions.around(fixture.stream, happening),
                Interruptions.around(fixture.archive, happening),
                settings,
                fence);
    }

    /** Of few ids and hours, so that ids come again, at other times too, and some events are three days late. */
    private static List<AnalyticsEvent> randomEvents(Random random, int count) {
        List<AnalyticsEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = NOON.minus(Duration.ofMinutes(random.nextInt(random.nextInt(5) == 0 ? 3 * 24 * 60 : 180)));
            events.add(new AnalyticsEvent(
                    CREATORS.get(random.nextInt(2)),
                    "id-" + random.nextInt(800),
                    "name-" + random.nextInt(3),
                    "category-" + random.nextInt(2),
                    "session-" + random.nextInt(40),
                    random.nextBoolean() ? Optional.of("user-" + random.nextInt(20)) : Optional.empty(),
                    at,
                    "{\"n\":" + i + "}"));
        }
        return events;
    }

    /** Everything that is stored or summed is what counting the first event of each id gives. */
    private static void assertCounted(List<AnalyticsEvent> sent) {
        Map<String, AnalyticsEvent> first = new LinkedHashMap<>();
        sent.forEach(event -> first.putIfAbsent(event.creator() + "/" + event.id(), event));
        assertThat(fixture.rows("analytics_event")).isEqualTo(first.size());
        assertThat(fixture.conservation())
                .isEqualTo(new Conservation(
                        sent.size(), first.size(), sent.size() - first.size(), 0, 0, 0, Optional.of(NOON)));
        assertThat(fixture.hours())
                .isEqualTo(first.values().stream()
                        .collect(Collectors.groupingBy(
                                event -> event.occurredAt().truncatedTo(ChronoUnit.HOURS),
                                TreeMap::new,
                                Collectors.counting())));
        for (String creator : CREATORS) {
            List<AnalyticsEvent> own = first.values().stream()
                    .filter(event -> event.creator().equals(creator))
                    .toList();
            assertSums(creator, Grouping.NAME, own, AnalyticsEvent::name);
            assertSums(creator, Grouping.CATEGORY, own, AnalyticsEvent::category);
            assertSums(creator, Grouping.DAY, own, event -> event.occurredAt()
                    .toString()
                    .substring(0, 10));
        }
    }

    private static void assertSums(
            String creator, Grouping by, List<AnalyticsEvent> events, Function<AnalyticsEvent, String> group) {
        Map<String, List<AnalyticsEvent>> groups = events.stream().collect(Collectors.groupingBy(group));
        List<Count> counts = fixture.summaries.counts(creator, by, TODAY.minusDays(5), TODAY);
        assertThat(counts).extracting(Count::group).containsExactlyInAnyOrderElementsOf(groups.keySet());
        for (Count count : counts) {
            List<AnalyticsEvent> own = groups.getOrDefault(count.group(), List.of());
            Set<String> users = new HashSet<>();
            own.forEach(event -> event.user().ifPresent(users::add));
            assertThat(count.events()).isEqualTo(own.size());
            assertThat(count.users().value()).isEqualTo(users.size());
            assertThat(count.sessions().value()).isEqualTo((double)
                    own.stream().map(AnalyticsEvent::session).distinct().count());
        }
    }
}
