package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentServingIT {

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_documents"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void resetClock() {
        gateway.clock.set(NOW);
    }

    @Test
    void bytesPassThroughAsStoredWithTheHeadersOfTheEnvelope() {
        StoredDocument stored = StoredDocument.titles("fortnite", NOW.minusSeconds(90));
        gateway.publish(stored);

        HttpResponse<String> response = gateway.get("/api/v1/games/fortnite/titles");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(stored.json().getBytes(StandardCharsets.UTF_8));
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "X-Intel-Status")).isEqualTo("fresh");
        assertThat(header(response, "X-Intel-Origin")).isEqualTo("replay");
        assertThat(header(response, "Age")).isEqualTo("90");
        assertThat(header(response, "Last-Modified")).isEqualTo("Mon, 23 Nov 2026 11:58:30 GMT");
        assertThat(header(response, "Cache-Control")).isEqualTo("max-age=150, private");
        assertThat(header(response, "ETag")).matches("\"[A-Za-z0-9_-]{24}\"");
    }

    @Test
    void sameTagIsNotModifiedAndOtherContentHasAnotherTag() {
        gateway.publish(StoredDocument.titles("valorant", NOW.minusSeconds(60)));
        String tag = header(gateway.get("/api/v1/games/valorant/titles"), "ETag");

        HttpResponse<String> again = gateway.get("/api/v1/games/valorant/titles", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "X-Intel-Status")).isEqualTo("fresh");

        gateway.publish(StoredDocument.titles("valorant", NOW.minusSeconds(1)));
        HttpResponse<String> newer = gateway.get("/api/v1/games/valorant/titles", "If-None-Match", tag);
        assertThat(newer.statusCode()).isEqualTo(200);
        assertThat(header(newer, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void documentPastItsTimeIsServedAndCalledStale() {
        gateway.publish(StoredDocument.titles("roblox", NOW));
        gateway.clock.advance(Duration.ofHours(4).plusSeconds(1));

        HttpResponse<String> response = gateway.get("/api/v1/games/roblox/titles");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "X-Intel-Status")).isEqualTo("stale");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void whatRedisHasLostComesFromTheArchiveAndIsPutBack() {
        StoredDocument stored = StoredDocument.titles("gta", NOW.minusSeconds(60));
        gateway.archive(stored);
        assertThat(gateway.cache.findJson(stored.key())).isEmpty();

        HttpResponse<String> first = gateway.get("/api/v1/games/gta/titles");
        assertThat(first.body()).isEqualTo(stored.json());
        assertThat(header(first, "X-Intel-Status")).isEqualTo("stale");

        assertThat(gateway.cache.findJson(stored.key())).contains(stored.json());
        assertThat(header(gateway.get("/api/v1/games/gta/titles"), "X-Intel-Status"))
                .isEqualTo("fresh");
    }

    @Test
    void pastInstantIsAnsweredFromTheArchiveAsItStoodThen() {
        StoredDocument old = StoredDocument.titles("minecraft", Instant.parse("2026-11-20T08:00:00Z"));
        StoredDocument recent = StoredDocument.titles("minecraft", NOW.minusSeconds(60));
        gateway.publish(old);
        gateway.publish(recent);

        HttpResponse<String> then = gateway.get("/api/v1/games/minecraft/titles?at=2026-11-20T09:00:00Z");
        assertThat(then.body()).isEqualTo(old.json());
        assertThat(header(then, "X-Intel-Status")).isEqualTo("fresh");
        assertThat(header(then, "Age")).isEqualTo("3600");

        HttpResponse<String> later = gateway.get("/api/v1/games/minecraft/titles?at=2026-11-21T10:00:00%2B01:00");
        assertThat(later.body()).isEqualTo(old.json());
        assertThat(header(later, "X-Intel-Status")).isEqualTo("stale");

        HttpResponse<String> before = gateway.get("/api/v1/games/minecraft/titles?at=2026-11-01T00:00:00Z");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(json(before).path("code").asText()).isEqualTo("not_yet");
    }

    @Test
    void neverWrittenIsNotTheSameAsUnknown() {
        HttpResponse<String> never = gateway.get("/api/v1/games/warzone/viral");
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(header(never, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(never).path("code").asText()).isEqualTo("not_yet");
        assertThat(json(never).path("job").asText()).isEqualTo("creator-intel");

        HttpResponse<String> unknown = gateway.get("/api/v1/games/tetris/viral");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("code").asText()).isEqualTo("unknown_game");
        assertThat(json(unknown).path("knownGames")).hasSize(8);
        assertThat(json(unknown).path("instance").asText()).isEqualTo("/api/v1/games/tetris/viral");
    }

    @Test
    void textInRedisThatIsNoDocumentIsReplacedByTheArchivesCopy() {
        StoredDocument stored = StoredDocument.titles("apex_legends", NOW.minusSeconds(60));
        gateway.archive(stored);
        gateway.cache.putIfAbsent(stored.key(), "{\"half\": ", Duration.ofHours(1));

        HttpResponse<String> response = gateway.get("/api/v1/games/apex_legends/titles");

        assertThat(response.body()).isEqualTo(stored.json());
        assertThat(header(response, "X-Intel-Status")).isEqualTo("stale");
    }

    @Test
    void headlinesTellTheStateOfEveryDocument() {
        gateway.publish(StoredDocument.of(
                "intel:competition:league_of_legends",
                "competition",
                "league_of_legends",
                NOW.minusSeconds(60),
                Duration.ofMinutes(25),
                "{\"streams\": 1234, \"viewers\": 56789}"));

        var headlines = json(gateway.get("/api/v1/games/league_of_legends"));

        assertThat(headlines.path("name").asText()).isEqualTo("League of Legends");
        assertThat(headlines.path("documents")).hasSize(8);
        var competition = headlines.path("documents").path(7);
        assertThat(competition.path("document").asText()).isEqualTo("competition");
        assertThat(competition.path("freshness").asText()).isEqualTo("fresh");
        assertThat(competition.path("top").path("streams").asInt()).isEqualTo(1234);
        assertThat(headlines.path("documents").path(0).path("freshness").asText())
                .isEqualTo("not_yet");
    }

    @Test
    void gamesListNamesAllEightWithTheirRoutes() {
        var games = json(gateway.get("/api/v1/games")).path("games");

        assertThat(games).hasSize(8);
        assertThat(games.path(0).path("slug").asText()).isEqualTo("fortnite");
        assertThat(games.path(0).path("links").path("titles").asText()).isEqualTo("/api/v1/games/fortnite/titles");
    }

    @Test
    void chartsAreServedByCategory() {
        gateway.publish(StoredDocument.of(
                "youtube:trending:all", "youtube-trending", "all", NOW.minusSeconds(60), Duration.ofMinutes(45), "{}"));

        assertThat(gateway.get("/api/v1/youtube/trending?category=all").statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong = gateway.get("/api/v1/youtube/trending?category=music");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("parameter").asText()).isEqualTo("category");
        assertThat(json(gateway.get("/api/v1/twitch/top-games")).path("job").asText())
                .isEqualTo("twitch-streams");
    }

    @Test
    void clipsOfAGameAreFoundByItsTwitchId() {
        StoredDocument stored = StoredDocument.of(
                "clip_radar:27471:clips",
                "clip-radar",
                "minecraft",
                NOW,
                Duration.ofMinutes(12),
                "{ \"ranking\" : [ ] }");
        gateway.publish(stored);

        assertThat(gateway.get("/api/v1/games/minecraft/clips").body()).isEqualTo(stored.json());
    }

    @Test
    void viralMomentsAreServedForAllGames() {
        StoredDocument stored = StoredDocument.of(
                "clip_radar:viral", "viral-moments", "", NOW, Duration.ofMinutes(12), "{ \"ranking\" : [ ] }");
        gateway.publish(stored);

        assertThat(gateway.get("/api/v1/clips/viral").body()).isEqualTo(stored.json());
    }

    @Test
    void recapIsServedForADayThatIsOver() {
        StoredDocument stored = StoredDocument.of(
                "clip_radar:recap:2026-11-22",
                "clip-recap",
                "2026-11-22",
                NOW,
                Duration.ofDays(3),
                "{ \"hours\" : [ ] }");
        gateway.archive(stored);

        assertThat(gateway.get("/api/v1/clips/recaps/2026-11-22").body()).isEqualTo(stored.json());
        HttpResponse<String> today = gateway.get("/api/v1/clips/recaps/2026-11-23");
        assertThat(today.statusCode()).isEqualTo(400);
        assertThat(today.body()).contains("a day that is over");
        HttpResponse<String> nonsense = gateway.get("/api/v1/clips/recaps/yesterday");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).contains("2026-11-22");
    }

    @Test
    void insightOfTodayIsThatOfTheDayAndYesterdaysIsStale() {
        StoredDocument yesterday = StoredDocument.of(
                "intel:daily_insight:2026-11-22:all",
                "daily-insight",
                "all",
                NOW.minus(Duration.ofHours(35)),
                Duration.ofHours(26),
                "{ \"date\" : \"2026-11-22\" }");
        gateway.publish(yesterday);

        HttpResponse<String> before = gateway.get("/api/v1/insights/today");
        assertThat(before.body()).isEqualTo(yesterday.json());
        assertThat(header(before, "X-Intel-Status")).isEqualTo("stale");

        StoredDocument today = StoredDocument.of(
                "intel:daily_insight:2026-11-23:all",
                "daily-insight",
                "all",
                NOW.minus(Duration.ofHours(11)),
                Duration.ofHours(26),
                "{ \"date\" : \"2026-11-23\" }");
        gateway.publish(today);
        assertThat(gateway.get("/api/v1/insights/today").body()).isEqualTo(today.json());
    }

    @Test
    void insightAndThumbnailsOfAGameHaveRoutes() {
        StoredDocument insight = StoredDocument.of(
                "intel:daily_insight:2026-11-23:gta",
                "daily-insight",
                "gta",
                NOW,
                Duration.ofHours(26),
                "{ \"a\" : 1 }");
        StoredDocument thumbnails = StoredDocument.of(
                "thumbnail:intel:gta", "thumbnail-intel", "gta", NOW, Duration.ofHours(26), "{ \"b\" : 1 }");
        gateway.publish(insight);
        gateway.publish(thumbnails);

        assertThat(gateway.get("/api/v1/games/gta/insight").body()).isEqualTo(insight.json());
        assertThat(gateway.get("/api/v1/games/gta/thumbnails").body()).isEqualTo(thumbnails.json());
    }

    @Test
    void playbooksAreListedNewestFirstAndServedByTheirRun() {
        StoredDocument first = StoredDocument.of(
                "playbook:latest",
                "playbook",
                "",
                NOW.minusSeconds(7200),
                Duration.ofHours(4),
                "{ \"headline\" : \"first\", \"strategies\" : [ 1, 2 ] }");
        StoredDocument second = StoredDocument.of(
                "playbook:latest", "playbook", "", NOW, Duration.ofHours(4), "{ \"headline\" : \"second\" }");
        gateway.publish(first);
        gateway.publish(second);

        assertThat(gateway.get("/api/v1/playbooks/latest").body()).isEqualTo(second.json());
        var page = json(gateway.get("/api/v1/playbooks?limit=1"));
        assertThat(page.path("playbooks").path(0).path("headline").asText()).isEqualTo("second");
        var next = json(gateway.get(page.path("next").asText()));
        assertThat(next.path("playbooks").path(0).path("headline").asText()).isEqualTo("first");
        assertThat(next.path("playbooks").path(0).path("strategies").asInt()).isEqualTo(2);
        assertThat(gateway.get("/api/v1/playbooks/run-1").body()).isEqualTo(second.json());
        assertThat(gateway.get("/api/v1/playbooks/no-such-run").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/api/v1/playbooks?limit=0").statusCode()).isEqualTo(400);
    }
}
