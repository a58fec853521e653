package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsIT {

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_problems"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void missingKeyAndWrongKeyAreUnauthorized() {
        HttpResponse<String> missing =
                gateway.send(gateway.request("/api/v1/games").build());
        assertProblem(missing, 401, "unauthorized");
        assertThat(json(missing).path("parameter").asText()).isEqualTo("X-API-Key");

        HttpResponse<String> wrong = gateway.get("/api/v1/games", "X-API-Key", "not-the-key");
        assertProblem(wrong, 401, "unauthorized");
        assertThat(wrong.body()).doesNotContain("not-the-key", GatewayUnderTest.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v3/api-docs", "/actuator/health", "/swagger-ui/index.html"})
    void pageContractAndHealthNeedNoKey(String path) {
        assertThat(gateway.send(gateway.request(path).build()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/api/v1/fleet",
                "/nowhere",
                "//api/v1/games",
                "/assets/../api/v1/games",
                "/api/v1/games;x=/assets/"
            })
    void everythingElseNeedsTheKey(String path) {
        assertThat(gateway.send(gateway.request(path).build()).statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-23", "2026-11-23T10:00:00", "", "%00"})
    void malformedInstantIsRefusedByName(String at) {
        HttpResponse<String> response = gateway.get("/api/v1/games/fortnite/titles?at=" + at);

        assertProblem(response, 400, "invalid_parameter");
        assertThat(json(response).path("parameter").asText()).isEqualTo("at");
    }

    @Test
    void futureInstantIsRefused() {
        HttpResponse<String> response = gateway.get("/api/v1/games/fortnite/titles?at=2027-01-01T00:00:00Z");

        assertProblem(response, 400, "invalid_parameter");
        assertThat(json(response).path("detail").asText()).contains("in the past");
    }

    @Test
    void unknownTimeZoneIsRefusedByName() {
        HttpResponse<String> response = gateway.get("/api/v1/games/fortnite/best-times?tz=Mars/Olympus");

        assertProblem(response, 400, "invalid_parameter");
        assertThat(json(response).path("parameter").asText()).isEqualTo("tz");
    }

    @Test
    void unknownRouteAndWrongMethodAreProblems() {
        assertProblem(gateway.get("/api/v1/nothing"), 404, "unknown_route");

        HttpResponse<String> post = gateway.send(gateway.request("/api/v1/games")
                .header("X-API-Key", GatewayUnderTest.KEY)
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertProblem(post, 405, "method_not_allowed");
        assertThat(header(post, "Allow")).contains("GET");
    }

    @Test
    void requestThatTomcatItselfRefusesIsAProblemToo() throws IOException {
        URI address = URI.create(gateway.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/games/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:aurastream:problem:");
            assertThat(answer).doesNotContain("<html", "org.apache");
        }
    }

    @Test
    void pageMayRunNothingButItsOwnFiles() {
        HttpResponse<String> page = gateway.send(gateway.request("/").build());

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("onclick=", "<script>", "style=");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).path("type").asText()).isEqualTo("urn:aurastream:problem:" + code);
        assertThat(json(response).path("title").asText()).isNotEmpty();
        assertThat(json(response).path("detail").asText()).isNotEmpty();
        assertThat(json(response).path("instance").asText()).startsWith("/");
        assertThat(response.body()).doesNotContain("Exception", "java.", "\"trace\"");
    }
}
