package com.aurastream.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.RunningSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTests {

    private final RunningSimulator simulator = RunningSimulator.of(
            "synthetic:7",
            "aurastream.simulator.channels-per-game=20",
            "aurastream.simulator.search-calls-per-day=3",
            "aurastream.simulator.general-units-per-day=20",
            "aurastream.simulator.helix-points-per-minute=60");

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    private JsonNode client(String source, String client, String query) {
        for (JsonNode account :
                simulator.get("/simulator/ledger" + query).json().get("clients")) {
            if (account.get("source").asText().equals(source)
                    && account.get("client").asText().equals(client)) {
                return account;
            }
        }
        throw new AssertionError("no account of " + source + " " + client);
    }

    @Test
    void everyCallIsEnteredWithItsBucketAndCost() {
        simulator.youtube("search?part=id&q=minecraft");
        simulator.youtube("videos?part=id&chart=mostPopular");
        simulator.youtube("videos?part=bogus");
        simulator.youtube("videos:batchGetStats?part=id&id=x");
        JsonNode account = client("youtube", "-key", "");
        assertThat(account.at("/total/calls").asInt()).isEqualTo(4);
        assertThat(account.at("/total/failed").asInt()).isEqualTo(1);
        assertThat(account.at("/buckets/search/units").asInt()).isEqualTo(1);
        assertThat(account.at("/buckets/general/units").asInt()).isEqualTo(2);
        assertThat(account.at("/buckets/batch_statistics/units").asInt()).isEqualTo(1);
        assertThat(account.at("/endpoints/videos/calls").asInt()).isEqualTo(2);
    }

    @Test
    void sumsAreOfTheSpanAskedFor() {
        simulator.youtube("videos?part=id&id=x");
        simulator.clock().advance(Duration.ofHours(2));
        simulator.youtube("videos?part=id&id=x");
        simulator.youtube("videos?part=id&id=x");
        Instant later = RunningSimulator.NOW.plus(Duration.ofHours(1));
        assertThat(client("youtube", "-key", "?since=" + later)
                        .at("/total/calls")
                        .asInt())
                .isEqualTo(2);
        assertThat(client("youtube", "-key", "?until=" + later)
                        .at("/total/calls")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void strangersCostNothing() {
        simulator.get("/youtube/v3/videos?part=id&id=x");
        assertThat(client("youtube", "-", "").at("/total/units").asInt()).isZero();
    }

    @Test
    void theQuotaIsRefusedWhenItIsSpentAndIsBackAtMidnightPacific() {
        for (int call = 0; call < 3; call++) {
            assertThat(simulator.youtube("search?part=id&q=x").status()).isEqualTo(200);
        }
        RunningSimulator.Reply refused = simulator.youtube("search?part=id&q=x");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/errors/0/reason").asText()).isEqualTo("quotaExceeded");
        assertThat(refused.json().at("/error/errors/0/domain").asText()).isEqualTo("youtube.quota");
        assertThat(simulator.youtube("videos?part=id&id=x").status()).isEqualTo(200);
        assertThat(client("youtube", "-key", "").at("/buckets/search/units").asInt())
                .isEqualTo(3);
        simulator.clock().set(Instant.parse("2026-11-21T07:59:59Z"));
        assertThat(simulator.youtube("search?part=id&q=x").status()).isEqualTo(403);
        simulator.clock().set(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(simulator.youtube("search?part=id&q=x").status()).isEqualTo(200);
    }

    @Test
    void failedCallsAreChargedToo() {
        for (int call = 0; call < 20; call++) {
            simulator.youtube("videos?part=bogus");
        }
        assertThat(simulator.youtube("videos?part=id&id=x").status()).isEqualTo(403);
    }

    @Test
    void everyKeyHasAQuotaOfItsOwn() {
        for (int call = 0; call < 4; call++) {
            simulator.youtube("search?part=id&q=x");
        }
        assertThat(simulator.get("/youtube/v3/search?part=id&q=x&key=another").status())
                .isEqualTo(200);
    }

    @Test
    void helixPointsRefillWithTheClock() {
        String token = simulator.token();
        String[] headers = {"Client-Id", "test-client", "Authorization", "Bearer " + token};
        for (int call = 0; call < 60; call++) {
            RunningSimulator.Reply reply = simulator.get("/helix/games?id=33214", headers);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Ratelimit-Limit")).isEqualTo("60");
            assertThat(reply.header("Ratelimit-Remaining")).isEqualTo(Integer.toString(59 - call));
        }
        RunningSimulator.Reply refused = simulator.get("/helix/games?id=33214", headers);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("error").asText()).isEqualTo("Too Many Requests");
        assertThat(Long.parseLong(refused.header("Ratelimit-Reset")))
                .isEqualTo(RunningSimulator.NOW.getEpochSecond() + 60);
        simulator.clock().advance(Duration.ofSeconds(10));
        assertThat(simulator.get("/helix/games?id=33214", headers).header("Ratelimit-Remaining"))
                .isEqualTo("9");
        JsonNode account = client("twitch", "test-client", "");
        assertThat(account.at("/buckets/helix/units").asInt()).isEqualTo(61);
        assertThat(account.at("/buckets/helix/failed").asInt()).isEqualTo(1);
    }

    @Test
    void aMalformedInstantIsAProblemThatNamesTheParameter() {
        RunningSimulator.Reply reply = simulator.get("/simulator/ledger?since=yesterday");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asText()).startsWith("since");
    }
}
