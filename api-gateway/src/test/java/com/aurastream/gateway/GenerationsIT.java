package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.KEY;
import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static com.aurastream.gateway.Studio.ANOTHER_KEY;
import static com.aurastream.gateway.Studio.GENERATIONS;
import static com.aurastream.gateway.Studio.PACKS;
import static com.aurastream.gateway.Studio.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.PackKind;
import com.aurastream.intel.testing.StubHttpServer;
import com.aurastream.intel.testing.Threads;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class GenerationsIT {

    private static Studio studio;
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start(@TempDir Path folder) {
        studio = new Studio("gateway_generations", folder, Map.of("aurastream.studio.open-jobs", 12));
        gateway = studio.gateway;
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @BeforeEach
    void nothingWasOrdered() {
        studio.empty();
    }

    @Test
    void anOrderIsAcceptedAndFoundAgain() {
        HttpResponse<String> response = gateway.postJson(
                GENERATIONS,
                "{\"kind\": \"emote\", \"prompt\": \"a fox \uD83E\uDD8A\", \"colors\": [\"#FFCC00\"], \"text\": \"GG\"}");
        JsonNode job = json(response);
        String route = GENERATIONS + "/" + job.path("id").asText();

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(header(response, "Location")).isEqualTo(route);
        assertThat(header(response, "Idempotency-Replayed")).isEmpty();
        assertThat(job.path("state").asText()).isEqualTo("queued");
        assertThat(job.path("kind").asText()).isEqualTo("emote");
        assertThat(job.path("prompt").asText()).isEqualTo("a fox \uD83E\uDD8A");
        assertThat(job.path("colors").toString()).isEqualTo("[\"#ffcc00\"]");
        assertThat(job.path("text").asText()).isEqualTo("GG");
        assertThat(job.path("createdAt").asText()).isEqualTo(NOW.toString());
        assertThat(job.path("progress").asInt()).isZero();
        assertThat(job.path("parts").findValuesAsText("state")).containsExactly("queued");
        assertThat(job.path("links").path("events").asText()).isEqualTo(route + "/events");
        assertThat(job.has("endedAt") || job.path("links").has("download")).isFalse();
        assertThat(studio.job(route)).isEqualTo(job);
        assertThat(studio.job(GENERATIONS).path("jobs").path(0)).isEqualTo(job);
        assertThat(studio.job(PACKS).path("jobs")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AssetKind.class)
    void everyKindReachesItsQueue(AssetKind kind) {
        String route = studio.order(GENERATIONS, kind.code());

        ClaimedPart part = studio.claimOne(kind.queue());
        studio.progress(part, 40, "drawing");
        assertThat(studio.job(route).path("state").asText()).isEqualTo("running");
        assertThat(studio.job(route).path("progress").asInt()).isEqualTo(40);
        studio.complete(part);

        JsonNode job = studio.job(route);
        assertThat(job.path("state").asText()).isEqualTo("completed");
        assertThat(job.path("progress").asInt()).isEqualTo(100);
        assertThat(job.path("parts").path(0).path("assets"))
                .hasSize(kind.sizes().size());
    }

    @ParameterizedTest
    @EnumSource(PackKind.class)
    void everyPackReachesTheQueueOfTwitchWithAllItsParts(PackKind kind) {
        String route = studio.order(PACKS, kind.code());

        assertThat(studio.claim(Queue.TWITCH_ASSETS))
                .extracting(ClaimedPart::kind)
                .containsExactlyInAnyOrderElementsOf(kind.parts());
        assertThat(studio.job(route).path("parts")).hasSize(kind.parts().size());
    }

    @Test
    void theSameOrderUnderOneKeyIsOneJob() {
        HttpResponse<String> first =
                gateway.postJson(GENERATIONS, body("story", "a fox"), "Idempotency-Key", "order-1");
        HttpResponse<String> again = gateway.postJson(
                GENERATIONS,
                "{\"prompt\":\" a fox\", \"kind\":\"story\", \"text\":null}",
                "Idempotency-Key",
                "order-1");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(json(again)).isEqualTo(json(first));

        HttpResponse<String> other =
                gateway.postJson(GENERATIONS, body("story", "a wolf"), "Idempotency-Key", "order-1");
        assertProblem(other, 409, "conflict", "Idempotency-Key");
        assertProblem(
                gateway.postJson(PACKS, body("emote", "a fox"), "Idempotency-Key", "order-1"),
                409,
                "conflict",
                "Idempotency-Key");
        assertThat(jobs()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\ttab"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertProblem(
                gateway.postJson(GENERATIONS, body("story", "a fox"), "Idempotency-Key", key),
                400,
                "invalid_parameter",
                "Idempotency-Key");
        assertThat(gateway.postJson(GENERATIONS, body("story", "a fox"), "Idempotency-Key", "k".repeat(255))
                        .statusCode())
                .isEqualTo(202);
        assertProblem(
                gateway.postJson(GENERATIONS, body("story", "a fox"), "Idempotency-Key", "k".repeat(256)),
                400,
                "invalid_parameter",
                "Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/generations  | {\"kind\": \"poster\", \"prompt\": \"x\"}                              | kind",
                "/api/v1/generations  | {\"kind\": \"\\ud800\", \"prompt\": \"x\"}                             | kind",
                "/api/v1/generations  | {\"kind\": \"seasonal\", \"prompt\": \"x\"}                            | kind",
                "/api/v1/twitch-packs | {\"kind\": \"thumbnail\", \"prompt\": \"x\"}                           | kind",
                "/api/v1/generations  | {\"kind\": \"story\", \"prompt\": \"\"}                                | prompt",
                "/api/v1/twitch-packs | {\"kind\": \"emote\"}                                                  | prompt",
                "/api/v1/generations  | {\"kind\": \"story\", \"prompt\": \"x\\u0000\"}                        | prompt",
                "/api/v1/generations  | {\"kind\": \"story\", \"prompt\": \"x\", \"colors\": [\"red\"]}        | colors",
                "/api/v1/generations  | {\"kind\": \"story\", \"prompt\": \"x\", \"text\": \"a\\u0007\"}       | text",
                "/api/v1/twitch-packs | {\"kind\": \"emote\", \"prompt\": \"x\", \"canvas\": \"http://h/\"}    | body"
            })
    void everyMistakeIsNamedAndOrdersNothing(String shelf, String body, String parameter) {
        assertProblem(gateway.postJson(shelf, body), 400, "invalid_parameter", parameter);
        assertThat(jobs()).isZero();
    }

    @Test
    void unknownKindsAreAnsweredWithTheKnownOnes() {
        JsonNode problem = json(gateway.postJson(GENERATIONS, body("poster", "x")));

        assertThat(problem.path("knownKinds")).hasSize(AssetKind.values().length);
        assertThat(problem.path("detail").asText()).contains("clip_cover", "poster");
    }

    @Test
    void otherMediaTypesAndTooLargeBodiesAreNotRead() {
        HttpResponse<String> text = gateway.postJson(GENERATIONS, body("story", "x"), "Content-Type", "text/plain");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(json(text).path("detail").asText()).contains("application/json");

        HttpResponse<String> large = gateway.postJson(GENERATIONS, body("story", "x".repeat(70_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).path("code").asText()).isEqualTo("too_large");

        HttpResponse<String> chunked = gateway.send(gateway.request(GENERATIONS)
                .header("X-API-Key", KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> spaces(200_000)))
                .build());
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(gateway.postJson(GENERATIONS, "{")).path("code").asText())
                .isEqualTo("bad_request");
        assertThat(jobs()).isZero();
    }

    @Test
    void anAddressInAPromptIsOnlyText() {
        try (StubHttpServer elsewhere = new StubHttpServer()) {
            String address = elsewhere.uri().toString();
            HttpResponse<String> response = gateway.postJson(
                    GENERATIONS,
                    "{\"kind\": \"story\", \"prompt\": \"like " + address + "x.png\", \"text\": \"" + address + "\"}");
            assertThat(response.statusCode()).isEqualTo(202);
            studio.job(header(response, "Location"));
            gateway.delete(header(response, "Location"));

            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void whatIsNotOnesOwnOrNotOnTheShelfIsUnknown() {
        String mine = studio.order(GENERATIONS, "emote");
        studio.complete(studio.claimOne(Queue.TWITCH_ASSETS));
        String pack = studio.order(PACKS, "emote");
        String asset = "/assets/emote-112.png";
        assertThat(gateway.get(mine + asset).statusCode()).isEqualTo(200);

        try (GatewayUnderTest others = studio.replica(Map.of("aurastream.gateway.api-key", ANOTHER_KEY))) {
            for (String route :
                    List.of(mine, mine + "/events", mine + asset, pack, pack + "/events", pack + "/download")) {
                assertUnknown(others.get(route, "X-API-Key", ANOTHER_KEY), route);
            }
            HttpResponse<String> cancel = others.send(others.request(mine)
                    .header("X-API-Key", ANOTHER_KEY)
                    .DELETE()
                    .build());
            assertUnknown(cancel, "DELETE");
            assertThat(json(others.get(GENERATIONS, "X-API-Key", ANOTHER_KEY)).path("jobs"))
                    .isEmpty();
        }
        String swapped = mine.replace(GENERATIONS, PACKS);
        for (String route : List.of(
                swapped,
                swapped + "/events",
                swapped + asset,
                swapped + "/download",
                pack.replace(PACKS, GENERATIONS),
                GENERATIONS + "/" + UUID.randomUUID(),
                GENERATIONS + "/1-1-1-1-1",
                GENERATIONS + "/garbage",
                mine + "/assets/emote-113.png")) {
            assertUnknown(gateway.get(route), route);
        }
        assertUnknown(gateway.delete(swapped), "DELETE");
        for (String malformed :
                List.of(mine + "/assets/..%2f..%2fapi-key", mine + "/assets/..%5C..%5Capi-key", GENERATIONS + "/%00")) {
            assertThat(gateway.get(malformed).statusCode()).isIn(400, 404);
        }
        assertThat(studio.job(pack).path("state").asText()).isEqualTo("queued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/x", "/x/events", "/x/assets/y", "/x/download"})
    void nothingIsOpenToWhoHasNoKey(String route) {
        for (String shelf : List.of(GENERATIONS, PACKS)) {
            assertThat(gateway.send(gateway.request(shelf + route).build()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void cancellingIsDoneOnceAndLeavesWhatHasEndedAsItIs() {
        String route = studio.order(GENERATIONS, "story");

        HttpResponse<String> cancelled = gateway.delete(route);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(json(cancelled).path("state").asText()).isEqualTo("cancelled");
        gateway.clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(json(gateway.delete(route))).isEqualTo(json(cancelled));
        assertThat(studio.claim(Queue.GENERATION)).isEmpty();

        String done = studio.order(GENERATIONS, "story");
        studio.complete(studio.claimOne(Queue.GENERATION));
        JsonNode before = studio.job(done);
        assertThat(json(gateway.delete(done))).isEqualTo(before);
    }

    @Test
    void pagesHoldEveryJobOnceThoughManyWereOrderedAtOneInstant() {
        Set<String> ordered = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            ordered.add(studio.order(GENERATIONS, "story"));
        }
        List<String> seen = new ArrayList<>();
        String next = GENERATIONS + "?limit=3";
        while (!next.isEmpty()) {
            JsonNode page = studio.job(next);
            page.path("jobs")
                    .forEach(job -> seen.add(job.path("links").path("self").asText()));
            next = page.path("next").asText();
        }

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(ordered);
        assertProblem(gateway.get(GENERATIONS + "?limit=0"), 400, "invalid_parameter", "limit");
        assertProblem(gateway.get(GENERATIONS + "?limit=101"), 400, "invalid_parameter", "limit");
        assertProblem(gateway.get(PACKS + "?before=yesterday"), 400, "invalid_parameter", "before");
        assertProblem(gateway.get(PACKS + "?beforeId=7"), 400, "invalid_parameter", "beforeId");
        assertThat(studio.job(GENERATIONS + "?before=" + NOW).path("jobs")).isEmpty();
    }

    @Test
    void nobodyFillsTheQueue() {
        List<CompletableFuture<Integer>> orders = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> gateway.postJson(
                                        i % 2 == 0 ? GENERATIONS : PACKS,
                                        body("emote", "x"),
                                        "Idempotency-Key",
                                        "k" + i)
                                .statusCode(),
                        Threads.EACH))
                .toList();

        assertThat(orders.stream().map(CompletableFuture::join).filter(status -> status == 202))
                .hasSize(12);
        assertThat(jobs()).isEqualTo(12);
        HttpResponse<String> refused = gateway.postJson(GENERATIONS, body("emote", "x"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("30");
        assertThat(json(refused).path("detail").asText()).contains("12", "cancel");

        String taken = gateway.bean(JdbcTemplate.class)
                .queryForObject("select idempotency_key from generation_job where not pack limit 1", String.class);
        HttpResponse<String> repeated =
                gateway.postJson(GENERATIONS, body("emote", "x"), "Idempotency-Key", String.valueOf(taken));
        assertThat(repeated.statusCode()).isEqualTo(200);

        gateway.delete(header(repeated, "Location"));
        assertThat(gateway.postJson(GENERATIONS, body("emote", "x")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void ordersAreCountedByKindAndARepetitionIsNone() {
        double before = ordered();
        gateway.postJson(GENERATIONS, body("badge", "x"), "Idempotency-Key", "count");
        gateway.postJson(GENERATIONS, body("badge", "x"), "Idempotency-Key", "count");

        assertThat(ordered() - before).isEqualTo(1);
    }

    @Test
    void theContractKnowsTheRoutesAndTheirErrors() {
        JsonNode contract = json(gateway.send(gateway.request("/v3/api-docs").build()));
        JsonNode paths = contract.path("paths");

        for (String shelf : List.of(GENERATIONS, PACKS)) {
            JsonNode order = paths.path(shelf).path("post");
            assertThat(order.path("responses").fieldNames())
                    .toIterable()
                    .contains("200", "202", "400", "409", "413", "415", "429", "503");
            assertThat(order.path("parameters").findValuesAsText("name")).containsExactly("Idempotency-Key");
            assertThat(order.path("requestBody").path("content").has("application/json"))
                    .isTrue();
            JsonNode events = paths.path(shelf + "/{id}/events").path("get");
            assertThat(events.path("responses").path("200").path("content").has("text/event-stream"))
                    .isTrue();
            assertThat(events.path("responses").has("204")).isTrue();
            assertThat(events.path("parameters").findValuesAsText("name"))
                    .containsExactlyInAnyOrder("id", "after", "Last-Event-ID");
            JsonNode asset = paths.path(shelf + "/{id}/assets/{name}").path("get");
            assertThat(asset.path("responses").fieldNames()).toIterable().contains("200", "206", "304", "416");
            assertThat(paths.path(shelf + "/{id}").has("delete")).isTrue();
        }
        assertThat(paths.path(PACKS + "/{id}/download")
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .has("application/zip"))
                .isTrue();
        assertThat(paths.has(GENERATIONS + "/{id}/download")).isFalse();
        assertThat(kinds(contract, "NewGeneration"))
                .containsExactlyElementsOf(java.util.stream.Stream.of(AssetKind.values())
                        .map(AssetKind::code)
                        .toList());
        assertThat(kinds(contract, "NewTwitchPack")).containsExactly("emote", "stream", "seasonal");
        assertThat(contract.toString()).doesNotContain("SseEmitter", "aurastream.creator");
    }

    private static List<String> kinds(JsonNode contract, String schema) {
        List<String> kinds = new ArrayList<>();
        contract.at("/components/schemas/" + schema + "/properties/kind/enum")
                .forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private static double ordered() {
        return gateway.bean(MeterRegistry.class)
                .counter("aurastream.generation.orders", "sort", "asset", "kind", "badge")
                .count();
    }

    private static int jobs() {
        Integer jobs =
                gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from generation_job", Integer.class);
        return jobs == null ? -1 : jobs;
    }

    private static void assertUnknown(HttpResponse<String> response, String what) {
        assertThat(response.statusCode()).as(what).isEqualTo(404);
        assertThat(json(response).path("code").asText()).as(what).isEqualTo("not_found");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code, String parameter) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo(code);
        assertThat(json(response).path("parameter").asText()).isEqualTo(parameter);
        assertThat(json(response).path("detail").asText()).isNotEmpty();
    }

    private static InputStream spaces(int count) {
        byte[] spaces = new byte[count];
        java.util.Arrays.fill(spaces, (byte) ' ');
        return new java.io.ByteArrayInputStream(spaces);
    }
}
