package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a caller is told of a request can be found in the log, and the other way round. */
@ExtendWith(OutputCaptureExtension.class)
class TraceIT {

    private static final String CALLERS = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_trace"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void everyAnswerNamesItsTraceAndNoTwoAreTheSame() {
        String first = header(gateway.get("/api/v1/games"), "traceparent");
        String second = header(gateway.get("/api/v1/games"), "traceparent");

        assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(second.substring(3, 35)).isNotEqualTo(first.substring(3, 35));
    }

    @Test
    void aCallersTraceGoesOnHere() {
        HttpResponse<String> answer = gateway.get("/api/v1/games", "traceparent", CALLERS);

        assertThat(header(answer, "traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .isNotEqualTo(CALLERS);
    }

    @Test
    void whatIsNoTraceIsNotRepeated() {
        HttpResponse<String> answer = gateway.get("/api/v1/games", "traceparent", "<script>");

        assertThat(header(answer, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void problemsOfRoutesAndOfFiltersNameTheTrace() {
        HttpResponse<String> route = gateway.get("/api/v1/games/tetris/titles", "traceparent", CALLERS);
        HttpResponse<String> filter = gateway.get("/api/v1/games", "traceparent", CALLERS, "X-API-Key", "wrong");

        assertThat(route.statusCode()).isEqualTo(404);
        assertThat(json(route).path("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(filter.statusCode()).isEqualTo(401);
        assertThat(json(filter).path("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whatIsLoggedOfARequestHasItsTraceAndWhatIsLoggedOfTheNextHasNot(CapturedOutput output) {
        JdbcTemplate jdbc = gateway.bean(JdbcTemplate.class);
        jdbc.execute("alter table creator rename to creator_away");
        try {
            HttpResponse<String> failed = gateway.get("/api/v1/creators/me", "traceparent", CALLERS);
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            jdbc.execute("alter table creator_away rename to creator");
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("PostgreSQL did not answer")))
                .isNotEmpty()
                .allMatch(line -> line.contains("[4bf92f3577b34da6a3ce929d0e0e4736] "));
        assertThat(gateway.get("/api/v1/games").statusCode()).isEqualTo(200);
    }

    @Test
    void theContractTellsOfTheTrace() {
        assertThat(json(gateway.get("/v3/api-docs"))
                        .at("/components/schemas/Problem/properties/traceId/type")
                        .asText())
                .isEqualTo("string");
    }
}
