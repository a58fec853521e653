package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.Holding;
import com.aurastream.intel.archive.Holdings;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionArchive.Purge;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RetentionIT {

    private static final Duration LIMIT = Duration.ofDays(30);

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_retention"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void empty() {
        gateway.bean(JdbcTemplate.class).execute("truncate directory_sample, retention_purge");
        // past the measurement of the test before
        gateway.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void emptyArchiveIsCompliantAndSaysSoForEveryClassThatHasALimit() {
        JsonNode board = board();

        assertThat(board.path("compliant").asBoolean()).isTrue();
        assertThat(board.path("policy").asText()).isEqualTo("default");
        assertThat(board.path("classes")).allSatisfy(line -> {
            assertThat(line.has("compliant")).isEqualTo(line.has("limit"));
            assertThat(line.has("kept")).isNotEqualTo(line.has("limit"));
            assertThat(line.path("holdings").isEmpty()).isEqualTo(line.has("kept"));
        });
        assertThat(board.findValuesAsText("holding"))
                .containsExactlyInAnyOrderElementsOf(
                        Holdings.all().stream().map(Holding::name).toList());
        assertThat(Duration.parse(board.path("redis").path("longestLife").asText()))
                .isLessThanOrEqualTo(Duration.ofDays(3));
    }

    @Test
    void ageIsMeasuredAndWhatIsTooOldIsNotCompliant() {
        Instant now = gateway.clock.instant();
        sample(now.minus(LIMIT));
        JsonNode atTheLimit = line(board());
        assertThat(atTheLimit.path("compliant").asBoolean()).isTrue();
        assertThat(Duration.parse(atTheLimit.path("age").asText())).isEqualTo(LIMIT);

        sample(now.minus(LIMIT).minusSeconds(1));
        assertThat(line(board()).path("oldest").asText())
                .as("a measurement serves for some seconds")
                .isEqualTo(atTheLimit.path("oldest").asText());
        gateway.clock.advance(Duration.ofSeconds(15));

        JsonNode board = board();
        assertThat(line(board).path("compliant").asBoolean(true)).isFalse();
        assertThat(line(board).path("oldest").asText())
                .isEqualTo(now.minus(LIMIT).minusSeconds(1).toString());
        assertThat(board.path("compliant").asBoolean(true)).isFalse();
        assertThat(dataClass(board, "twitch_statistics").path("compliant").asBoolean(true))
                .isFalse();
        assertThat(dataClass(board, "youtube_text").path("compliant").asBoolean())
                .isTrue();
    }

    @Test
    void lastPurgeComesFromTheAudit() {
        assertThat(line(board()).has("lastPurge")).isFalse();
        Instant now = gateway.clock.instant();
        sample(now.minus(Duration.ofDays(40)));
        sample(now.minus(Duration.ofDays(1)));

        purge(now);
        gateway.clock.advance(Duration.ofSeconds(20));

        JsonNode line = line(board());
        assertThat(line.path("compliant").asBoolean()).isTrue();
        assertThat(line.path("lastPurge").path("removed").asInt()).isOne();
        assertThat(line.path("lastPurge").path("run").asText()).isEqualTo("run-1");
        assertThat(Instant.parse(line.path("lastPurge").path("at").asText())).isEqualTo(now);
        assertThat(Instant.parse(line.path("lastPurge").path("cutOff").asText()))
                .isEqualTo(now.minus(Duration.ofDays(27)));
    }

    @Test
    void boardShowsTheJob() {
        assertThat(json(gateway.get("/api/v1/fleet")).path("jobs").findValuesAsText("job"))
                .contains("retention");
        assertThat(gateway.get("/api/v1/fleet/jobs/retention/runs").statusCode())
                .isEqualTo(200);
    }

    @Test
    void amendedPolicyKeepsNumbersLongerAndTextNot() {
        try (GatewayUnderTest amended = new GatewayUnderTest(
                TestServers.settings("gateway_retention_amended"), Map.of("aurastream.retention.policy", "amended"))) {
            JsonNode board = json(amended.get("/api/v1/fleet/retention"));

            assertThat(board.path("policy").asText()).isEqualTo("amended");
            for (String text : List.of("youtube_text", "twitch_text", "quoted_text")) {
                assertThat(Duration.parse(dataClass(board, text).path("limit").asText()))
                        .isEqualTo(LIMIT);
            }
            for (String numbers : List.of("youtube_statistics", "twitch_statistics", "derived")) {
                assertThat(Duration.parse(
                                dataClass(board, numbers).path("limit").asText()))
                        .isEqualTo(Duration.ofDays(1095));
            }
        }
    }

    private static void purge(Instant now) {
        RetentionRules rules = gateway.bean(RetentionRules.class);
        RetentionArchive archive = gateway.bean(RetentionArchive.class);
        Holding holding = Holdings.all().stream()
                .filter(one -> one.name().equals("directory_sample"))
                .findFirst()
                .orElseThrow();
        Purge purge = new Purge(
                "run-1", rules.policy(), rules.cutOff(holding.dataClass(), now).orElseThrow(), now);
        archive.removeSome(holding, purge, 10);
        archive.finish(holding, purge);
    }

    private static JsonNode board() {
        return json(gateway.get("/api/v1/fleet/retention"));
    }

    private static JsonNode line(JsonNode board) {
        return StreamSupport.stream(
                        dataClass(board, "twitch_statistics").path("holdings").spliterator(), false)
                .filter(line -> line.path("holding").asText().equals("directory_sample"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode dataClass(JsonNode board, String name) {
        return StreamSupport.stream(board.path("classes").spliterator(), false)
                .filter(line -> line.path("dataClass").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void sample(Instant at) {
        gateway.bean(StreamArchive.class).save("fortnite", new DirectorySample(at, 12, 500, 20, 45, 3.5, true));
    }
}
