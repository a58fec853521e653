package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class CreatorsIT {

    private static final String ME = "/api/v1/creators/me";
    private static final String JSON = "application/json";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_creators"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nobodySaidAnything() {
        gateway.bean(JdbcTemplate.class).execute("truncate creator");
    }

    @Test
    void whoNeverSaidAnythingHasEveryGameAndNothingElse() {
        JsonNode me = json(gateway.get(ME));

        assertThat(me.path("games")).hasSize(8);
        assertThat(me.path("timeZone").asText()).isEqualTo("UTC");
        assertThat(me.has("channelId") || me.has("sizeBand") || me.has("updatedAt"))
                .isFalse();
        assertThat(me.path("id").asText()).matches("[0-9a-f]{16}");
    }

    @Test
    void whatIsPutIsAnsweredAndFoundAgainAndReplacesTheWhole() {
        JsonNode put = json(gateway.put(ME, JSON, """
                        {"games": ["minecraft", "gta", "gta"], "timeZone": "America/New_York",
                         "channelId": "UCX6OQ3DkcsbYNE6H8uQQuVA", "sizeBand": "small"}"""));

        assertThat(put.path("games").toString()).isEqualTo("[\"minecraft\",\"gta\"]");
        assertThat(put.path("timeZone").asText()).isEqualTo("America/New_York");
        assertThat(put.path("channelId").asText()).isEqualTo("UCX6OQ3DkcsbYNE6H8uQQuVA");
        assertThat(put.path("sizeBand").asText()).isEqualTo("small");
        assertThat(put.path("updatedAt").asText()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(json(gateway.get(ME))).isEqualTo(put);

        JsonNode replaced = json(gateway.put(ME, JSON, "{\"sizeBand\": \"large\", \"channelId\": null}"));
        assertThat(replaced.path("games")).hasSize(8);
        assertThat(replaced.path("timeZone").asText()).isEqualTo("UTC");
        assertThat(replaced.has("channelId")).isFalse();
        assertThat(replaced.path("sizeBand").asText()).isEqualTo("large");
    }

    @Test
    void unknownGameIsNamedWithTheKnownOnes() {
        HttpResponse<String> response = gateway.put(ME, JSON, "{\"games\": [\"gta\", \"tetris\"]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").asText()).isEqualTo("invalid_parameter");
        assertThat(json(response).path("parameter").asText()).isEqualTo("games");
        assertThat(json(response).path("detail").asText()).contains("tetris");
        assertThat(StreamSupport.stream(json(response).path("knownGames").spliterator(), false)
                        .map(JsonNode::asText))
                .contains("fortnite", "gta");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"games\": []}                                        | games",
                "{\"games\": \"gta\"}                                   | games",
                "{\"games\": [1]}                                       | games",
                "{\"timeZone\": \"Mars/Olympus\"}                       | timeZone",
                "{\"timeZone\": 1}                                      | timeZone",
                "{\"channelId\": \"UCshort\"}                           | channelId",
                "{\"channelId\": \"XXX6OQ3DkcsbYNE6H8uQQuVA\"}          | channelId",
                "{\"channelId\": \"UCX6OQ3DkcsbYNE6H8uQQuVA\\n\"}       | channelId",
                "{\"sizeBand\": \"huge\"}                               | sizeBand",
                "{\"sizeBand\": \"SMALL\"}                              | sizeBand",
                "{\"sizeband\": \"small\"}                              | body"
            })
    void everyMistakeIsNamedAndChangesNothing(String body, String parameter) {
        JsonNode before = json(gateway.get(ME));
        HttpResponse<String> response = gateway.put(ME, JSON, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("parameter").asText()).isEqualTo(parameter);
        assertThat(json(response).path("detail").asText()).contains("must be");
        assertThat(json(gateway.get(ME))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"text\"", "{\"games\": [\"gta\"}"})
    void whatIsNoJsonObjectIsABadRequest(String body) {
        HttpResponse<String> response = gateway.put(ME, JSON, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").asText()).isEqualTo("bad_request");
        assertThat(json(response).path("detail").asText()).contains("JSON");
    }

    @Test
    void otherMediaTypesAreNotRead() {
        HttpResponse<String> response = gateway.put(ME, "text/plain", "{}");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(json(response).path("status").asInt()).isEqualTo(415);
        assertThat(json(response).path("code").asText()).isEqualTo("unsupported_media_type");
        assertThat(json(response).path("detail").asText()).contains("application/json");
    }

    @Test
    void theKeyIsNowhereInTheDatabase() {
        gateway.put(ME, JSON, "{}");

        assertThat(gateway.bean(JdbcTemplate.class)
                        .queryForList("select * from creator")
                        .toString())
                .doesNotContain(GatewayUnderTest.KEY);
    }

    @Test
    void theContractKnowsTheRoutesAndTheirErrors() {
        JsonNode paths =
                json(gateway.send(gateway.request("/v3/api-docs").build())).path("paths");

        JsonNode put = paths.path(ME).path("put");
        assertThat(put.path("responses").has("415")).isTrue();
        assertThat(put.toString()).contains("NewPreferences").doesNotContain("aurastream.creator");
        assertThat(put.has("parameters")).isFalse();
        JsonNode accept = paths.path("/api/v1/missions/{id}/accept").path("post");
        assertThat(accept.path("responses").has("409")).isTrue();
        assertThat(accept.path("parameters")).hasSize(1);
    }
}
