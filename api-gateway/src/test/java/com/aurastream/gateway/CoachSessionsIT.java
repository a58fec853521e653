package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.CoachSessions;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.testing.CoachKeyspace;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

class CoachSessionsIT {

    private static final String SESSIONS = "/api/v1/coach/sessions";
    private static final String JSON = "application/json";
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final String NOBODYS = SESSIONS + "/00000000-0000-4000-8000-000000000000";

    private static GatewayUnderTest gateway;
    private static CoachKeyspace keyspace;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(
                TestServers.settings("gateway_coach"),
                Map.of("aurastream.coach.open-sessions", 4, "aurastream.gateway.requests-per-second", 0));
        keyspace = new CoachKeyspace(gateway.bean(StringRedisTemplate.class));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nobodyTalks() {
        gateway.clock.set(NOW);
        gateway.bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    @AfterEach
    void indexAndSessionsAgree() {
        assertThat(keyspace.disagreements()).isEmpty();
    }

    @Test
    void aTalkIsStartedHeldReadAndEnded() {
        HttpResponse<String> started = post(SESSIONS, "{\"topic\": \" thumbnails \"}");
        assertThat(started.statusCode()).isEqualTo(201);
        String session = header(started, "Location");
        assertThat(json(started).path("topic").asText()).isEqualTo("thumbnails");
        assertThat(json(started).path("startedAt").asText()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(json(started).path("expiresAt").asText()).isEqualTo("2026-11-23T12:30:00Z");
        assertThat(json(started).path("messages")).isEmpty();

        gateway.clock.advance(Duration.ofSeconds(10));
        HttpResponse<String> said = post(session + "/messages", message("creator", "what now?\n\t🎮"));
        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(json(said).toString())
                .isEqualTo("{\"role\":\"creator\",\"text\":\"what now?\\n\\t🎮\",\"at\":\"2026-11-23T12:00:10Z\"}");
        post(session + "/messages", message("coach", "a face"));

        JsonNode read = json(gateway.get(session));
        assertThat(read.path("messages").findValuesAsText("role")).containsExactly("creator", "coach");
        assertThat(read.path("turns").asInt()).isEqualTo(1);
        assertThat(read.path("characters").asInt()).isEqualTo(18);
        assertThat(read.path("expiresAt").asText()).isEqualTo("2026-11-23T12:30:10Z");
        JsonNode listed = json(gateway.get(SESSIONS)).path("sessions");
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("id")).isEqualTo(read.path("id"));
        assertThat(listed.path(0).has("messages")).isFalse();

        assertThat(delete(session).statusCode()).isEqualTo(204);
        assertNotFound(gateway.get(session));
        assertNotFound(delete(session));
        assertNotFound(post(session + "/messages", message("coach", "too late")));
        assertThat(json(gateway.get(SESSIONS)).path("sessions")).isEmpty();
        assertThat(keyspace.dump().toString()).doesNotContain("what now");
    }

    @Test
    void nothingOfATalkIsStoredOnTheWay() {
        HttpResponse<String> started = post(SESSIONS, "{}");
        String session = header(started, "Location");

        assertThat(List.of(
                        started,
                        gateway.get(SESSIONS),
                        gateway.get(session),
                        post(session + "/messages", message("coach", "hello"))))
                .allSatisfy(response ->
                        assertThat(header(response, "Cache-Control")).isEqualTo("no-store"));
    }

    @Test
    void anIdleSessionIsNotThereAnyMoreWhetherOrNotItWasClearedAway() {
        String session = started();
        gateway.clock.advance(IDLE.minusMillis(1));
        assertThat(gateway.get(session).statusCode()).isEqualTo(200);

        gateway.clock.advance(Duration.ofMillis(1));
        assertNotFound(gateway.get(session));
        assertNotFound(post(session + "/messages", message("creator", "hello?")));
        assertNotFound(delete(session));
        assertThat(json(gateway.get(session)).path("detail").asText()).contains("30 minutes");
    }

    @Test
    void readingKeepsNoSessionOpenAndSayingSomethingDoes() {
        String session = started();
        gateway.clock.advance(Duration.ofMinutes(20));
        gateway.get(session);
        post(session + "/messages", message("creator", "still here"));
        gateway.clock.advance(Duration.ofMinutes(20));
        gateway.get(session);
        assertThat(gateway.get(session).statusCode()).isEqualTo(200);
        gateway.clock.advance(Duration.ofMinutes(10));
        assertNotFound(gateway.get(session));
    }

    @Test
    void anotherCreatorsSessionIsAsIfItWereNotThere() {
        CoachSession others = gateway.bean(CoachSessions.class)
                .start("somebody-else", Optional.empty(), NOW)
                .orElseThrow();
        gateway.bean(CoachSessions.class)
                .say(
                        "somebody-else",
                        others.id(),
                        new CoachMessage(Optional.empty(), CoachRole.CREATOR, "private", NOW));
        Map<String, String> before = keyspace.dump();
        String path = SESSIONS + "/" + others.id();

        String unknown = withoutTrace(gateway.get(NOBODYS).body()).replaceAll("0{8}.{28}", "");
        assertThat(withoutTrace(gateway.get(path).body()).replace(others.id(), ""))
                .isEqualTo(unknown);
        assertNotFound(post(path + "/messages", message("creator", "let me in")));
        assertNotFound(delete(path));
        assertThat(json(gateway.get(SESSIONS)).path("sessions")).isEmpty();
        assertThat(keyspace.dump()).isEqualTo(before);
    }

    /** It differs from request to request. */
    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..%2F..", "{coach:sessions}", "00000000-0000-4000-8000-00000000000%0a"})
    void whatCannotBeAnIdIsNotFound(String id) {
        HttpResponse<String> response =
                gateway.get(SESSIONS + "/" + id.replace("{", "%7B").replace("}", "%7D"));

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aMessageThatIsSentAgainUnderItsKeyIsSaidOnce() {
        String session = started();
        HttpResponse<String> first = post(session + "/messages", message("creator", "hello"), "Idempotency-Key", "k-1");
        gateway.clock.advance(Duration.ofSeconds(5));
        HttpResponse<String> again = post(session + "/messages", message("creator", "hello"), "Idempotency-Key", "k-1");
        HttpResponse<String> other = post(session + "/messages", message("creator", "bye"), "Idempotency-Key", "k-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body()).contains("\"id\":\"k-1\"");
        assertProblem(other, 409, "conflict");
        assertThat(json(gateway.get(session)).path("messages")).hasSize(1);
        assertProblem(
                post(session + "/messages", message("creator", "hello"), "Idempotency-Key", "a b"),
                400,
                "invalid_parameter");
    }

    @Test
    void withoutAKeyTheSameWordsAreSaidTwice() {
        String session = started();
        post(session + "/messages", message("creator", "hello"));
        post(session + "/messages", message("creator", "hello"));

        assertThat(json(gateway.get(session)).path("messages")).hasSize(2);
    }

    @Test
    void tooManyOpenSessionsAreRefusedAndItIsSaidWhenTheFirstIsOver() {
        started();
        gateway.clock.advance(Duration.ofMinutes(10));
        for (int i = 0; i < 3; i++) {
            started();
        }

        HttpResponse<String> refused = post(SESSIONS, "{}");

        assertProblem(refused, 429, "too_many_requests");
        assertThat(header(refused, "Retry-After")).isEqualTo("1201");
        gateway.clock.advance(Duration.ofMinutes(20));
        assertThat(post(SESSIONS, "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void tenQuestionsFillASessionAndTheirAnswersStillFit() {
        String session = started();
        for (int i = 0; i < 10; i++) {
            assertThat(post(session + "/messages", message("creator", "question"))
                            .statusCode())
                    .isEqualTo(201);
        }

        HttpResponse<String> eleventh = post(session + "/messages", message("creator", "question"));
        assertProblem(eleventh, 409, "conflict");
        assertThat(json(eleventh).path("detail").asText()).contains("10 messages", "start another");
        assertThat(post(session + "/messages", message("coach", "answer")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void lengthsCountCharactersAndEachRoleHasItsOwn() {
        String session = started();

        assertThat(post(session + "/messages", message("creator", "🎮".repeat(4_000)))
                        .statusCode())
                .isEqualTo(201);
        assertTooLarge(post(session + "/messages", message("creator", "🎮".repeat(4_001))));
        assertThat(post(session + "/messages", message("coach", "x".repeat(8_000)))
                        .statusCode())
                .isEqualTo(201);
        assertTooLarge(post(session + "/messages", message("coach", "x".repeat(8_001))));
        assertTooLarge(post(session + "/messages", message("coach", "x".repeat(1_000_000))));
        assertTooLarge(post(SESSIONS, "{\"topic\": \"" + "x".repeat(201) + "\"}"));
        assertThat(post(SESSIONS, "{\"topic\": \"" + "x".repeat(200) + "\"}").statusCode())
                .isEqualTo(201);
        String escaped = "{\"role\":\"coach\",\"text\":\"" + "\\ud83c\\udfae".repeat(8_000) + "\"}";
        assertThat(post(session + "/messages", escaped).statusCode()).isEqualTo(201);
    }

    @Test
    void allMessagesTogetherHaveTheirLimit() {
        String session = started();
        for (int i = 0; i < 7; i++) {
            post(session + "/messages", message("coach", "x".repeat(8_000)));
        }
        HttpResponse<String> tooMuch = post(session + "/messages", message("coach", "x".repeat(4_001)));

        assertProblem(tooMuch, 409, "conflict");
        assertThat(json(tooMuch).path("detail").asText()).contains("60000 characters");
        assertThat(post(session + "/messages", message("coach", "x".repeat(4_000)))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     | role",
                "{\"role\": \"creator\"}                                | text",
                "{\"text\": \"hello\"}                                  | role",
                "{\"role\": \"CREATOR\", \"text\": \"hello\"}           | role",
                "{\"role\": \"system\", \"text\": \"hello\"}            | role",
                "{\"role\": 1, \"text\": \"hello\"}                     | role",
                "{\"role\": \"creator\", \"text\": 1}                   | text",
                "{\"role\": \"creator\", \"text\": null}                | text",
                "{\"role\": \"creator\", \"text\": \"\"}                | text",
                "{\"role\": \"creator\", \"text\": \" \\n \"}           | text",
                "{\"role\": \"creator\", \"text\": \"a\\u0000b\"}       | text",
                "{\"role\": \"creator\", \"text\": \"a\\u001bb\"}       | text",
                "{\"role\": \"creator\", \"text\": \"a\\u0085b\"}       | text",
                "{\"role\": \"creator\", \"text\": \"a\\ud83cb\"}       | text",
                "{\"role\": \"creator\", \"text\": \"a\\udfae\\ud83c\"} | text",
                "{\"role\": \"creator\", \"text\": \"a\", \"at\": \"x\"} | body"
            })
    void everyMistakeOfAMessageIsNamedAndChangesNothing(String body, String parameter) {
        String session = started();
        HttpResponse<String> response = post(session + "/messages", body);

        assertProblem(response, 400, "invalid_parameter");
        assertThat(json(response).path("parameter").asText()).isEqualTo(parameter);
        assertThat(json(gateway.get(session)).path("messages")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"topic\": 1}",
                "{\"topic\": \"\"}",
                "{\"topic\": \"two\\nlines\"}",
                "{\"topic\": \"a\\u0000\"}",
                "{\"topic\": \"\\udc00\"}",
                "{\"topics\": \"a\"}"
            })
    void everyMistakeOfATopicIsNamedAndStartsNothing(String body) {
        assertProblem(post(SESSIONS, body), 400, "invalid_parameter");
        assertThat(keyspace.dump()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"role\":\"coach\",\"role\":\"creator\",\"text\":\"a\"}",
                "{\"role\":\"coach\",\"text\":\"a\"} {}"
            })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        assertProblem(post(SESSIONS, body), 400, "bad_request");
        assertProblem(post(started() + "/messages", body), 400, "bad_request");
    }

    @Test
    void bytesThatAreNoTextAreABadRequest() {
        HttpResponse<String> response = gateway.send(gateway.request(started() + "/messages")
                .header("X-API-Key", GatewayUnderTest.KEY)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(
                        "{\"role\":\"coach\",\"text\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .build());

        assertProblem(response, 400, "bad_request");
    }

    @Test
    void otherMediaTypesAreNotReadAndWithoutAKeyNothingIs() {
        assertProblem(postAs("text/plain", SESSIONS, "{}"), 415, "unsupported_media_type");
        assertProblem(
                postAs("text/plain", started() + "/messages", message("coach", "hello")),
                415,
                "unsupported_media_type");
        HttpResponse<String> stranger = gateway.send(gateway.request(SESSIONS)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertProblem(stranger, 401, "unauthorized");
    }

    @Test
    void whatManySayAtOnceIsAllSaidUpToTheLimit() {
        String session = started();
        List<CompletableFuture<Integer>> sent = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(session + "/messages", message("creator", "question " + i))
                                .statusCode(),
                        Threads.EACH))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(10);
        assertThat(json(gateway.get(session)).path("messages").findValuesAsText("text"))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void metersCountWhatIsStartedSaidAndEnded() {
        MeterRegistry meters = gateway.bean(MeterRegistry.class);
        double said = said(meters);
        double ended = meters.counter("aurastream.coach.sessions.ended").count();
        String session = started();
        post(session + "/messages", message("creator", "hello"));
        delete(session);

        assertThat(said(meters) - said).isEqualTo(1);
        assertThat(meters.counter("aurastream.coach.sessions.ended").count() - ended)
                .isEqualTo(1);
    }

    @Test
    void theContractKnowsTheRoutesTheirBodiesAndTheirErrors() {
        JsonNode contract = json(gateway.send(gateway.request("/v3/api-docs").build()));
        JsonNode say = contract.path("paths").path(SESSIONS + "/{id}/messages").path("post");
        JsonNode start = contract.path("paths").path(SESSIONS).path("post");

        for (String status : List.of("200", "201", "400", "401", "404", "409", "413", "415", "429", "503")) {
            assertThat(say.path("responses").has(status)).as(status).isTrue();
        }
        assertThat(say.path("parameters").findValuesAsText("name")).containsExactlyInAnyOrder("id", "Idempotency-Key");
        assertThat(start.path("responses").has("201")).isTrue();
        assertThat(start.path("responses").has("413")).isTrue();
        assertThat(contract.path("components")
                        .path("schemas")
                        .path("NewCoachMessage")
                        .path("properties")
                        .path("role")
                        .path("enum")
                        .toString())
                .isEqualTo("[\"creator\",\"coach\"]");
        assertThat(contract.path("paths").path(SESSIONS + "/{id}").has("delete"))
                .isTrue();
    }

    @Test
    void theBoardShowsTheJobThatClearsAway() {
        assertThat(json(gateway.get("/api/v1/fleet")).path("jobs").findValuesAsText("job"))
                .contains("coach-cleanup");
    }

    private static double said(MeterRegistry meters) {
        return meters.counter("aurastream.coach.messages", "role", "creator", "outcome", "said")
                .count();
    }

    private static String started() {
        return header(post(SESSIONS, "{}"), "Location");
    }

    private static String message(String role, String text) {
        return new ObjectMapper()
                .createObjectNode()
                .put("role", role)
                .put("text", text)
                .toString();
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        return postAs(JSON, path, body, headers);
    }

    private static HttpResponse<String> postAs(String type, String path, String body, String... headers) {
        HttpRequest.Builder request = gateway.request(path)
                .header("X-API-Key", GatewayUnderTest.KEY)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return gateway.send(request.build());
    }

    private static HttpResponse<String> delete(String path) {
        return gateway.send(gateway.request(path)
                .header("X-API-Key", GatewayUnderTest.KEY)
                .DELETE()
                .build());
    }

    private static void assertNotFound(HttpResponse<String> response) {
        assertProblem(response, 404, "not_found");
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertProblem(response, 413, "too_large");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo(code);
    }
}
