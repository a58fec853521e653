package com.aurastream.simulator.twitch;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.JsonPaths;
import com.aurastream.simulator.Recorded;
import com.aurastream.simulator.Recordings;
import com.aurastream.simulator.RunningSimulator;
import com.aurastream.simulator.SchemaCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Twitch routes of both worlds, held against the API's own specification and recorded answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwitchContractTests {

    /** Fields that came after the recordings of 2021, each required by the specification. */
    private static final Set<String> NEWER = Set.of(
            ".data[].tags[]:STRING",
            ".data[].is_mature:BOOLEAN",
            ".data[].igdb_id:STRING",
            ".data[].duration:NUMBER",
            ".data[].vod_offset:NUMBER",
            ".data[].vod_offset:NULL",
            ".data[].is_featured:BOOLEAN");

    private static final String THREE_HOURS = "started_at=" + RunningSimulator.NOW.minus(Duration.ofHours(3))
            + "&ended_at=" + RunningSimulator.NOW + "&first=100";

    private final List<RunningSimulator> simulators = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        simulators.add(RunningSimulator.of("synthetic:7", "aurastream.simulator.stream-scale=0.2"));
        simulators.add(RunningSimulator.of(
                "replay:" + Recordings.small(folder), "aurastream.simulator.anchor=" + RunningSimulator.NOW));
    }

    @AfterAll
    void stop() {
        simulators.forEach(RunningSimulator::close);
    }

    @BeforeEach
    void reset() {
        simulators.forEach(RunningSimulator::reset);
    }

    Stream<RunningSimulator> simulators() {
        return simulators.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void answersFollowTheSpecification(RunningSimulator simulator) throws IOException {
        SchemaCheck spec = SchemaCheck.openApi(Recordings.shared("specs/twitch-helix-openapi.json"));
        JsonNode streams = simulator.helix("streams?game_id=33214").json();
        String user = streams.at("/data/0/user_id").asText();
        String login = streams.at("/data/0/user_login").asText();
        assertValid(spec, "GetStreamsResponse", simulator.helix("streams?game_id=33214&first=100"));
        assertValid(spec, "GetStreamsResponse", simulator.helix("streams?user_login=" + login));
        assertValid(spec, "GetTopGamesResponse", simulator.helix("games/top?first=2"));
        assertValid(spec, "GetGamesResponse", simulator.helix("games?id=33214&id=27471"));
        assertValid(spec, "GetUsersResponse", simulator.helix("users?id=" + user + "&login=" + login));
        JsonNode clip =
                simulator.helix("clips?game_id=33214&" + THREE_HOURS).json().at("/data/0");
        assertValid(spec, "GetClipsResponse", simulator.helix("clips?game_id=33214&" + THREE_HOURS));
        assertValid(
                spec,
                "GetClipsResponse",
                simulator.helix("clips?id=" + clip.get("id").asText()));
        assertValid(
                spec,
                "GetClipsResponse",
                simulator.helix(
                        "clips?broadcaster_id=" + clip.get("broadcaster_id").asText() + "&" + THREE_HOURS));
    }

    private static void assertValid(SchemaCheck spec, String schema, RunningSimulator.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("data")).isNotEmpty();
        assertThat(spec.violations(schema, reply.json())).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void everyFieldWasRecordedFromTheRealApi(RunningSimulator simulator) throws IOException {
        Recorded recorded = Recorded.twitch();
        String user = simulator.helix("streams").json().at("/data/0/user_id").asText();
        assertRecorded(recorded.paths("/helix/streams"), simulator.helix("streams?first=1"), 12);
        assertRecorded(recorded.paths("/helix/games/top"), simulator.helix("games/top?first=1"), 3);
        assertRecorded(recorded.paths("/helix/games"), simulator.helix("games?id=33214"), 3);
        assertRecorded(recorded.paths("/helix/users"), simulator.helix("users?id=" + user), 10);
        assertRecorded(recorded.paths("/helix/clips"), simulator.helix("clips?game_id=33214&" + THREE_HOURS), 17);
        assertRecorded(
                recorded.paths("/oauth2/token"),
                simulator.form("/oauth2/token?client_id=c&client_secret=s&grant_type=client_credentials"),
                3);
    }

    private static void assertRecorded(Set<String> recorded, RunningSimulator.Reply reply, int least) {
        Set<String> unknown = new TreeSet<>(JsonPaths.of(reply.json()));
        assertThat(unknown).hasSizeGreaterThanOrEqualTo(least);
        unknown.removeAll(recorded);
        unknown.removeAll(NEWER);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void errorsAreTheRecordedOnes(RunningSimulator simulator) throws IOException {
        Recorded recorded = Recorded.twitch();
        assertThat(simulator.get("/helix/users?id=1").json())
                .isEqualTo(recorded.bodies("/helix/users", 401).get(0));
        assertThat(simulator
                        .get("/oauth2/validate", "Authorization", "OAuth wrong")
                        .json())
                .isEqualTo(recorded.bodies("/oauth2/validate", 401).get(0));
        assertThat(simulator.form("/oauth2/token?grant_type=client_credentials").json())
                .isIn(recorded.bodies("/oauth2/token", 400));
        assertThat(simulator
                        .get("/helix/streams", "Client-Id", "c", "Authorization", "Bearer wrong")
                        .json())
                .isEqualTo(recorded.bodies("/helix/bits/leaderboard", 401).get(0));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void aTokenCanBeValidatedUntilItExpires(RunningSimulator simulator) {
        String token = simulator.token();
        RunningSimulator.Reply reply = simulator.get("/oauth2/validate", "Authorization", "OAuth " + token);
        assertThat(reply.json().get("client_id").asText()).isEqualTo("test-client");
        assertThat(reply.json().get("expires_in").asLong()).isEqualTo(60 * 86_400L);
        simulator.clock().advance(Duration.ofDays(60));
        assertThat(simulator
                        .get("/oauth2/validate", "Authorization", "OAuth " + token)
                        .status())
                .isEqualTo(401);
        assertThat(simulator
                        .get("/helix/streams", "Client-Id", "test-client", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }
}
