package com.aurastream.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.simulator.RunningSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTests {

    private static final String CHART = "videos?part=statistics&chart=mostPopular&maxResults=50";

    private final RunningSimulator simulator =
            RunningSimulator.of("synthetic:7", "aurastream.simulator.channels-per-game=40");

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "quota_exhausted, 403, quotaExceeded",
        "unauthorized, 401, authError",
        "throttled, 429, rateLimitExceeded",
        "server_error, 503, backendError"
    })
    void youTubeFailsAsAskedAndRecovers(String kind, int status, String reason) {
        assertThat(simulator
                        .fault("{\"source\":\"youtube\",\"kind\":\"" + kind + "\",\"times\":2}")
                        .status())
                .isEqualTo(201);
        for (int call = 0; call < 2; call++) {
            RunningSimulator.Reply reply = simulator.youtube(CHART);
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().at("/error/errors/0/reason").asText()).isEqualTo(reason);
        }
        assertThat(simulator.youtube(CHART).status()).isEqualTo(200);
        assertThat(simulator.get("/simulator/faults").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"quota_exhausted, 429", "unauthorized, 401", "throttled, 429", "server_error, 503"})
    void helixFailsAsAsked(String kind, int status) {
        simulator.fault("{\"source\":\"twitch\",\"kind\":\"" + kind + "\",\"endpoint\":\"/helix/streams\"}");
        RunningSimulator.Reply reply = simulator.helix("streams");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.header("Ratelimit-Remaining"))
                .isEqualTo(status == 429 ? "0" : reply.header("Ratelimit-Remaining"));
        assertThat(Long.parseLong(reply.header("Ratelimit-Reset")))
                .isGreaterThanOrEqualTo(RunningSimulator.NOW.getEpochSecond());
        assertThat(simulator.helix("games/top").status()).isEqualTo(200);
    }

    @Test
    void garbageIsNotJson() {
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"garbage\"}");
        RunningSimulator.Reply reply = simulator.youtube(CHART);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.raw().body()).startsWith("<html>");
    }

    @Test
    void aCutConnectionEndsInTheMiddleOfTheAnswer() {
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"cut_connection\",\"times\":1}");
        assertThatThrownBy(() -> simulator.youtube(CHART)).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.youtube(CHART).status()).isEqualTo(200);
    }

    @Test
    void aSlowAnswerIsRightButLate() {
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"slow\",\"delayMillis\":300}");
        long before = System.nanoTime();
        assertThat(simulator.youtube(CHART).json().get("items")).isNotEmpty();
        assertThat(System.nanoTime() - before).isGreaterThan(300_000_000L);
    }

    @Test
    void aRatioHitsThatPartOfTheCallsTheSameOnesEveryTime() {
        List<Integer> first = statuses();
        assertThat(first.stream().filter(s -> s == 503).count()).isBetween(8L, 32L);
        FaultBook one = new FaultBook();
        FaultBook two = new FaultBook();
        one.add(new Fault(Source.TWITCH, FaultKind.GARBAGE, null, null, 0.5, null));
        two.add(new Fault(Source.TWITCH, FaultKind.GARBAGE, null, null, 0.5, null));
        for (int call = 0; call < 100; call++) {
            assertThat(one.decide(Source.TWITCH, "/helix/streams"))
                    .isEqualTo(two.decide(Source.TWITCH, "/helix/streams"));
        }
    }

    @Test
    void aMixtureHitsItsPartOfTheCallsWithEachOfItsFaultsAsItsSeedSays() {
        List<FaultKind> first = mixture(7);
        assertThat(first).isEqualTo(mixture(7)).isNotEqualTo(mixture(8));
        assertThat(first.size()).as("three of ten of a thousand").isBetween(250, 350);
        assertThat(new HashSet<>(first))
                .containsExactlyInAnyOrder(
                        FaultKind.THROTTLED,
                        FaultKind.SERVER_ERROR,
                        FaultKind.CUT_CONNECTION,
                        FaultKind.GARBAGE,
                        FaultKind.BLANK);
    }

    /** What a thousand calls met. */
    private static List<FaultKind> mixture(long seed) {
        FaultBook book = new FaultBook();
        book.add(new Fault(Source.GEMINI, FaultKind.MIXED, null, null, 0.3, null, seed));
        List<FaultKind> met = new ArrayList<>();
        for (int call = 0; call < 1_000; call++) {
            book.decide(Source.GEMINI, "/v1beta/models/x:generateContent")
                    .instead()
                    .ifPresent(fault -> met.add(fault.kind()));
        }
        return met;
    }

    @Test
    void aMixtureIsAskedForOverHttpAndListedAsOne() {
        RunningSimulator.Reply reply =
                simulator.fault("{\"source\":\"youtube\",\"kind\":\"mixed\",\"ratio\":0.3,\"seed\":7}");
        assertThat(reply.status()).isEqualTo(201);
        JsonNode listed = simulator.get("/simulator/faults").json();
        assertThat(listed.at("/0/fault/kind").asText()).isEqualTo("mixed");
        assertThat(listed.at("/0/fault/seed").asLong()).isEqualTo(7);
        List<FaultKind> kinds = FaultKind.mixture(Source.YOUTUBE);
        assertThat(kinds).doesNotContain(FaultKind.BLANK, FaultKind.MIXED);
    }

    private List<Integer> statuses() {
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"server_error\",\"ratio\":0.5}");
        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < 40; call++) {
            statuses.add(simulator.youtube("videos?part=id&id=x").status());
        }
        return statuses;
    }

    @Test
    void duplicatePagesRepeatItemsAndLoseNone() {
        List<String> whole = sweep("");
        simulator.fault("{\"source\":\"twitch\",\"kind\":\"duplicate_pages\",\"ratio\":0.2}");
        List<String> repeated = sweep("");
        assertThat(repeated.size()).isGreaterThan(whole.size());
        assertThat(new HashSet<>(repeated)).isEqualTo(new HashSet<>(whole));
    }

    @Test
    void missingPagesLoseItemsAndRepeatNone() {
        List<String> whole = sweep("");
        simulator.fault("{\"source\":\"twitch\",\"kind\":\"missing_pages\",\"ratio\":0.2}");
        List<String> thinned = sweep("");
        assertThat(thinned).doesNotHaveDuplicates().hasSizeLessThan(whole.size());
        assertThat(whole).containsAll(thinned);
    }

    private List<String> sweep(String after) {
        List<String> ids = new ArrayList<>();
        String cursor = after;
        do {
            JsonNode page =
                    simulator.helix("streams?game_id=33214&first=100" + cursor).json();
            page.get("data").forEach(s -> ids.add(s.get("id").asText()));
            JsonNode next = page.at("/pagination/cursor");
            cursor = next.isMissingNode() ? "" : "&after=" + RunningSimulator.encoded(next.asText());
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void aLoopingCursorLeadsBackToItsOwnPage() {
        simulator.fault("{\"source\":\"twitch\",\"kind\":\"looping_cursor\"}");
        JsonNode first = simulator.helix("streams?game_id=33214&first=10").json();
        String cursor = RunningSimulator.encoded(first.at("/pagination/cursor").asText());
        JsonNode second = simulator
                .helix("streams?game_id=33214&first=10&after=" + cursor)
                .json();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void vanishedVideosStayAwayWherever() {
        JsonNode before = simulator.youtube(CHART).json().get("items");
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"vanished_videos\",\"ratio\":0.3}");
        List<String> gone = new ArrayList<>();
        for (JsonNode item : before) {
            String id = item.get("id").asText();
            if (simulator.youtube("videos?part=id&id=" + id).json().get("items").isEmpty()) {
                gone.add(id);
            }
        }
        assertThat(gone).hasSizeBetween(5, 25);
        assertThat(simulator
                        .youtube("videos:batchGetStats?part=id&id=" + gone.get(0))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void hiddenCountsAreAbsentNotZero() {
        simulator.fault("{\"source\":\"youtube\",\"kind\":\"hidden_counts\",\"ratio\":1}");
        for (JsonNode item : simulator.youtube(CHART).json().get("items")) {
            assertThat(item.get("statistics").has("likeCount")).isFalse();
            assertThat(item.get("statistics").has("commentCount")).isFalse();
            assertThat(item.get("statistics").has("viewCount")).isTrue();
        }
    }

    @Test
    void aFaultOfOneSourceLeavesTheOtherAlone() {
        simulator.fault("{\"source\":\"twitch\",\"kind\":\"server_error\"}");
        assertThat(simulator.youtube(CHART).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"slow\"} | source",
                "{\"source\":\"myspace\",\"kind\":\"slow\"} | source",
                "{\"source\":\"youtube\",\"kind\":\"earthquake\"} | kind",
                "{\"source\":\"youtube\",\"kind\":\"slow\",\"ratio\":2} | ratio",
                "{\"source\":\"youtube\",\"kind\":\"slow\",\"times\":0} | times",
                "{\"source\":\"youtube\",\"kind\":\"slow\",\"times\":\"often\"} | times"
            })
    void aWrongFaultIsAProblemThatNamesTheField(String body, String field) {
        RunningSimulator.Reply reply = simulator.fault(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("detail").asText()).contains(field);
    }
}
