package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static com.aurastream.gateway.SentEvents.JSON;
import static com.aurastream.gateway.SentEvents.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.testing.TestServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.RedisServer;

/** What senders get when the stream cannot take their events. Has a Redis of its own, because it fills and stops it. */
class UntakenEventsIT {

    private RedisServer redis;
    private GatewayUnderTest gateway;
    private EventStream stream;

    @BeforeEach
    void start() throws IOException {
        int port = freePort();
        redis = RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        gateway = new GatewayUnderTest(
                TestServers.settings("gateway_untaken_events"),
                Map.of(
                        "spring.data.redis.url",
                        "redis://localhost:" + port,
                        "spring.data.redis.timeout",
                        "1s",
                        "aurastream.gateway.analytics.stream-limit",
                        10));
        stream = gateway.bean(EventStream.class);
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        redis.stop();
    }

    @Test
    void aFullStreamTakesAllOrNoneAndSaysWhenToComeBack() {
        assertThat(send(8).statusCode()).isEqualTo(202);
        StreamCounts before = stream.counts();

        HttpResponse<String> refused = send(3);
        assertUnavailable(refused, "30", "None of these were taken");
        assertThat(stream.counts()).isEqualTo(before);
        assertThat(refusedEvents("full")).isEqualTo(3);
        assertThat(send(2).statusCode()).isEqualTo(202);

        stream.removeUpTo(
                before.epoch(), stream.read(StreamPosition.START, 10).get(9).position());
        assertThat(send(3).statusCode()).isEqualTo(202);
        assertThat(stream.counts().accepted()).isEqualTo(13);
    }

    @Test
    void aRedisWithoutMemoryTakesNothingAndItsReaderCanStillMakeRoom() {
        send(5);
        StreamCounts before = stream.counts();
        configure("maxmemory", "1");

        assertUnavailable(send(1), "30", "None of these were taken");
        assertThat(stream.counts()).isEqualTo(before);
        stream.removeUpTo(
                before.epoch(), stream.read(StreamPosition.START, 5).get(4).position());
        assertThat(stream.counts().length()).isZero();

        configure("maxmemory", "0");
        assertThat(send(1).statusCode()).isEqualTo(202);
    }

    @Test
    void aDeadRedisIsSaidAndAfterwardsTheSameEventsAreTaken() throws IOException {
        assertThat(send(1).statusCode()).isEqualTo(202);
        String epoch = stream.counts().epoch();

        redis.stop();
        for (int i = 0; i < 5; i++) {
            assertUnavailable(send(2), "5", "again under the same ids");
        }
        assertThat(refusedEvents("redis")).isEqualTo(10);
        assertThat(gateway.get("/actuator/prometheus").body()).containsPattern("aurastream_events_waiting\\S* NaN");

        HttpResponse<String> summary = gateway.get("/api/v1/analytics/summary");
        assertThat(summary.statusCode()).isEqualTo(200);
        assertThat(json(summary).has("pending")).isFalse();

        redis.start();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(send(2).statusCode()).isEqualTo(202));
        assertThat(stream.counts().length()).isEqualTo(2);
        assertThat(stream.counts().epoch()).isNotEqualTo(epoch);
    }

    private HttpResponse<String> send(int events) {
        return gateway.post(PATH, JSON, SentEvents.sound("e", events));
    }

    private void configure(String name, String value) {
        gateway.bean(StringRedisTemplate.class)
                .getRequiredConnectionFactory()
                .getConnection()
                .serverCommands()
                .setConfig(name, value);
    }

    private double refusedEvents(String cause) {
        return gateway.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("aurastream_events_refused_total") && line.contains("cause=\"" + cause + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void assertUnavailable(HttpResponse<String> response, String retryAfter, String says) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo(retryAfter);
        assertThat(json(response).path("code").asText()).isEqualTo("unavailable");
        assertThat(json(response).path("detail").asText()).contains(says);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
