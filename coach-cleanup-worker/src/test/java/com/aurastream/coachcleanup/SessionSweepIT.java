package com.aurastream.coachcleanup;

import static com.aurastream.coachcleanup.CoachFixture.IDLE;
import static com.aurastream.coachcleanup.CoachFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.testing.Threads;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** What may happen to a sweep: crashes between its steps, others who sweep, creators who go on talking, very many sessions. */
class SessionSweepIT {

    /** {@code -Dcoach.test.sessions=100000} measures with more. */
    private static final int MANY = Integer.getInteger("coach.test.sessions", 5_000);

    private static CoachFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new CoachFixture("coach_sweep");
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

    /** The process dies before, amid or after each of the three steps of each of two batches. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void aSweepThatDiesIsContinuedByTheNextAndNoSummaryIsLostOrDoubled(int death) {
        List<CoachSession> idle = seeded(7, NOON);
        fixture.sessions.end(idle.get(3).creator(), idle.get(3).id(), NOON.plusSeconds(1));
        CoachSession open = fixture.started("open", NOON.plusSeconds(600));
        MortalSweep mortal = new MortalSweep(death);

        assertThatThrownBy(() -> mortal.sweep(NOON)).isInstanceOf(Death.class);
        assertThat(fixture.keyspace.disagreements()).isEmpty();
        Set<Object> saved = fixture.rows().stream().map(row -> row.get("id")).collect(Collectors.toSet());
        assertThat(idle)
                .allMatch(session -> saved.contains(session.id())
                        || fixture.keyspace.sessions().contains(session.id()));
        List<Map<String, Object>> before = fixture.rows();

        sweep().sweep(NOON, SessionSweepIT::goOn);

        assertThat(fixture.rows()).hasSize(7).containsAll(before);
        assertThat(fixture.rows().stream().filter(row -> "creator".equals(row.get("ending"))))
                .hasSize(1);
        assertThat(fixture.keyspace.sessions()).containsExactly(open.id());
    }

    @Test
    void withoutPostgresNothingIsRemovedAndTheNextSweepFindsEverything() {
        seeded(5, NOON);
        SessionSweep broken = new SessionSweep(
                fixture.index,
                summaries -> {
                    throw new DataAccessResourceFailureException("no PostgreSQL");
                },
                2);

        assertThatThrownBy(() -> broken.sweep(NOON, SessionSweepIT::goOn))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(fixture.keyspace.sessions()).hasSize(5);

        assertThat(sweep().sweep(NOON, SessionSweepIT::goOn)).isEqualTo(new Swept(5, 0, 0, 0, 0));
        assertThat(fixture.rows()).hasSize(5);
    }

    @Test
    void aSummaryThatTheArchiveRefusesCostsNoOtherSessionItsOwn() {
        List<CoachSession> idle = seeded(9, NOON);
        Set<String> refused = Set.of(idle.get(0).id(), idle.get(4).id());
        CoachSummaries choosy = summaries -> {
            if (summaries.stream().anyMatch(summary -> refused.contains(summary.id()))) {
                throw new DataIntegrityViolationException("refused");
            }
            fixture.summaries.save(summaries);
        };

        Swept swept = new SessionSweep(fixture.index, choosy, 2).sweep(NOON, SessionSweepIT::goOn);

        assertThat(swept).isEqualTo(new Swept(7, 0, 0, 2, 2));
        assertThat(fixture.rows()).hasSize(7);
        assertThat(fixture.keyspace.sessions()).containsExactlyInAnyOrderElementsOf(refused);
    }

    /** The predecessor's second query did not repeat the first one's condition, so a session touched in between was ended. */
    @Test
    void aSessionInWhichSomethingIsSaidWhileTheSweepLooksAtItGoesOn() {
        CoachSession session = fixture.started("ann", NOON);
        CoachSessionIndex talkative = new ForwardingIndex(fixture.index) {
            @Override
            public List<String> due(Instant idleSince, long skip, int most) {
                List<String> due = super.due(idleSince, skip, most);
                fixture.say(session, "wait", NOON.plusSeconds(60));
                return due;
            }
        };

        Swept swept = new SessionSweep(talkative, fixture.summaries, 10).sweep(NOON, SessionSweepIT::goOn);

        assertThat(swept).isEqualTo(Swept.NOTHING);
        assertThat(fixture.rows()).isEmpty();
        assertThat(fixture.sessions.find("ann", session.id(), NOON.plusSeconds(61)))
                .isPresent();
    }

    /** Between the summary and the removal Redis is restored from a time at which the session was open. */
    @Test
    void aSessionThatRedisHasForgottenToBeOverIsNotRemovedAndItsLastSummaryStands() {
        CoachSession session = fixture.started("ann", NOON);
        String key = "coach:session:{coach:sessions}:" + session.id();
        Map<Object, Object> open = fixture.redis.opsForHash().entries(key);
        CoachSessionIndex forgetful = new ForwardingIndex(fixture.index) {
            @Override
            public int remove(List<CoachSummary> summaries) {
                fixture.redis.delete(key);
                fixture.redis.opsForHash().putAll(key, open);
                fixture.redis.opsForZSet().add("coach:sessions", session.id(), (double) NOON.toEpochMilli());
                return super.remove(summaries);
            }
        };

        Swept swept = new SessionSweep(forgetful, fixture.summaries, 10).sweep(NOON, SessionSweepIT::goOn);

        assertThat(swept.left()).isEqualTo(1);
        assertThat(fixture.rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("messages", 0));
        assertThat(fixture.say(session, "I am back", NOON.plusSeconds(60))).isEqualTo(Outcome.SAID);
        sweep().sweep(NOON.plusSeconds(60), SessionSweepIT::goOn);
        assertThat(fixture.rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("messages", 1));
        assertThat(fixture.keyspace.sessions()).isEmpty();
    }

    @Test
    void fourSweepsAtOnceDoWhatOneDoes() {
        seeded(1_000, NOON);
        CoachSession open = fixture.started("open", NOON.plusSeconds(1));

        List<CompletableFuture<Swept>> sweeps = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new SessionSweep(fixture.index, fixture.summaries, 50 + i)
                                .sweep(NOON, SessionSweepIT::goOn),
                        Threads.EACH))
                .toList();

        assertThat(sweeps.stream().map(CompletableFuture::join)).allSatisfy(swept -> {
            assertThat(swept.left()).isZero();
            assertThat(swept.lost()).isZero();
        });
        assertThat(fixture.rows()).hasSize(1_000);
        assertThat(fixture.keyspace.sessions()).containsExactly(open.id());
    }

    /**
     * Creators talk while two sweep, and time goes on. Whoever was answered is not cleared away within the idle time, nobody who fell
     * silent stays, and index and sessions agree at every look.
     */
    @Test
    void whoeverGoesOnTalkingKeepsTheirSessionAndWhoeverDoesNotLosesIt() {
        List<CoachSession> sessions = seeded(300, NOON);
        Map<String, Instant> lastAnswered = new ConcurrentHashMap<>();
        sessions.forEach(session -> lastAnswered.put(session.id(), NOON));
        AtomicInteger minute = new AtomicInteger();
        AtomicBoolean talking = new AtomicBoolean(true);
        CompletableFuture<Integer> looks = CompletableFuture.supplyAsync(() -> look(talking), Threads.EACH);
        List<CompletableFuture<Void>> sweeps = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            while (talking.get()) {
                                sweep().sweep(now(minute).minus(IDLE), SessionSweepIT::goOn);
                            }
                        },
                        Threads.EACH))
                .toList();
        List<CompletableFuture<Void>> talkers = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> talk(shareOf(sessions, i), lastAnswered, minute, new Random(i)), Threads.EACH))
                .toList();
        talkers.forEach(CompletableFuture::join);
        talking.set(false);
        sweeps.forEach(CompletableFuture::join);
        assertThat(looks.join()).isPositive();

        Instant end = now(minute);
        sweep().sweep(end.minus(IDLE), SessionSweepIT::goOn);
        List<String> expected = sessions.stream()
                .map(CoachSession::id)
                .filter(id -> Objects.requireNonNull(lastAnswered.get(id)).isAfter(end.minus(IDLE)))
                .sorted()
                .toList();
        assertThat(expected).isNotEmpty().hasSizeLessThan(300);
        assertThat(fixture.keyspace.sessions()).isEqualTo(expected);
        assertThat(fixture.rows()).hasSize(300 - expected.size()).allSatisfy(row -> assertThat(row)
                .containsEntry("last_activity_at", Timestamp.from(lastAnswered.get(row.get("id")))));
    }

    /** The predecessor read its first thousand and no more, with two calls for each of them. */
    @Test
    void howeverManySessionsAreOverOneSweepClearsAllOfThemBatchByBatch() {
        List<CoachSession> open = seeded(3, NOON.plusSeconds(1));
        fill(MANY);
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger largest = new AtomicInteger();
        CoachSessionIndex counted = new ForwardingIndex(fixture.index) {
            @Override
            public List<String> due(Instant idleSince, long skip, int most) {
                List<String> due = super.due(idleSince, skip, most);
                calls.incrementAndGet();
                largest.accumulateAndGet(due.size(), Math::max);
                return due;
            }
        };

        System.gc();
        long used = usedMemory();
        long start = System.nanoTime();
        Swept swept = new SessionSweep(counted, fixture.summaries, 500).sweep(NOON, SessionSweepIT::goOn);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.gc();
        System.out.printf(
                "%d sessions cleared away in %d ms, %d batches, heap %+d kB%n",
                MANY, took.toMillis(), calls.get(), (usedMemory() - used) / 1024);

        assertThat(swept).isEqualTo(new Swept(MANY, 0, 0, 0, 0));
        assertThat(calls.get()).isEqualTo((MANY + 499) / 500 + 1);
        assertThat(largest.get()).isLessThanOrEqualTo(500);
        assertThat(fixture.jdbc.queryForObject("select count(*) from coach_session", Long.class))
                .isEqualTo(MANY);
        assertThat(fixture.keyspace.sessions())
                .containsExactlyInAnyOrderElementsOf(
                        open.stream().map(CoachSession::id).toList());
    }

    /** The checkpoint of a run that nobody stops. */
    private static void goOn() {}

    private static SessionSweep sweep() {
        return new SessionSweep(fixture.index, fixture.summaries, 50);
    }

    private static List<CoachSession> seeded(int number, Instant at) {
        return IntStream.range(0, number)
                .mapToObj(i -> fixture.started("creator-" + i, at))
                .toList();
    }

    private static void fill(int number) {
        List<CompletableFuture<Void>> parts = IntStream.range(0, 4)
                .mapToObj(part -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, number)
                                .filter(i -> i % 4 == part)
                                .forEach(i -> fixture.started("many-" + i, NOON.minusMillis(i))),
                        Threads.EACH))
                .toList();
        parts.forEach(CompletableFuture::join);
    }

    private static long usedMemory() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Instant now(AtomicInteger minute) {
        return NOON.plus(Duration.ofMinutes(minute.get()));
    }

    private static List<CoachSession> shareOf(List<CoachSession> sessions, int talker) {
        return IntStream.range(0, sessions.size())
                .filter(i -> i % 3 == talker)
                .mapToObj(sessions::get)
                .toList();
    }

    /** Some talk often, some rarely, some never; only an answer counts, and whoever got none is over for good. */
    private static void talk(
            List<CoachSession> sessions, Map<String, Instant> lastAnswered, AtomicInteger minute, Random random) {
        Set<String> over = ConcurrentHashMap.newKeySet();
        for (int turn = 0; turn < 400; turn++) {
            int chosen = (int) (Math.pow(random.nextDouble(), 2) * sessions.size() * 1.3);
            if (chosen < sessions.size()) {
                CoachSession session = sessions.get(chosen);
                Instant at = now(minute);
                Outcome outcome = fixture.say(session, "x", at);
                if (outcome == Outcome.SAID) {
                    assertThat(over).doesNotContain(session.id());
                    lastAnswered.merge(session.id(), at, (a, b) -> a.isAfter(b) ? a : b);
                } else if (outcome == Outcome.NO_SESSION) {
                    over.add(session.id());
                    assertThat(lastAnswered.get(session.id()))
                            .as("a session is over only when it was idle")
                            .isBeforeOrEqualTo(now(minute).minus(IDLE));
                }
            }
            if (turn % 12 == 0) {
                minute.incrementAndGet();
            }
        }
    }

    private static int look(AtomicBoolean talking) {
        int looks = 0;
        while (talking.get()) {
            assertThat(fixture.keyspace.disagreements()).isEmpty();
            looks++;
        }
        return looks;
    }

    /** Thrown where the process would have died. */
    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A sweep in batches of four that dies at one of its moments. */
    private static final class MortalSweep {

        private final int death;
        private int moments;

        MortalSweep(int death) {
            this.death = death;
        }

        void sweep(Instant idleSince) {
            CoachSessionIndex mortal = new ForwardingIndex(fixture.index) {
                @Override
                public Closed close(List<String> ids, Instant since) {
                    moment();
                    super.close(half(ids), since);
                    moment();
                    Closed closed = super.close(ids, since);
                    moment();
                    return closed;
                }

                @Override
                public int remove(List<CoachSummary> summaries) {
                    moment();
                    super.remove(half(summaries));
                    moment();
                    int left = super.remove(summaries);
                    moment();
                    return left;
                }
            };
            CoachSummaries mortalSummaries = summaries -> {
                moment();
                fixture.summaries.save(half(summaries));
                moment();
                fixture.summaries.save(summaries);
                moment();
            };
            new SessionSweep(mortal, mortalSummaries, 4).sweep(idleSince, SessionSweepIT::goOn);
        }

        private static <T> List<T> half(List<T> all) {
            return all.subList(0, all.size() / 2);
        }

        private void moment() {
            if (moments++ == death) {
                throw new Death();
            }
        }
    }

    /** The index, with what a test puts in between. */
    private static class ForwardingIndex implements CoachSessionIndex {

        private final CoachSessionIndex index;

        ForwardingIndex(CoachSessionIndex index) {
            this.index = index;
        }

        @Override
        public List<String> due(Instant idleSince, long skip, int most) {
            return index.due(idleSince, skip, most);
        }

        @Override
        public Closed close(List<String> ids, Instant idleSince) {
            return index.close(ids, idleSince);
        }

        @Override
        public Closed wouldClose(List<String> ids, Instant idleSince) {
            return index.wouldClose(ids, idleSince);
        }

        @Override
        public int remove(List<CoachSummary> summaries) {
            return index.remove(summaries);
        }

        @Override
        public long size() {
            return index.size();
        }
    }
}
