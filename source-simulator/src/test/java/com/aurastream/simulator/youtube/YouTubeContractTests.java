package com.aurastream.simulator.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.JsonPaths;
import com.aurastream.simulator.Recorded;
import com.aurastream.simulator.Recordings;
import com.aurastream.simulator.RunningSimulator;
import com.aurastream.simulator.SchemaCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
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

/** The YouTube routes of both worlds, held against the API's own specification and recorded answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YouTubeContractTests {

    /** Fields that came after the recordings of 2020, each in the specification. */
    private static final Set<String> NEWER = Set.of(
            ".items[].snippet.defaultLanguage:STRING",
            ".items[].snippet.videoOwnerChannelId:STRING",
            ".items[].snippet.videoOwnerChannelTitle:STRING",
            ".items[].liveStreamingDetails.concurrentViewers:STRING",
            ".items[].contentDetails.videoId:STRING",
            ".items[].contentDetails.videoPublishedAt:STRING",
            ".prevPageToken:STRING",
            ".nextPageToken:STRING");

    private final List<RunningSimulator> simulators = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        simulators.add(RunningSimulator.of("synthetic:7"));
        simulators.add(RunningSimulator.of("replay:" + Recordings.small(folder)));
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

    private static String everyVideo(RunningSimulator simulator) {
        JsonNode chart = simulator
                .youtube("videos?part=id&chart=mostPopular&regionCode=US&maxResults=50")
                .json();
        JsonNode gaming = simulator
                .youtube("videos?part=id&chart=mostPopular&regionCode=US&videoCategoryId=20&maxResults=40")
                .json();
        Set<String> ids = new TreeSet<>();
        chart.get("items").forEach(item -> ids.add(item.get("id").asText()));
        gaming.get("items").forEach(item -> ids.add(item.get("id").asText()));
        return String.join(",", ids.stream().limit(50).toList());
    }

    private static String channel(RunningSimulator simulator) {
        return simulator
                .youtube("search?part=snippet&maxResults=1")
                .json()
                .at("/items/0/snippet/channelId")
                .asText();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void answersFollowTheSpecification(RunningSimulator simulator) throws IOException {
        SchemaCheck spec = SchemaCheck.discovery(Recordings.shared("specs/youtube.v3.json"));
        String parts = "part=snippet,contentDetails,statistics,status,liveStreamingDetails,player,id";
        String ids = everyVideo(simulator);
        String channel = channel(simulator);
        assertValid(spec, "VideoListResponse", simulator.youtube("videos?" + parts + "&id=" + ids));
        assertValid(
                spec,
                "VideoListResponse",
                simulator.youtube("videos?" + parts + "&chart=mostPopular&regionCode=US&videoCategoryId=20"));
        assertValid(
                spec,
                "BatchGetStatsResponse",
                simulator.youtube("videos:batchGetStats?part=id,snippet,contentDetails,statistics&id=" + ids));
        assertValid(spec, "SearchListResponse", simulator.youtube("search?part=snippet&type=video&maxResults=50"));
        assertValid(
                spec,
                "ChannelListResponse",
                simulator.youtube("channels?part=id,snippet,contentDetails,statistics,status&id=" + channel));
        assertValid(
                spec,
                "PlaylistItemListResponse",
                simulator.youtube(
                        "playlistItems?part=id,snippet,contentDetails,status&playlistId=UU" + channel.substring(2)));
    }

    private static void assertValid(SchemaCheck spec, String schema, RunningSimulator.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("items")).isNotEmpty();
        assertThat(spec.violations(schema, reply.json())).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void everyFieldWasRecordedFromTheRealApi(RunningSimulator simulator) throws IOException {
        Recorded recorded = Recorded.youtube();
        String channel = channel(simulator);
        assertRecorded(
                recorded.paths("/youtube/v3/videos"),
                simulator.youtube("videos?part=snippet,contentDetails,statistics,status,liveStreamingDetails,player&id="
                        + everyVideo(simulator)));
        assertRecorded(recorded.paths("/youtube/v3/search"), simulator.youtube("search?part=snippet&maxResults=50"));
        assertRecorded(
                recorded.paths("/youtube/v3/channels"),
                simulator.youtube("channels?part=snippet,contentDetails,statistics,status&id=" + channel));
        assertRecorded(
                recorded.paths("/youtube/v3/playlistItems"),
                simulator.youtube(
                        "playlistItems?part=snippet,contentDetails,status&playlistId=UU" + channel.substring(2)));
    }

    private static void assertRecorded(Set<String> recorded, RunningSimulator.Reply reply) {
        Set<String> unknown = new TreeSet<>(JsonPaths.of(reply.json()));
        assertThat(unknown).hasSizeGreaterThan(10);
        unknown.removeAll(recorded);
        unknown.removeAll(NEWER);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("simulators")
    void errorsLookLikeRecordedOnes(RunningSimulator simulator) throws IOException {
        Recorded recorded = Recorded.youtube();
        JsonNode part = recorded.bodies("/youtube/v3/videos", 400).get(0);
        RunningSimulator.Reply reply = simulator.youtube("videos?part=");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(JsonPaths.of(reply.json())).isEqualTo(JsonPaths.of(part));
        assertThat(reply.json().at("/error/errors/0/reason")).isEqualTo(part.at("/error/errors/0/reason"));
        assertThat(reply.json().at("/error/errors/0/domain")).isEqualTo(part.at("/error/errors/0/domain"));
        JsonNode key = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Recordings.shared("fixtures/youtube/python-youtube-testdata/error_response.json")
                        .toFile());
        assertThat(simulator.get("/youtube/v3/videos?part=id&id=x&key=invalid").json())
                .isEqualTo(key);
    }
}
