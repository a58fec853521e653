package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipRecap;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What a poll of ten categories costs the real stores, on clips that are made here. */
class ClipCostIT {

    private static final Instant MORNING = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration POLL = Duration.ofMinutes(5);

    private static final SettableClock CLOCK = new SettableClock(MORNING);
    private static final ScriptedClips TWITCH = new ScriptedClips(CLOCK);
    private static ClipWorker worker;

    @BeforeAll
    static void start() {
        worker = ClipWorker.on(
                TWITCH,
                "clip_cost",
                CLOCK,
                Map.of(
                        "aurastream.clip-radar.categories.509658",
                        "Just Chatting",
                        "aurastream.clip-radar.look-back",
                        "1h",
                        "aurastream.clip-radar.known",
                        "8h",
                        "aurastream.clip-radar.categories.460630",
                        "Rainbow Six Siege"));
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    @Test
    void redisIsAskedAsOftenForAThousandClipsAsForAHundred() {
        TWITCH.forget();
        worker.startAgainAt(MORNING);
        clips("few", 10);
        worker.poll();
        Map<String, Long> few = redisCommands(() -> worker.pollAfter(POLL));
        clips("many", 90);
        worker.pollAfter(POLL);
        Map<String, Long> many = redisCommands(() -> worker.pollAfter(POLL));

        assertThat(many).isEqualTo(few);
        assertThat(many).containsEntry("eval", 11L).doesNotContainKeys("get", "evalsha");
        assertThat(worker.radar("460630").data().clips()).isEqualTo(100);
    }

    @Test
    void clipThatIsPolledSeventyTwoTimesCountsOnce() {
        TWITCH.forget();
        worker.startAgainAt(MORNING);
        clips("fifty", 5);
        worker.poll();
        for (int poll = 1; poll < 72; poll++) {
            TWITCH.count("fifty-33214-0", poll);
            worker.pollAfter(POLL);
        }
        assertThat(worker.radar("33214").data().clips()).isEqualTo(5);
        assertThat(worker.count("clip")).isEqualTo(50);
        assertThat(worker.count("clip_reading")).isEqualTo(49 + 72);

        worker.recap(Instant.parse("2026-11-23T06:00:00Z"));

        ClipRecap recap = worker.bean(DocumentCache.class)
                .find(IntelKeys.CLIP_RECAP, IntelKeys.CLIP_RECAP.name("2026-11-22"))
                .orElseThrow()
                .data();
        assertThat(recap.overall().clips()).isEqualTo(50);
        assertThat(recap.overall().viewsGained()).isEqualTo(71);
        assertThat(recap.categories()).hasSize(10).allSatisfy(day -> assertThat(day.clips())
                .isEqualTo(5));
    }

    /** So many clips of each of the ten categories, made in the last hours. */
    private static void clips(String name, int each) {
        Stream.concat(
                        worker.bean(TrackedGames.class).list().stream().map(game -> game.twitchId()),
                        List.of("509658", "460630").stream())
                .forEach(gameId -> IntStream.range(0, each)
                        .forEach(i -> TWITCH.add(
                                name + "-" + gameId + "-" + i,
                                gameId,
                                CLOCK.instant().minusSeconds(30L * (i + 1)),
                                0)));
    }

    /** What Redis was sent, without what scripts call inside. */
    private static Map<String, Long> redisCommands(Runnable work) {
        Map<String, Long> before = commandStats();
        work.run();
        Map<String, Long> sent = new TreeMap<>();
        commandStats()
                .forEach((command, calls) -> sent.merge(command, calls - before.getOrDefault(command, 0L), Long::sum));
        sent.values().removeIf(calls -> calls == 0);
        sent.remove("info");
        return sent;
    }

    private static Map<String, Long> commandStats() {
        Properties stats = worker.bean(StringRedisTemplate.class).execute((RedisCallback<Properties>)
                connection -> connection.serverCommands().info("commandstats"));
        Map<String, Long> calls = new TreeMap<>();
        stats.forEach((name, value) -> calls.put(
                name.toString().replace("cmdstat_", ""),
                Long.valueOf(value.toString().replaceAll("calls=(\\d+),.*", "$1"))));
        return calls;
    }
}
