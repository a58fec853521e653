package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AccuracyIT {

    private static final String ROUTE = "/api/v1/accuracy";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_accuracy"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nothingWasPredicted() {
        gateway.bean(JdbcTemplate.class).execute("truncate prediction");
    }

    @Test
    void aDetectorHasItsCountsItsRateAndWhatChanceWouldGive() {
        predicted("viral_video", NOW.minus(Duration.ofDays(3)), Verdict.HIT, 6);
        predicted("viral_video", NOW.minus(Duration.ofDays(4)), Verdict.MISS, 2);
        predicted("viral_video", NOW.minus(Duration.ofDays(5)), Verdict.UNGRADABLE, 1);
        predictions().save("open", "viral_video", prediction(NOW));

        JsonNode detector = json(gateway.get(ROUTE)).path("detectors").path(0);

        assertThat(detector.path("detector").asText()).isEqualTo("viral_video");
        assertThat(detector.path("hits").asInt()).isEqualTo(6);
        assertThat(detector.path("misses").asInt()).isEqualTo(2);
        assertThat(detector.path("ungradable").asInt()).isEqualTo(1);
        assertThat(detector.path("open").asInt()).isEqualTo(1);
        assertThat(detector.path("hitRate").path("n").asInt()).isEqualTo(8);
        assertThat(detector.path("hitRate").path("value").asDouble()).isCloseTo(0.75, within(1e-9));
        assertThat(detector.path("hitRate").path("lo").asDouble()).isBetween(0.4, 0.6);
        assertThat(detector.path("chance").path("share").asDouble()).isEqualTo(0.47);
    }

    @Test
    void whatNobodyHasGradedHasNoRate() {
        predictions().save("open", "clip_moment", prediction(NOW));

        JsonNode detector = json(gateway.get(ROUTE)).path("detectors").path(0);

        assertThat(detector.path("open").asInt()).isEqualTo(1);
        assertThat(detector.has("hitRate")).isFalse();
        assertThat(detector.path("chance").has("share")).isFalse();
        assertThat(detector.path("chance").path("basis").asText()).isNotEmpty();
    }

    @Test
    void onlyTheDaysAskedForCount() {
        predicted("best_time", NOW.minus(Duration.ofDays(10)), Verdict.HIT, 1);

        assertThat(json(gateway.get(ROUTE + "?days=11")).path("detectors")).hasSize(1);
        assertThat(json(gateway.get(ROUTE + "?days=9")).path("detectors")).isEmpty();
        assertThat(gateway.get(ROUTE + "?days=0").statusCode()).isEqualTo(400);
        assertThat(gateway.get(ROUTE + "?days=401").statusCode()).isEqualTo(400);
        assertThat(gateway.get(ROUTE + "?days=many").statusCode()).isEqualTo(400);
    }

    private static void predicted(String detector, Instant madeAt, Verdict verdict, int times) {
        OptionalDouble observed = verdict == Verdict.UNGRADABLE ? OptionalDouble.empty() : OptionalDouble.of(1);
        for (int i = 0; i < times; i++) {
            String id = detector + verdict + i;
            predictions().save(id, detector, prediction(madeAt));
            predictions().grade(id, new Grade(verdict, observed, "counted", NOW));
        }
    }

    private static Prediction prediction(Instant madeAt) {
        return new Prediction(Metric.VIDEO_VIEWS, "fortnite", "video", 1, 1, madeAt, madeAt.plus(Duration.ofHours(22)));
    }

    private static PredictionArchive predictions() {
        return gateway.bean(PredictionArchive.class);
    }
}
