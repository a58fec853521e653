package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static com.aurastream.gateway.SentEvents.JSON;
import static com.aurastream.gateway.SentEvents.PATH;
import static com.aurastream.gateway.SentEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.StringRedisTemplate;

class EventsIT {

    private static GatewayUnderTest gateway;
    private static EventStream stream;

    @BeforeAll
    static void start() {
        gateway = new GatewayUnderTest(TestServers.settings("gateway_events"), Map.of());
        stream = gateway.bean(EventStream.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nothingWasSent() {
        gateway.bean(StringRedisTemplate.class).delete(List.of("analytics:events", "{analytics:events}:counts"));
    }

    @Test
    void soundEventsAreInTheStreamWhenTheAnswerComes() {
        HttpResponse<String> response = send(SentEvents.body(
                List.of(event("e-1"), event("e-2", "asset_generated", "feature", "{ \"title\": \"Grüße 🎮\" }"))));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"accepted\":2,\"rejected\":0,\"rejections\":[]}");
        List<AnalyticsEvent> events = waiting();
        assertThat(events).extracting(AnalyticsEvent::id).containsExactly("e-1", "e-2");
        assertThat(events).extracting(AnalyticsEvent::category).containsExactly("page", "feature");
        assertThat(events.get(1).properties()).isEqualTo("{\"title\":\"Grüße 🎮\"}");
        assertThat(events.get(0).occurredAt()).isEqualTo(GatewayUnderTest.NOW);
    }

    @Test
    void whoSentThemIsTheKeysCreatorWhateverTheySay() {
        send(SentEvents.sound("e", 1));

        String me = json(gateway.get("/api/v1/creators/me")).path("id").asText();
        assertThat(waiting()).extracting(AnalyticsEvent::creator).containsExactly(me);
    }

    @Test
    void unsoundEventsAreNamedAndTheOthersAreAccepted() {
        JsonNode receipt = json(send(SentEvents.body(List.of(
                event("a"), event("b", "Bad Name", "page", "{}"), "7", event("c"), event("d", "x", "page", "[1]")))));

        assertThat(receipt.path("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.path("rejected").asInt()).isEqualTo(3);
        JsonNode first = receipt.path("rejections").path(0);
        assertThat(first.path("index").asInt()).isEqualTo(1);
        assertThat(first.path("id").asText()).isEqualTo("b");
        assertThat(first.path("field").asText()).isEqualTo("name");
        assertThat(first.path("reason").asText()).isEqualTo("malformed");
        assertThat(first.path("detail").asText()).contains("'name' must match");
        assertThat(receipt.path("rejections").path(1).has("id")).isFalse();
        assertThat(receipt.path("rejections").path(2).path("field").asText()).isEqualTo("properties");
        assertThat(waiting()).extracting(AnalyticsEvent::id).containsExactly("a", "c");
        assertBooks(2, 3, 2);
    }

    @Test
    void aRequestOfOnlyUnsoundEventsIsEnteredInTheBooks() {
        HttpResponse<String> response = send(SentEvents.body(List.of("{}", "{}")));

        assertThat(response.statusCode()).isEqualTo(202);
        assertBooks(0, 2, 0);
    }

    @Test
    void theSameIdTwiceIsAcceptedTwice() {
        String same = SentEvents.body(List.of(event("same"), event("same")));
        send(same);
        send(same);

        assertBooks(4, 0, 4);
    }

    @Test
    void thousandEventsAreTakenAndOneMoreTakesNone() {
        assertThat(json(send(SentEvents.sound("e", 1_000))).path("accepted").asInt())
                .isEqualTo(1_000);

        HttpResponse<String> response = send(SentEvents.sound("f", 1_001));
        assertProblem(response, 413, "too_large");
        assertThat(json(response).path("detail").asText()).contains("1,000");
        assertBooks(1_000, 0, 1_000);
    }

    @Test
    void theLargestEventsFitIntoOneRequest() {
        String properties = "{\"a\":\"" + "x".repeat(8_192 - 8) + "\"}";
        List<String> events = IntStream.range(0, 1_000)
                .mapToObj(i -> event("e" + i, "n".repeat(128), "c".repeat(64), properties))
                .toList();

        assertThat(json(send(SentEvents.body(events))).path("accepted").asInt()).isEqualTo(1_000);
    }

    /** What was answered is what the books say and what is in the stream, whoever else was sending. */
    @Test
    void answersBooksAndStreamAgreeWhenAHundredSendAtOnce() {
        List<CompletableFuture<JsonNode>> answers = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> json(send(mixed(i))), Threads.EACH))
                .toList();

        int accepted = answers.stream()
                .mapToInt(answer -> answer.join().path("accepted").asInt())
                .sum();
        int rejected = answers.stream()
                .mapToInt(answer -> answer.join().path("rejected").asInt())
                .sum();
        assertThat(accepted).isEqualTo(100 * 40);
        assertThat(rejected).isEqualTo(100 * 10);
        assertBooks(accepted, rejected, accepted);
        assertThat(waiting()).extracting(AnalyticsEvent::id).doesNotHaveDuplicates();
    }

    /** The events of one request lie together: no other request's event is between them. */
    @Test
    void aRequestIsAppendedInOneStep() {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(SentEvents.sound(i + "/", 50)), Threads.EACH))
                .toList();
        sent.forEach(CompletableFuture::join);

        List<AnalyticsEvent> events = waiting();
        assertThat(events).hasSize(1_000);
        for (int i = 0; i < 1_000; i += 50) {
            String first = events.get(i).id();
            String request = first.substring(0, first.indexOf('/') + 1);
            assertThat(events.subList(i, i + 50)).allMatch(event -> event.id().startsWith(request));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"events\": []}", "{\"events\": [}", "{\"events\": [{}]} x"})
    void whatIsNoListOfEventsIsABadRequest(String body) {
        assertProblem(send(body), 400, "bad_request");
        assertBooks(0, 0, 0);
    }

    @Test
    void otherMediaTypesAndCompressedBodiesAreNotRead() {
        assertProblem(gateway.post(PATH, "text/plain", SentEvents.sound("e", 1)), 415, "unsupported_media_type");
        assertProblem(
                gateway.send(gateway.request(PATH)
                        .header("X-API-Key", GatewayUnderTest.KEY)
                        .POST(BodyPublishers.ofString(SentEvents.sound("e", 1)))
                        .build()),
                415,
                "unsupported_media_type");
        assertProblem(
                gateway.send(gateway.request(PATH)
                        .header("X-API-Key", GatewayUnderTest.KEY)
                        .header("Content-Type", JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("?"))
                        .build()),
                415,
                "unsupported_media_type");
        assertBooks(0, 0, 0);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhateverItAnnounces() {
        byte[] large =
                SentEvents.body(List.of("\"" + "x".repeat(11_000_000) + "\"")).getBytes(StandardCharsets.UTF_8);

        assertProblem(send(new String(large, StandardCharsets.UTF_8)), 413, "too_large");
        HttpResponse<String> chunked = gateway.send(gateway.request(PATH)
                .header("X-API-Key", GatewayUnderTest.KEY)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build());
        assertProblem(chunked, 413, "too_large");
        assertBooks(0, 0, 0);
    }

    @Test
    void withoutTheKeyNothingIsTaken() {
        HttpResponse<String> response = gateway.send(gateway.request(PATH)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(SentEvents.sound("e", 1)))
                .build());

        assertProblem(response, 401, "unauthorized");
        assertBooks(0, 0, 0);
    }

    @Test
    void theMetricsCountWhatTheBooksCount() {
        double accepted = metric("aurastream_events_accepted_total");
        double rejected = metric("aurastream_events_rejected_total");
        send(SentEvents.body(List.of(event("a"), event("b"), event("c", "Bad", "page", "{}"))));

        assertThat(metric("aurastream_events_accepted_total") - accepted).isEqualTo(2);
        assertThat(metric("aurastream_events_rejected_total") - rejected).isEqualTo(1);
        assertThat(metric("aurastream_events_waiting")).isEqualTo(2);
        assertThat(gateway.get("/actuator/prometheus").body())
                .containsPattern("aurastream_events_rejected_total\\{.*reason=\"malformed\"");
    }

    @Test
    void theContractTellsTheBodyTheAnswerAndTheErrors() {
        JsonNode contract = json(gateway.send(gateway.request("/v3/api-docs").build()));
        JsonNode operation = contract.path("paths").path(PATH).path("post");

        assertThat(operation.path("responses").fieldNames())
                .toIterable()
                .contains("202", "400", "401", "413", "415", "429", "503");
        assertThat(operation.path("responses").path("503").path("headers").has("Retry-After"))
                .isTrue();
        assertThat(operation.path("description").asText())
                .contains("not known whether the events were taken", "same ids");
        assertThat(operation.has("parameters")).isFalse();
        JsonNode schemas = contract.path("components").path("schemas");
        assertThat(operation.path("requestBody").toString()).contains("NewEvents");
        assertThat(operation.path("responses").path("202").toString()).contains("Receipt");
        assertThat(schemas.path("NewEvent").path("required").toString())
                .contains("id", "name", "category", "sessionId", "occurredAt")
                .doesNotContain("userId", "properties");
        assertThat(schemas.path("Rejection")
                        .path("properties")
                        .path("reason")
                        .path("enum")
                        .toString())
                .contains("control_character", "in_future");
    }

    private static String mixed(int request) {
        List<String> events = new ArrayList<>(Collections.nCopies(10, "{\"id\": \"bad\"}"));
        IntStream.range(0, 40).forEach(i -> events.add(i % 10, event("r" + request + "-" + i)));
        return SentEvents.body(events);
    }

    private static HttpResponse<String> send(String body) {
        return gateway.post(PATH, JSON, body);
    }

    private static List<AnalyticsEvent> waiting() {
        return stream.read(StreamPosition.START, 100_000).stream()
                .map(entry -> ((StreamedEvent) entry).event())
                .toList();
    }

    private static void assertBooks(long accepted, long rejected, long length) {
        StreamCounts counts = stream.counts();
        assertThat(List.of(counts.accepted(), counts.rejected(), counts.length()))
                .containsExactly(accepted, rejected, length);
    }

    private static double metric(String name) {
        return gateway.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo(code);
        assertThat(json(response).path("detail").asText()).isNotEmpty();
    }
}
