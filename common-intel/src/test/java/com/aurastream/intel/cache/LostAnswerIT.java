package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.cache.CoachSessions.Reply;
import com.aurastream.intel.cache.QuotaCounter.Answer;
import com.aurastream.intel.cache.QuotaCounter.Reservation;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.testing.CuttingProxy;
import com.aurastream.intel.testing.TestServers;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis did it, and the answer was lost with the connection: the client sends the command again when it is back. */
class LostAnswerIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final CoachRules ONE_SESSION = new CoachRules(Duration.ofMinutes(30), 1, 4, 4_000, 8_000, 1_000);

    @Test
    void anAppendThatIsSentAgainIsDoneOnce() throws IOException {
        RedisURI redis = RedisURI.create(TestServers.freshRedis());
        try (CuttingProxy proxy = new CuttingProxy(redis.getHost(), redis.getPort())) {
            LettuceConnectionFactory connections = connections(proxy.port(), redis.getDatabase());
            EventStream stream = RedisCache.events(new StringRedisTemplate(connections));
            stream.append(List.of(event("before")), 0, 10);

            proxy.cutAfterNextScript();
            assertThat(stream.append(List.of(event("again")), 1, 10)).isTrue();

            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(stream.read(StreamPosition.START, 10))
                    .extracting(entry -> ((StreamedEvent) entry).event().id())
                    .containsExactly("before", "again");
            StreamCounts counts = stream.counts();
            assertThat(List.of(counts.accepted(), counts.rejected())).containsExactly(2L, 1L);
            connections.destroy();
        }
    }

    @Test
    void aReservationThatIsSentAgainIsCountedOnce() throws IOException {
        RedisURI redis = RedisURI.create(TestServers.freshRedis());
        try (CuttingProxy proxy = new CuttingProxy(redis.getHost(), redis.getPort())) {
            LettuceConnectionFactory connections = connections(proxy.port(), redis.getDatabase());
            QuotaCounter counter = RedisCache.quota(new StringRedisTemplate(connections));
            counter.reserve(reservation());

            proxy.cutAfterNextScript();
            Answer lastUnit = counter.reserve(reservation());

            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(lastUnit).isEqualTo(new Answer(true, 2, 2, 0));
            assertThat(counter.spent("general", DAY)).isEqualTo(Map.of("youtube-games", 2L));
            assertThat(counter.reserve(reservation())).isEqualTo(new Answer(false, 2, 2, 0));
            connections.destroy();
        }
    }

    @Test
    void whateverOfACoachSessionIsSentAgainIsDoneOnce() throws IOException {
        RedisURI redis = RedisURI.create(TestServers.freshRedis());
        try (CuttingProxy proxy = new CuttingProxy(redis.getHost(), redis.getPort())) {
            LettuceConnectionFactory connections = connections(proxy.port(), redis.getDatabase());
            CoachSessions cut = RedisCache.coachSessions(new StringRedisTemplate(connections), ONE_SESSION);
            learnScripts(cut);

            proxy.cutAfterNextScript();
            Optional<CoachSession> started = cut.start("ann", Optional.empty(), NOON);
            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(started).isPresent();
            String id = started.orElseThrow().id();

            proxy.cutAfterNextScript();
            Reply said = cut.say("ann", id, message(Optional.empty(), "hello"));
            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(said.outcome()).isEqualTo(Outcome.SAID);
            assertThat(cut.find("ann", id, NOON).orElseThrow().messages()).hasSize(1);

            proxy.cutAfterNextScript();
            assertThat(cut.end("ann", id, NOON)).isTrue();
            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(cut.end("ann", id, NOON)).isFalse();
            connections.destroy();
        }
    }

    /** A script that Redis does not know yet is sent twice in any case. */
    private static void learnScripts(CoachSessions sessions) {
        String id =
                sessions.start("first", Optional.empty(), NOON).orElseThrow().id();
        sessions.say("first", id, message(Optional.of("m"), "text"));
        sessions.end("first", id, NOON);
    }

    private static CoachMessage message(Optional<String> id, String text) {
        return new CoachMessage(id, CoachRole.CREATOR, text, NOON);
    }

    private static LettuceConnectionFactory connections(int port, int database) {
        LettuceConnectionFactory factory = new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration("redis://localhost:" + port + "/" + database),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(20))
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    private static Reservation reservation() {
        return new Reservation("general", DAY, "youtube-games", 1, 2, 2, Map.of());
    }

    private static AnalyticsEvent event(String id) {
        return new AnalyticsEvent("creator", id, "opened", "page", "s", Optional.empty(), NOON, "{}");
    }
}
