package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.cache.CoachSessionIndex.Closed;
import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.cache.CoachSessions.Reply;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.coach.CoachSummary.Ending;
import com.aurastream.intel.testing.CoachKeyspace;
import com.aurastream.intel.testing.TestRedis;
import com.aurastream.intel.testing.Threads;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisCoachSessionsIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final CoachRules RULES = new CoachRules(IDLE, 3, 4, 4_000, 8_000, 1_000);

    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private CoachKeyspace keyspace;
    private CoachSessions sessions;
    private CoachSessionIndex index;

    TestRedis on() {
        return TestRedis.ONE_NODE;
    }

    @BeforeAll
    void start() {
        connections = on().connections(Duration.ofSeconds(20));
        redis = new StringRedisTemplate(connections);
        keyspace = new CoachKeyspace(redis);
        sessions = RedisCache.coachSessions(redis, RULES);
        index = RedisCache.coachSessionIndex(redis, RULES);
    }

    @AfterAll
    void stop() {
        connections.destroy();
    }

    @BeforeEach
    void empty() {
        redis.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    @AfterEach
    void indexAndHashesAgree() {
        assertThat(keyspace.disagreements()).isEmpty();
    }

    @Test
    void whatIsSaidIsFoundInOrderAsItWasSaid() {
        CoachSession started = started("ann", "titles & thumbnails — 日本 🎮");
        String text = "line one\nline two\ttabbed \"quoted\" \\ 👩‍👩‍👧 ";
        say(started, Optional.of("m-1"), CoachRole.CREATOR, text, NOON.plusSeconds(5));
        say(started, Optional.empty(), CoachRole.COACH, "answer", NOON.plusMillis(6_789));

        CoachSession found = found(started, NOON.plusSeconds(10));

        assertThat(found)
                .isEqualTo(new CoachSession(
                        started.id(),
                        "ann",
                        Optional.of("titles & thumbnails — 日本 🎮"),
                        NOON,
                        NOON.plusMillis(6_789),
                        List.of(
                                new CoachMessage(Optional.of("m-1"), CoachRole.CREATOR, text, NOON.plusSeconds(5)),
                                new CoachMessage(
                                        Optional.empty(), CoachRole.COACH, "answer", NOON.plusMillis(6_789)))));
        assertThat(found.turns()).isEqualTo(1);
    }

    @Test
    void aSessionWithoutATopicHasNone() {
        CoachSession started = sessions.start("ann", Optional.empty(), NOON).orElseThrow();

        assertThat(found(started, NOON)).isEqualTo(started);
        assertThat(started.topic()).isEmpty();
    }

    @Test
    void anotherCreatorSeesNothingAndChangesNothing() {
        CoachSession anns = started("ann", "hers");
        Map<String, String> before = keyspace.dump();

        assertThat(sessions.find("bob", anns.id(), NOON)).isEmpty();
        assertThat(sessions.open("bob", NOON)).isEmpty();
        assertThat(sessions.say("bob", anns.id(), message("m", "let me in", NOON)))
                .isEqualTo(new Reply(Outcome.NO_SESSION, Optional.empty()));
        assertThat(sessions.end("bob", anns.id(), NOON)).isFalse();
        assertThat(keyspace.dump()).isEqualTo(before);
    }

    @Test
    void anIdThatNobodyHasIsNothing() {
        assertThat(sessions.find("ann", "nothing", NOON)).isEmpty();
        assertThat(sessions.end("ann", "nothing", NOON)).isFalse();
        assertThat(sessions.say("ann", "nothing", message("m", "hello", NOON)).outcome())
                .isEqualTo(Outcome.NO_SESSION);
        assertThat(keyspace.dump()).isEmpty();
    }

    @Test
    void aCreatorHasSoManyOpenSessionsAndNoMoreUntilOneIsOver() {
        CoachSession first = started("ann", "one");
        CoachSession second =
                sessions.start("ann", Optional.of("two"), NOON.plusSeconds(60)).orElseThrow();
        assertThat(sessions.start("ann", Optional.of("three"), NOON.plusSeconds(120)))
                .isPresent();

        assertThat(sessions.start("ann", Optional.of("four"), NOON.plusSeconds(180)))
                .isEmpty();
        assertThat(keyspace.sessions()).hasSize(3);
        assertThat(sessions.start("bob", Optional.empty(), NOON)).isPresent();

        sessions.end("ann", second.id(), NOON.plusSeconds(200));
        assertThat(sessions.start("ann", Optional.of("four"), NOON.plusSeconds(201)))
                .isPresent();
        assertThat(sessions.start("ann", Optional.of("five"), NOON.plus(IDLE).minusMillis(1)))
                .isEmpty();
        assertThat(sessions.start("ann", Optional.of("five"), NOON.plus(IDLE))).isPresent();
        assertThat(sessions.find("ann", first.id(), NOON.plus(IDLE))).isEmpty();
    }

    @Test
    void twentyStartsAtOnceOpenNoMoreThanTheRulesAllow() {
        List<CompletableFuture<Boolean>> starts = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> sessions.start("ann", Optional.empty(), NOON).isPresent(), Threads.EACH))
                .toList();

        assertThat(starts.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThat(sessions.open("ann", NOON)).hasSize(3);
    }

    @Test
    void openSessionsAreListedLastActivityFirst() {
        CoachSession first = started("ann", "one");
        CoachSession second =
                sessions.start("ann", Optional.empty(), NOON.plusSeconds(1)).orElseThrow();
        say(first, Optional.empty(), CoachRole.CREATOR, "again", NOON.plusSeconds(2));

        assertThat(sessions.open("ann", NOON.plusSeconds(3)))
                .extracting(CoachSession::id)
                .containsExactly(first.id(), second.id());
        assertThat(sessions.open("ann", NOON.plusSeconds(1).plus(IDLE)))
                .extracting(CoachSession::id)
                .containsExactly(first.id());
    }

    @Test
    void anIdleSessionIsOverAtThatMomentWhetherOrNotAnybodyHasClearedItAway() {
        CoachSession session = started("ann", "one");
        Instant last = NOON.plusSeconds(60);
        say(session, Optional.empty(), CoachRole.CREATOR, "hello", last);

        assertThat(sessions.find("ann", session.id(), last.plus(IDLE).minusMillis(1)))
                .isPresent();
        assertThat(sessions.find("ann", session.id(), last.plus(IDLE))).isEmpty();
        assertThat(sessions.say("ann", session.id(), message("m", "late", last.plus(IDLE)))
                        .outcome())
                .isEqualTo(Outcome.NO_SESSION);
        assertThat(sessions.end("ann", session.id(), last.plus(IDLE))).isFalse();
    }

    @Test
    void aMessageThatIsSentAgainIsSaidOnce() {
        CoachSession session = started("ann", "one");
        Reply first = sessions.say("ann", session.id(), message("m-1", "hello", NOON.plusSeconds(1)));
        Reply again = sessions.say("ann", session.id(), message("m-1", "hello", NOON.plusSeconds(9)));
        Reply other = sessions.say("ann", session.id(), message("m-1", "something else", NOON.plusSeconds(9)));

        assertThat(first.outcome()).isEqualTo(Outcome.SAID);
        assertThat(again).isEqualTo(new Reply(Outcome.REPEATED, first.message()));
        assertThat(other).isEqualTo(new Reply(Outcome.DIFFERENT, Optional.empty()));
        assertThat(found(session, NOON.plusSeconds(9)).messages()).hasSize(1);
    }

    @Test
    void theSameMessageSentByTwentyAtOnceIsSaidOnce() {
        CoachSession session = started("ann", "one");
        List<CompletableFuture<Outcome>> sent = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> sessions.say("ann", session.id(), message("m-1", "hello", NOON))
                                .outcome(),
                        Threads.EACH))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).filter(Outcome.SAID::equals))
                .hasSize(1);
        assertThat(found(session, NOON).messages()).hasSize(1);
    }

    @Test
    void eachSideSaysAsManyMessagesAsItMayAndARepetitionIsStillAnswered() {
        CoachSession session = started("ann", "one");
        for (int i = 0; i < 4; i++) {
            assertThat(sessions.say("ann", session.id(), message("m-" + i, "question", NOON))
                            .outcome())
                    .isEqualTo(Outcome.SAID);
        }

        assertThat(sessions.say("ann", session.id(), message("m-4", "one more", NOON))
                        .outcome())
                .isEqualTo(Outcome.FULL_OF_TURNS);
        assertThat(sessions.say("ann", session.id(), message("m-3", "question", NOON))
                        .outcome())
                .isEqualTo(Outcome.REPEATED);
        assertThat(say(session, Optional.empty(), CoachRole.COACH, "answer", NOON)
                        .outcome())
                .isEqualTo(Outcome.SAID);
        assertThat(found(session, NOON).turns()).isEqualTo(4);
        assertThat(found(session, NOON).messages()).hasSize(5);
    }

    @Test
    void allMessagesTogetherAreNoLongerThanTheyMayBe() {
        CoachSession session = started("ann", "one");
        say(session, Optional.empty(), CoachRole.CREATOR, "🎮".repeat(990), NOON);

        assertThat(say(session, Optional.empty(), CoachRole.COACH, "x".repeat(11), NOON)
                        .outcome())
                .isEqualTo(Outcome.FULL_OF_TEXT);
        assertThat(say(session, Optional.empty(), CoachRole.COACH, "x".repeat(10), NOON)
                        .outcome())
                .isEqualTo(Outcome.SAID);
        assertThat(found(session, NOON).characters()).isEqualTo(1_000);
    }

    @Test
    void anOlderClockMovesNoSessionBack() {
        CoachSession session = started("ann", "one");
        say(session, Optional.empty(), CoachRole.CREATOR, "later", NOON.plusSeconds(600));

        Reply earlier =
                say(session, Optional.empty(), CoachRole.COACH, "by a clock that lags", NOON.minusSeconds(86_400));

        assertThat(earlier.message().orElseThrow().at()).isEqualTo(NOON.plusSeconds(600));
        assertThat(found(session, NOON).lastActivityAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(index.due(NOON.plusSeconds(599), 0, 9)).isEmpty();
    }

    @Test
    void ofAnEndedSessionOnlyTheSummaryStaysUntilItIsRemoved() {
        CoachSession session = started("ann", "one");
        say(session, Optional.of("m-1"), CoachRole.CREATOR, "a secret", NOON.plusSeconds(1));
        say(session, Optional.empty(), CoachRole.COACH, "kept", NOON.plusSeconds(2));

        assertThat(sessions.end("ann", session.id(), NOON.plusSeconds(3))).isTrue();

        assertThat(sessions.end("ann", session.id(), NOON.plusSeconds(4))).isFalse();
        assertThat(sessions.find("ann", session.id(), NOON.plusSeconds(4))).isEmpty();
        assertThat(sessions.open("ann", NOON.plusSeconds(4))).isEmpty();
        assertThat(sessions.say("ann", session.id(), message("m-1", "a secret", NOON.plusSeconds(4)))
                        .outcome())
                .isEqualTo(Outcome.NO_SESSION);
        assertThat(redis.opsForHash()
                        .entries(CoachScripts.session(session.id()))
                        .toString())
                .doesNotContain("secret", "kept", "m-1");
        CoachSummary summary = new CoachSummary(
                session.id(),
                "ann",
                Optional.of("one"),
                NOON,
                NOON.plusSeconds(2),
                NOON.plusSeconds(3),
                Ending.CREATOR,
                1,
                2,
                12);
        assertThat(index.due(Instant.EPOCH, 0, 9)).containsExactly(session.id());
        assertThat(index.close(List.of(session.id()), NOON)).isEqualTo(new Closed(List.of(summary), 0, 0));
        assertThat(index.remove(List.of(summary))).isZero();
        assertThat(keyspace.dump()).isEmpty();
    }

    @Test
    void dueSessionsComeTheEndedFirstThenTheLongestIdleByPages() {
        CoachSession idle = started("ann", "one");
        CoachSession longer =
                sessions.start("bob", Optional.empty(), NOON.minusSeconds(60)).orElseThrow();
        CoachSession ended = started("cat", "three");
        assertThat(sessions.start("dan", Optional.empty(), NOON.plusMillis(1))).isPresent();
        sessions.end("cat", ended.id(), NOON.plusSeconds(600));

        assertThat(index.due(NOON, 0, 2)).containsExactly(ended.id(), longer.id());
        assertThat(index.due(NOON, 2, 2)).containsExactly(idle.id());
        assertThat(index.due(NOON, 3, 2)).isEmpty();
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void closingAgainGivesTheSameSummaryAndNothingOpensTheSessionAgain() {
        CoachSession session = started("ann", "one");
        say(session, Optional.empty(), CoachRole.CREATOR, "a secret", NOON.plusSeconds(1));

        Closed first = index.close(List.of(session.id()), NOON.plusSeconds(1));
        Closed later = index.close(List.of(session.id()), NOON.plus(Duration.ofDays(1)));

        assertThat(first.summaries()).singleElement().satisfies(summary -> {
            assertThat(summary.endedAt()).isEqualTo(NOON.plusSeconds(1).plus(IDLE));
            assertThat(summary.ending()).isEqualTo(Ending.IDLE);
        });
        assertThat(later).isEqualTo(first);
        assertThat(say(session, Optional.empty(), CoachRole.CREATOR, "late", NOON.plusSeconds(2))
                        .outcome())
                .isEqualTo(Outcome.NO_SESSION);
        assertThat(keyspace.dump().toString()).doesNotContain("secret");
    }

    @Test
    void whatWasSaidAfterTheCutOffKeepsASessionOpenThatWasDueAMomentAgo() {
        CoachSession session = started("ann", "one");
        List<String> due = index.due(NOON, 0, 9);
        say(session, Optional.empty(), CoachRole.CREATOR, "still here", NOON.plusMillis(1));

        assertThat(index.close(due, NOON)).isEqualTo(new Closed(List.of(), 1, 0));
        assertThat(sessions.find("ann", session.id(), NOON.plusSeconds(1))).isPresent();
    }

    @Test
    void onlyWhatWasClosedWithJustThisSummaryIsRemoved() {
        CoachSession session = started("ann", "one");
        CoachSummary guessed = new CoachSummary(
                session.id(), "ann", Optional.empty(), NOON, NOON, NOON.plus(IDLE), Ending.IDLE, 0, 0, 0);

        assertThat(index.remove(List.of(guessed))).isEqualTo(1);
        assertThat(sessions.find("ann", session.id(), NOON)).isPresent();

        CoachSummary closed =
                index.close(List.of(session.id()), NOON).summaries().get(0);
        CoachSummary earlier = new CoachSummary(
                closed.id(),
                closed.creator(),
                closed.topic(),
                closed.startedAt(),
                closed.lastActivityAt().minusSeconds(1),
                closed.endedAt(),
                closed.ending(),
                0,
                0,
                0);
        assertThat(index.remove(List.of(earlier))).isEqualTo(1);
        assertThat(index.remove(List.of(closed))).isZero();
        assertThat(index.remove(List.of(closed))).isZero();
        assertThat(keyspace.dump()).isEmpty();
    }

    @Test
    void anEntryWithoutASessionIsTakenOutAndCountedAndOneThatIsGoneIsNot() {
        redis.opsForZSet().add(CoachScripts.INDEX, "ghost", 1);

        assertThat(index.wouldClose(List.of("ghost"), NOON)).isEqualTo(new Closed(List.of(), 0, 1));
        assertThat(index.close(List.of("ghost"), NOON)).isEqualTo(new Closed(List.of(), 0, 1));
        assertThat(index.close(List.of("ghost"), NOON)).isEqualTo(new Closed(List.of(), 0, 0));
        assertThat(index.size()).isZero();
    }

    @Test
    void anEntryThatLagsBehindItsSessionIsPutRight() {
        CoachSession session = started("ann", "one");
        redis.opsForZSet().add(CoachScripts.INDEX, session.id(), 1);

        assertThat(index.close(List.of(session.id()), NOON.minusSeconds(1))).isEqualTo(new Closed(List.of(), 1, 0));
        assertThat(index.due(NOON.minusSeconds(1), 0, 9)).isEmpty();
    }

    @Test
    void aSessionThatTheIndexHasLostIsInItAgainWhenSomethingIsSaid() {
        CoachSession session = started("ann", "one");
        redis.delete(CoachScripts.INDEX);
        redis.delete(CoachScripts.ofCreator("ann"));

        say(session, Optional.empty(), CoachRole.CREATOR, "hello", NOON.plusSeconds(1));

        assertThat(index.due(NOON.plusSeconds(1), 0, 9)).containsExactly(session.id());
        assertThat(sessions.open("ann", NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    void whatWouldBeClosedIsSaidWithoutChangingAnything() {
        CoachSession idle = started("ann", "one");
        CoachSession ended = started("bob", "two");
        CoachSession goingOn =
                sessions.start("cat", Optional.empty(), NOON.plusSeconds(1)).orElseThrow();
        sessions.end("bob", ended.id(), NOON.plusSeconds(5));
        Map<String, String> before = keyspace.dump();
        List<String> all = List.of(idle.id(), ended.id(), goingOn.id());

        Closed would = index.wouldClose(all, NOON);

        assertThat(keyspace.dump()).isEqualTo(before);
        assertThat(would.goingOn()).isEqualTo(1);
        assertThat(index.close(all, NOON)).isEqualTo(would);
    }

    @Test
    void allKeysOfASessionLieInOneSlotOfACluster() {
        assertThat(Stream.concat(CoachScripts.keys("id-1", "ann").stream(), CoachScripts.keys("id-2", "bob").stream())
                        .map(SlotHash::getSlot)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aSessionThatNobodyClearsAwayLeavesRedisAfterAWeek() {
        CoachSession session = started("ann", "one");

        assertThat(redis.getExpire(CoachScripts.session(session.id()), TimeUnit.HOURS))
                .isBetween(7 * 24L - 1, 7 * 24L);
        assertThat(redis.getExpire(CoachScripts.ofCreator("ann"), TimeUnit.HOURS))
                .isBetween(7 * 24L - 1, 7 * 24L);
        sessions.end("ann", session.id(), NOON);
        assertThat(redis.getExpire(CoachScripts.session(session.id()), TimeUnit.HOURS))
                .isBetween(7 * 24L - 1, 7 * 24L);
    }

    @Test
    void whateverManyDoAtOnceIndexAndSessionsAgreeAtEveryLook() {
        AtomicBoolean looking = new AtomicBoolean(true);
        CompletableFuture<Integer> looks = CompletableFuture.supplyAsync(
                () -> {
                    int done = 0;
                    while (looking.get()) {
                        assertThat(keyspace.disagreements()).isEmpty();
                        done++;
                    }
                    return done;
                },
                Threads.EACH);
        List<CompletableFuture<Void>> workers = IntStream.range(0, 6)
                .mapToObj(seed -> CompletableFuture.runAsync(() -> doAnything(new Random(seed)), Threads.EACH))
                .toList();
        workers.forEach(CompletableFuture::join);
        looking.set(false);

        assertThat(looks.join()).isGreaterThan(5);
    }

    private void doAnything(Random random) {
        for (int i = 0; i < 300; i++) {
            String creator = "creator-" + random.nextInt(4);
            Instant now = NOON.plusSeconds(random.nextInt(7_200));
            List<String> known = keyspace.sessions();
            String id = known.isEmpty() ? "none" : known.get(random.nextInt(known.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> sessions.start(creator, Optional.empty(), now);
                case 2, 3 -> sessions.say(creator, id, message("m-" + random.nextInt(9), "text", now));
                case 4 -> sessions.end(creator, id, now);
                default -> {
                    List<String> due = index.due(now.minus(IDLE), 0, 3);
                    index.remove(index.close(due, now.minus(IDLE)).summaries());
                }
            }
        }
    }

    @Test
    void withoutRedisItIsSaidWhatCouldNotBeDone() {
        LettuceConnectionFactory nowhere = on().nowhere();
        CoachSessions unreachable = RedisCache.coachSessions(new StringRedisTemplate(nowhere), RULES);
        CoachSessionIndex unreachableIndex = RedisCache.coachSessionIndex(new StringRedisTemplate(nowhere), RULES);

        assertThatThrownBy(() -> unreachable.start("ann", Optional.empty(), NOON))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessage("Redis did not start a coach session");
        assertThatThrownBy(() -> unreachable.say("ann", "id", message("m", "text", NOON)))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessage("Redis did not keep a message of coach session id");
        assertThatThrownBy(() -> unreachableIndex.close(List.of("id"), NOON))
                .isInstanceOf(CacheUnavailableException.class);
        nowhere.destroy();
    }

    private CoachSession started(String creator, String topic) {
        return sessions.start(creator, Optional.of(topic), NOON).orElseThrow();
    }

    private CoachSession found(CoachSession session, Instant at) {
        return sessions.find(session.creator(), session.id(), at).orElseThrow();
    }

    private Reply say(CoachSession session, Optional<String> id, CoachRole role, String text, Instant at) {
        return sessions.say(session.creator(), session.id(), new CoachMessage(id, role, text, at));
    }

    private static CoachMessage message(String id, String text, Instant at) {
        return new CoachMessage(Optional.of(id), CoachRole.CREATOR, text, at);
    }
}
