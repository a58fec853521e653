package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The board in numbers, as Prometheus reads it. */
class BoardMetersIT {

    private GatewayUnderTest gateway;

    @BeforeEach
    void start() {
        gateway = new GatewayUnderTest(
                TestServers.settings("gateway_meters"), Map.of("aurastream.gateway.open-metrics", true));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aJobsLatenessGrowsAlsoWhenNobodyRunsItAnyMore() {
        gateway.bean(StringRedisTemplate.class).opsForValue().set("fleet:job:playbook", """
                        {"job":"playbook","enabled":true,"lastRun":"2026-11-23T11:00:00Z","outcome":"succeeded",
                         "lastSuccess":"2026-11-23T11:00:00Z","objective":"PT1H30M","late":false}""");

        assertThat(series("aurastream_board_job_age_seconds", "playbook")).isEqualTo("3600.0");
        assertThat(series("aurastream_board_job_objective_seconds", "playbook")).isEqualTo("5400.0");
        assertThat(series("aurastream_board_job_lateness_seconds", "playbook")).isEqualTo("0.0");
        gateway.clock.advance(Duration.ofMinutes(31));
        assertThat(series("aurastream_board_job_lateness_seconds", "playbook")).isEqualTo("60.0");
        assertThat(series("aurastream_board_job_lateness_seconds", "retention")).isEqualTo("NaN");
    }

    @Test
    void everyDocumentHasItsAgeAndCountsOnce() {
        gateway.archive(StoredDocument.titles("fortnite", NOW.minusSeconds(60)));

        String titles = "key=\"intel:title:precomputed:{game}\"";
        assertThat(series("aurastream_document_age_seconds", titles + ",subject=\"fortnite\""))
                .isEqualTo("60.0");
        assertThat(series("aurastream_document_age_seconds", titles + ",subject=\"gta\""))
                .isEqualTo("NaN");
        assertThat(series("aurastream_document_age_seconds", "subject=\"yesterday\""))
                .isEqualTo("NaN");
        assertThat(series("aurastream_documents", "freshness=\"not_yet\",key=\"intel:title:precomputed:{game}\""))
                .isEqualTo("7.0");
        JsonNode board = json(gateway.get("/api/v1/fleet")).path("documents");
        assertThat(metrics().lines().filter(line -> line.startsWith("aurastream_document_age_seconds")))
                .hasSize(board.size());
    }

    @Test
    void quotaIsWhatTheFleetMaySpendLessWhatItHasSpent() {
        gateway.bean(QuotaCounter.class)
                .reserve(new QuotaCounter.Reservation(
                        "general", LocalDate.of(2026, 11, 23), "playbook", 7, 10_000, 10_000, Map.of()));

        assertThat(series("aurastream_quota_limit", "general")).isEqualTo("10000.0");
        assertThat(series("aurastream_quota_left", "general")).isEqualTo("9993.0");
    }

    @Test
    void latencyIsCountedByBoundariesAndNotByEveryOne() {
        gateway.get("/api/v1/games");

        List<String> buckets = metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket")
                        && line.contains("uri=\"/api/v1/games\""))
                .toList();
        assertThat(buckets).hasSize(14).anyMatch(line -> line.contains("le=\"0.5\""));
    }

    @Test
    void whereTheOperatorSaysSoTheMetricsNeedNoKeyAndNothingElseDoes() {
        assertThat(gateway.send(gateway.request("/actuator/prometheus").build()).statusCode())
                .isEqualTo(200);
        assertThat(gateway.send(gateway.request("/actuator/info").build()).statusCode())
                .isEqualTo(401);
        assertThat(gateway.send(gateway.request("/api/v1/games").build()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthNamesPartsAndNoDetails() {
        String health =
                gateway.send(gateway.request("/actuator/health").build()).body();

        assertThat(health).contains("\"db\"", "\"redis\"", "\"stores\"");
        assertThat(health).doesNotContain("details", "version", "path", "PostgreSQL\"");
    }

    private String metrics() {
        return gateway.get("/actuator/prometheus").body();
    }

    private String series(String name, String labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(labels))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("there is no such series");
    }
}
