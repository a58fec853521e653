package com.aurastream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What starts, restarts and watches the simulator. */
class ProbesTests {

    private static RunningSimulator simulator;

    @BeforeAll
    static void start() {
        simulator = RunningSimulator.of("synthetic:1");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void itIsAliveAndReady() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/liveness").body()).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void itsMetricsSayWhoseTheyAre() throws Exception {
        get("/actuator/health");

        assertThat(get("/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes{application=\"source-simulator\"")
                .contains("http_server_requests_seconds_count{application=\"source-simulator\"");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(simulator.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
