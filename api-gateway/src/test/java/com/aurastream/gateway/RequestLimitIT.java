package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestLimitIT {

    @Test
    void moreThanTheLimitIsTurnedAwayForASecondAndOpenPathsAreNot() {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                TestServers.settings("gateway_limit"), Map.of("aurastream.gateway.requests-per-second", 5))) {
            List<HttpResponse<String>> responses = Stream.generate(() -> gateway.get("/api/v1/games"))
                    .limit(30)
                    .toList();

            assertThat(responses).anyMatch(response -> response.statusCode() == 200);
            HttpResponse<String> refused = responses.stream()
                    .filter(response -> response.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(header(refused, "Retry-After")).isEqualTo("1");
            assertThat(json(refused).path("code").asText()).isEqualTo("too_many_requests");
            assertThat(Stream.generate(() -> gateway.get("/actuator/health")).limit(20))
                    .allMatch(response -> response.statusCode() == 200);
        }
    }

    @Test
    void eventsHaveALimitOfTheirOwnSoThatWhoSendsManyCanStillRead() {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                TestServers.settings("gateway_event_limit"),
                Map.of(
                        "aurastream.gateway.requests-per-second",
                        100,
                        "aurastream.gateway.analytics.requests-per-second",
                        5))) {
            List<HttpResponse<String>> sent = Stream.generate(
                            () -> gateway.post(SentEvents.PATH, SentEvents.JSON, SentEvents.sound("e", 1)))
                    .limit(30)
                    .toList();

            assertThat(sent).anyMatch(response -> response.statusCode() == 202);
            assertThat(sent)
                    .filteredOn(response -> response.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(refused ->
                            assertThat(json(refused).path("detail").asText()).contains("5 requests"));
            assertThat(gateway.get("/api/v1/games").statusCode()).isEqualTo(200);
        }
    }
}
