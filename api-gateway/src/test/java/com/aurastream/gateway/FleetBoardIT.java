package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class FleetBoardIT {

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_board"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void jobIsLateByItsObjectiveEvenWhenItsProcessNoLongerSaysSo() {
        show("twitch-streams", NOW.minus(Duration.ofMinutes(10)), "PT45M");
        show("youtube-games", NOW.minus(Duration.ofHours(3)), "PT1H");

        JsonNode jobs = json(gateway.get("/api/v1/fleet")).path("jobs");

        assertThat(line(jobs, "twitch-streams").path("late").asBoolean(true)).isFalse();
        assertThat(line(jobs, "youtube-games").path("late").asBoolean()).isTrue();
        assertThat(line(jobs, "youtube-games").path("nextRun").asText()).isEqualTo("2026-11-23T12:30:00Z");
        assertThat(line(jobs, "youtube-games").path("outcome").asText()).isEqualTo("succeeded");
    }

    @Test
    void jobThatRedisKnowsNothingOfIsToldFromTheLedger() {
        run("run-a", "youtube-trending", NOW.minusSeconds(7200), "succeeded", null);
        run("run-b", "youtube-trending", NOW.minusSeconds(3600), "failed", "unavailable: 503");

        JsonNode line = line(json(gateway.get("/api/v1/fleet")).path("jobs"), "youtube-trending");

        assertThat(line.path("outcome").asText()).isEqualTo("failed");
        assertThat(line.path("reason").asText()).isEqualTo("unavailable: 503");
        assertThat(line.path("lastSuccess").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(line.has("late")).isFalse();
    }

    @Test
    void runsComeNewestFirstAndByPages() {
        for (int i = 1; i <= 5; i++) {
            run("page-" + i, "youtube-observe", NOW.minusSeconds(600L * i), "succeeded", null);
        }

        JsonNode first = json(gateway.get("/api/v1/fleet/jobs/youtube-observe/runs?limit=2"));
        assertThat(first.path("runs").findValuesAsText("id")).containsExactly("page-1", "page-2");
        assertThat(first.path("runs").path(0).path("items").path(0).path("name").asText())
                .isEqualTo("fortnite");

        JsonNode second = json(gateway.get(first.path("next").asText()));
        assertThat(second.path("runs").findValuesAsText("id")).containsExactly("page-3", "page-4");
        JsonNode last = json(gateway.get(second.path("next").asText()));
        assertThat(last.path("runs").findValuesAsText("id")).containsExactly("page-5");
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void badQuestionsAboutRunsAreRefusedByName() {
        HttpResponse<String> unknown = gateway.get("/api/v1/fleet/jobs/nothing/runs");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("knownJobs")).isNotEmpty();

        for (String limit : List.of("0", "501", "many")) {
            HttpResponse<String> response = gateway.get("/api/v1/fleet/jobs/youtube-observe/runs?limit=" + limit);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(json(response).path("parameter").asText()).isEqualTo("limit");
        }
        HttpResponse<String> before = gateway.get("/api/v1/fleet/jobs/youtube-observe/runs?before=noon");
        assertThat(json(before).path("parameter").asText()).isEqualTo("before");
    }

    @Test
    void documentsAreListedWithTheirFreshnessPerKey() {
        gateway.archive(StoredDocument.titles("fortnite", NOW.minus(Duration.ofHours(1))));
        gateway.archive(StoredDocument.titles("gta", NOW.minus(Duration.ofHours(9))));

        JsonNode documents = json(gateway.get("/api/v1/fleet")).path("documents");

        assertThat(document(documents, "intel:title:precomputed:fortnite")
                        .path("freshness")
                        .asText())
                .isEqualTo("fresh");
        assertThat(document(documents, "intel:title:precomputed:gta")
                        .path("freshness")
                        .asText())
                .isEqualTo("stale");
        assertThat(document(documents, "youtube:trending:all").path("freshness").asText())
                .isEqualTo("not_yet");
        assertThat(document(documents, "youtube:games:fortnite").isMissingNode())
                .isTrue();
    }

    @Test
    void quotaIsTodaysInPacificTimeByBucketAndJob() {
        gateway.clock.set(NOW);
        StringRedisTemplate redis = gateway.bean(StringRedisTemplate.class);
        redis.opsForHash().put("youtube:quota:general:2026-11-23", "youtube-observe", "120");
        redis.opsForHash().put("youtube:quota:general:2026-11-23", "youtube-games", "30");
        redis.opsForHash().put("youtube:quota:general:2026-11-22", "youtube-games", "9999");

        JsonNode quota = json(gateway.get("/api/v1/fleet/quota"));

        assertThat(quota.path("date").asText()).isEqualTo("2026-11-23");
        assertThat(quota.path("resetsAt").asText()).isEqualTo("2026-11-24T08:00:00Z");
        JsonNode general = quota.path("buckets").path(2);
        assertThat(general.path("bucket").asText()).isEqualTo("general");
        assertThat(general.path("spent").asLong()).isEqualTo(150);
        assertThat(general.path("limit").asLong()).isEqualTo(10_000);
        assertThat(general.path("callers").path("youtube-observe").asLong()).isEqualTo(120);
    }

    @Test
    void everyReceivedEventHasItsPlaceInTheAccount() {
        EventStream stream = gateway.bean(EventStream.class);
        EventArchive archive = gateway.bean(EventArchive.class);
        stream.append(List.of(event("1"), event("2"), event("1")), 2, 100);
        StreamCounts counts = stream.counts();
        archive.open(counts, NOW);
        List<StreamEntry> entries = stream.read(StreamPosition.START, 3);
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        archive.store(
                archive.prepare(StreamPosition.START, entries, new EventWindow(today.minusDays(1), today), Set.of()),
                counts,
                new Fence("analytics-flush", 1),
                NOW);
        stream.append(List.of(event("3")), 0, 100);

        JsonNode account = json(gateway.get("/api/v1/fleet/analytics"));

        assertThat(account.path("received").asLong()).isEqualTo(6);
        assertThat(account.path("stored").asLong()).isEqualTo(2);
        assertThat(account.path("repeated").asLong()).isEqualTo(1);
        assertThat(account.path("pending").asLong()).isEqualTo(1);
        assertThat(account.path("rejected").asLong()).isEqualTo(2);
        assertThat(account.path("deadLettered").asLong(-1)).isZero();
        assertThat(account.path("unaccounted").asLong(-1)).isZero();
        assertThat(account.path("lastFlush").asText()).isEqualTo(NOW.toString());
    }

    private static AnalyticsEvent event(String id) {
        return new AnalyticsEvent(
                "creator-of-board", id, "page_view", "nav", "s-1", Optional.empty(), NOW.minusSeconds(60), "{}");
    }

    @Test
    void neverWrittenDocumentTellsWhenItsJobRunsNext() {
        show("creator-intel", NOW.minusSeconds(60), "PT5H");

        JsonNode problem = json(gateway.get("/api/v1/games/roblox/scores"));

        assertThat(problem.path("code").asText()).isEqualTo("not_yet");
        assertThat(problem.path("nextRun").asText()).isEqualTo("2026-11-23T12:30:00Z");
        assertThat(problem.path("detail").asText()).contains("runs next at 2026-11-23T12:30:00Z");
    }

    @Test
    void evidenceIdsCanBeFetchedWithTheirReadings() {
        gateway.bean(VideoArchive.class)
                .save("fortnite", List.of(observed("video-1", 60, 1000), observed("video-1", 30, 1500)));

        JsonNode one = json(gateway.get("/api/v1/videos/video-1"));
        assertThat(one.path("video").path("title").asText()).isEqualTo("A title");
        assertThat(one.path("video").path("format").asText()).isEqualTo("long");
        assertThat(one.path("samples").findValuesAsText("views")).containsExactly("1000", "1500");

        JsonNode several = json(gateway.get("/api/v1/videos?ids=video-1,unknown"));
        assertThat(several.path("videos")).hasSize(1);
        assertThat(several.path("unknown").path(0).asText()).isEqualTo("unknown");

        assertThat(gateway.get("/api/v1/videos/unknown").statusCode()).isEqualTo(404);
        HttpResponse<String> none = gateway.get("/api/v1/videos");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(json(none).path("parameter").asText()).isEqualTo("ids");
    }

    @Test
    void methodologyIsFoundByTheMethodThatADocumentNames() {
        JsonNode chapters = json(gateway.get("/api/v1/methodology")).path("chapters");
        assertThat(chapters.findValuesAsText("id")).contains("titles", "competition");

        JsonNode chapter = json(gateway.get("/api/v1/methodology/title.log-odds"));
        assertThat(chapter.path("id").asText()).isEqualTo("titles");
        assertThat(chapter.path("text").asText()).startsWith("# ");

        HttpResponse<String> unknown = gateway.get("/api/v1/methodology/guessing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("knownChapters")).isNotEmpty();
    }

    @Test
    void contractDescribesDocumentsEstimatesAndProblems() {
        HttpResponse<String> response = gateway.get("/v3/api-docs");
        JsonNode contract = json(response);

        JsonNode titles =
                contract.path("paths").path("/api/v1/games/{game}/titles").path("get");
        JsonNode document = titles.path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(document.path("allOf").path(0).path("$ref").asText()).isEqualTo("#/components/schemas/Envelope");
        assertThat(document.path("allOf")
                        .path(1)
                        .path("properties")
                        .path("data")
                        .path("$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TitleIntel");
        assertThat(titles.path("responses")
                        .path("404")
                        .path("content")
                        .path("application/problem+json")
                        .path("examples"))
                .hasSize(2);
        assertThat(titles.path("parameters").findValuesAsText("name")).containsExactlyInAnyOrder("game", "at");
        JsonNode schemas = contract.path("components").path("schemas");
        assertThat(schemas.path("Estimate").path("properties").has("lo")).isTrue();
        assertThat(schemas.path("Problem").path("required")).isNotEmpty();
        assertThat(response.body()).doesNotContain("\"format\":\"byte\"", "OptionalDouble", "OptionalLong");
    }

    private static ObservedVideo observed(String id, int minutesAgo, long views) {
        Video video = new Video(
                id,
                "channel-1",
                "A channel",
                "A title",
                List.of(),
                NOW.minus(Duration.ofHours(20)),
                Duration.ofMinutes(10),
                VideoFormat.LONG,
                "20",
                Optional.of("en"),
                Optional.empty());
        return new ObservedVideo(
                video,
                new VideoSample(
                        NOW.minus(Duration.ofMinutes(minutesAgo)), views, OptionalLong.empty(), OptionalLong.of(7)));
    }

    private static void show(String job, Instant lastSuccess, String objective) {
        gateway.bean(StringRedisTemplate.class).opsForValue().set("fleet:job:" + job, """
                        {"job":"%s","enabled":true,"lastRun":"%s","outcome":"succeeded","instance":"w@host:1",
                         "lastSuccess":"%s","nextRun":"2026-11-23T12:30:00Z","objective":"%s","late":false}""".formatted(
                        job, lastSuccess, lastSuccess, objective));
    }

    private static void run(String id, String job, Instant startedAt, String outcome, @Nullable String reason) {
        gateway.bean(JdbcTemplate.class)
                .update(
                        "insert into job_run values (?, ?, 1, 'schedule', 'w@host:1', ?, ?, ?, ?, ?, '{}')",
                        id,
                        job,
                        Timestamp.from(startedAt),
                        Timestamp.from(startedAt.plusSeconds(5)),
                        outcome,
                        reason,
                        "[{\"name\":\"fortnite\",\"count\":3}]");
    }

    private static JsonNode line(JsonNode jobs, String job) {
        return find(jobs, "job", job);
    }

    private static JsonNode document(JsonNode documents, String key) {
        return find(documents, "key", key);
    }

    private static JsonNode find(JsonNode nodes, String field, String value) {
        for (JsonNode node : nodes) {
            if (node.path(field).asText().equals(value)) {
                return node;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
