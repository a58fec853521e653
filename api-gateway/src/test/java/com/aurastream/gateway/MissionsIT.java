package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidateGenerator;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.testing.Findings;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class MissionsIT {

    private static final String TODAY = "/api/v1/missions/today";
    private static final String ME = "/api/v1/creators/me";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_missions"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nothingWasGivenOrMade() {
        gateway.clock.set(NOW);
        gateway.bean(JdbcTemplate.class).execute("truncate creator, mission, mission_day, document");
        gateway.bean(StringRedisTemplate.class)
                .execute((org.springframework.data.redis.core.RedisCallback<Boolean>) connection -> {
                    connection.serverCommands().flushDb();
                    return true;
                });
    }

    @Test
    void withoutCandidatesTheListIsEmptyAndSaysWhy() {
        HttpResponse<String> response = gateway.get(TODAY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("missions")).isEmpty();
        assertThat(json(response).path("reason").asText()).contains("daily-insight");
        assertThat(json(response).path("day").asText()).isEqualTo("2026-11-23");
    }

    @Test
    void whenNothingIsCertainThatIsTheReason() {
        publish("fortnite", NOW);

        assertThat(json(gateway.get(TODAY)).path("missions")).isEmpty();
        assertThat(json(gateway.get(TODAY)).path("reason").asText()).contains("certain");
    }

    @Test
    void missionsCarryTargetEvidenceExpiryAndOrigin() {
        publish("fortnite", NOW.minus(Duration.ofHours(2)), "zero build", "lava parkour");
        HttpResponse<String> response = gateway.get(TODAY);

        assertThat(header(response, "X-Intel-Origin")).isEqualTo("replay");
        assertThat(header(response, "X-Intel-Status")).isEqualTo("fresh");
        JsonNode missions = json(response).path("missions");
        assertThat(missions).hasSize(3);
        for (JsonNode mission : missions) {
            assertThat(mission.path("state").asText()).isEqualTo("offered");
            assertThat(mission.path("evidence")).isNotEmpty();
            assertThat(mission.path("target").path("sentence").asText()).isNotEmpty();
            assertThat(Instant.parse(mission.path("expiresAt").asText())).isAfter(NOW);
            assertThat(mission.path("asOf").asText()).isEqualTo("2026-11-23T10:00:00Z");
            assertThat(mission.path("origin").asText()).isEqualTo("replay");
            assertThat(mission.has("grade") || mission.has("acceptedAt")).isFalse();
        }
        assertThat(missions.findValuesAsText("kind")).contains("publish_video", "go_live");
        JsonNode window = missions.findValue("window");
        assertThat(window.path("localStart").asText()).endsWith("Z");
    }

    @Test
    void theSameMissionsAreThereAllDayWhateverIsMadeInBetween() {
        publish("fortnite", NOW, "zero build", "lava parkour");
        List<String> morning = ids();

        publish("fortnite", NOW.plusSeconds(3600), "pirate cove", "moon colony", "ghost train");
        gateway.clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        assertThat(ids()).isEqualTo(morning);

        gateway.clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(ids()).isNotEmpty().doesNotContainAnyElementsOf(morning);
        assertThat(titles()).noneMatch(title -> title.contains("zero build"));
    }

    @Test
    void requestsAtTheSameTimeGetTheSameMissions() {
        publish("fortnite", NOW, "zero build", "lava parkour");

        List<CompletableFuture<List<String>>> requests = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(MissionsIT::ids, Threads.EACH))
                .toList();
        List<List<String>> answers =
                requests.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from mission", Integer.class))
                .isEqualTo(answers.get(0).size());
    }

    @Test
    void staleCandidatesAreUsedAndSaidToBeStale() {
        publish("fortnite", NOW.minus(Duration.ofHours(27)), "zero build");
        HttpResponse<String> response = gateway.get(TODAY);

        assertThat(json(response).path("missions")).isNotEmpty();
        assertThat(header(response, "X-Intel-Status")).isEqualTo("stale");
        assertThat(json(response).path("missions").findValuesAsText("status")).containsOnly("stale");
    }

    @Test
    void onlyTheCreatorsGamesSizeAndDayCount() {
        publish("fortnite", NOW, "zero build");
        publish("gta", NOW, "franklin");
        gateway.put(
                ME,
                "application/json",
                "{\"games\": [\"gta\"], \"timeZone\": \"Asia/Tokyo\", \"sizeBand\": \"large\"}");
        gateway.clock.set(Instant.parse("2026-11-23T16:00:00Z"));

        JsonNode today = json(gateway.get(TODAY));
        assertThat(today.path("day").asText()).isEqualTo("2026-11-24");
        assertThat(today.path("timeZone").asText()).isEqualTo("Asia/Tokyo");
        assertThat(today.path("missions").findValuesAsText("game")).containsOnly("gta");
        assertThat(today.path("missions").findValuesAsText("kind")).containsOnly("publish_video");
    }

    @Test
    void whenNothingSuitsThatIsTheReason() {
        publish("fortnite", NOW, "zero build");
        gateway.clock.set(NOW.plus(Duration.ofDays(8)));

        assertThat(json(gateway.get(TODAY)).path("reason").asText()).contains("suits");
    }

    @Test
    void acceptingAndCompletingTwiceIsDoingItOnce() {
        publish("fortnite", NOW, "zero build");
        String id = ids().get(0);

        HttpResponse<String> accepted = gateway.post("/api/v1/missions/" + id + "/accept");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(json(accepted).path("state").asText()).isEqualTo("accepted");
        gateway.clock.advance(Duration.ofMinutes(5));
        assertThat(json(gateway.post("/api/v1/missions/" + id + "/accept"))).isEqualTo(json(accepted));

        HttpResponse<String> completed = gateway.post("/api/v1/missions/" + id + "/complete");
        assertThat(json(completed).path("state").asText()).isEqualTo("completed");
        gateway.clock.advance(Duration.ofMinutes(5));
        assertThat(json(gateway.post("/api/v1/missions/" + id + "/complete"))).isEqualTo(json(completed));
        assertThat(json(gateway.get(TODAY)).path("missions").path(0)).isEqualTo(json(completed));
    }

    @Test
    void anExpiredMissionIsRefusedWithTheReason() {
        publish("fortnite", NOW, "zero build");
        String id = ids().get(0);
        gateway.clock.set(NOW.plus(Duration.ofDays(8)));

        for (String verb : List.of("accept", "complete")) {
            HttpResponse<String> response = gateway.post("/api/v1/missions/" + id + "/" + verb);
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(json(response).path("code").asText()).isEqualTo("expired");
            assertThat(json(response).path("detail").asText()).contains("2026-11-2");
            assertThat(json(response).path("expiredAt").asText()).isNotEmpty();
        }
    }

    @Test
    void missionsOfOthersAndUnknownOnesAreNotFound() {
        Creator other = Creator.unknown("somebody-else", List.of("fortnite"));
        Mission theirs = bean(MissionArchive.class)
                .give(List.of(Mission.offer(
                        other,
                        candidates("fortnite", NOW, "zero build").candidates().get(0),
                        Origin.REPLAY,
                        NOW,
                        NOW)))
                .get(0);

        for (String id : List.of(theirs.id(), "unknown")) {
            HttpResponse<String> response = gateway.post("/api/v1/missions/" + id + "/accept");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(json(response).path("code").asText()).isEqualTo("not_found");
        }
        assertThat(json(gateway.get("/api/v1/missions")).path("missions")).isEmpty();
        assertThat(bean(MissionArchive.class)
                        .ofDay("somebody-else", theirs.day())
                        .get(0)
                        .acceptedAt())
                .isEmpty();
    }

    @Test
    void pastMissionsComeByDaysWithTheirGrades() {
        for (int day = 0; day < 4; day++) {
            publish("fortnite", NOW.plus(Duration.ofDays(day)), "topic of " + day, "another of " + day);
            gateway.clock.set(NOW.plus(Duration.ofDays(day)));
            assertThat(ids()).isNotEmpty();
        }
        Grade hit = new Grade(Grade.Verdict.HIT, OptionalDouble.of(1), "one video", NOW.plus(Duration.ofDays(6)));
        String newest = ids().get(0);
        bean(MissionArchive.class).grade(newest, hit);

        JsonNode first = json(gateway.get("/api/v1/missions?limit=2"));
        assertThat(first.path("missions").findValuesAsText("day"))
                .startsWith("2026-11-26")
                .endsWith("2026-11-25");
        JsonNode graded = StreamSupport.stream(first.path("missions").spliterator(), false)
                .filter(mission -> mission.path("id").asText().equals(newest))
                .findFirst()
                .orElseThrow();
        assertThat(graded.path("grade").path("verdict").asText()).isEqualTo("hit");
        assertThat(graded.path("grade").path("observed").asDouble()).isEqualTo(1);

        JsonNode second = json(gateway.get(first.path("next").asText()));
        assertThat(second.path("missions").findValuesAsText("day"))
                .startsWith("2026-11-24")
                .endsWith("2026-11-23");
        assertThat(json(gateway.get(second.path("next").asText())).has("next")).isFalse();
    }

    @Test
    void limitAndDateAreChecked() {
        assertThat(json(gateway.get("/api/v1/missions?limit=0"))
                        .path("parameter")
                        .asText())
                .isEqualTo("limit");
        assertThat(json(gateway.get("/api/v1/missions?limit=91"))
                        .path("parameter")
                        .asText())
                .isEqualTo("limit");
        assertThat(json(gateway.get("/api/v1/missions?before=yesterday"))
                        .path("parameter")
                        .asText())
                .isEqualTo("before");
    }

    @Test
    void oneGamesBrokenDocumentCostsNoOtherItsMissions() {
        publish("fortnite", NOW, "zero build");
        StoredDocument broken = StoredDocument.of(
                "intel:missions:gta", "mission-candidates", "gta", NOW, Duration.ofHours(26), "{\"candidates\": 7}");
        gateway.publish(broken);

        assertThat(json(gateway.get(TODAY)).path("missions").findValuesAsText("game"))
                .isNotEmpty()
                .containsOnly("fortnite");
    }

    private static <T> T bean(Class<T> type) {
        return gateway.bean(type);
    }

    private static List<String> ids() {
        return json(gateway.get(TODAY)).path("missions").findValuesAsText("id");
    }

    private static List<String> titles() {
        return json(gateway.get(TODAY)).path("missions").findValuesAsText("title");
    }

    private static MissionCandidates candidates(String game, Instant at, String... topics) {
        return MissionCandidateGenerator.generate(
                game,
                Optional.of(Findings.ideas(List.of(topics).stream()
                        .map(topic -> Findings.idea(topic, 80, 30))
                        .toArray(com.aurastream.intel.analysis.idea.VideoIdea[]::new))),
                Optional.empty(),
                topics.length == 0 ? Optional.of(Findings.evenCompetition(at)) : Optional.of(Findings.competition(at)),
                Optional.empty(),
                at);
    }

    private static void publish(String game, Instant at, String... topics) {
        Document<MissionCandidates> document = new Document<>(
                IntelKeys.MISSION_CANDIDATES.kind().name(),
                IntelKeys.MISSION_CANDIDATES.kind().schema(),
                Optional.of(game),
                Origin.REPLAY,
                at,
                at.plus(IntelKeys.MISSION_CANDIDATES.freshFor()),
                DocumentStatus.OK,
                List.of(),
                new Method(MissionCandidateGenerator.METHOD, MissionCandidateGenerator.VERSION),
                "run-1",
                candidates(game, at, topics));
        String text = new DocumentJson().write(document);
        gateway.archive.save(
                new ArchivedDocument(document.kind(), game, at, document.freshUntil(), "replay", "ok", "run-1", text),
                new Fence("test", 1));
        gateway.cache.put(
                IntelKeys.MISSION_CANDIDATES.name(game),
                text,
                IntelKeys.MISSION_CANDIDATES.ttl(),
                new Fence("test", 1));
    }
}
