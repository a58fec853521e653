package com.aurastream.intel.source.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.youtube.YouTubeSource.Order;
import com.aurastream.intel.source.youtube.YouTubeSource.Search;
import com.aurastream.intel.testing.StubHttpServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What YouTube really answered, read by the adapter. */
class RecordedYouTubeTests {

    private static final Path RECORDED = Path.of("../../shared/fixtures/youtube");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final StubHttpServer server = new StubHttpServer();
    private final SourceCalls calls = new SourceCalls(
            "youtube",
            new SourceCallSettings(
                    1,
                    Duration.ofMillis(1),
                    Duration.ofMillis(1),
                    Duration.ofSeconds(20),
                    1,
                    Duration.ofSeconds(1),
                    10,
                    Duration.ofMinutes(1)),
            YouTubeClients.failures(),
            SourceRegistries.unpublished(),
            new SimpleMeterRegistry());
    private final YouTubeSource youtube = youtube();

    private YouTubeSource youtube() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        YouTubeQuota quota = new YouTubeQuota(
                new YouTubeQuotaSettings(100, 10_000, 10_000, Map.of()), new InMemoryQuotaStore(), clock);
        YouTubeClients.Access access =
                new YouTubeClients.Access(server.uri(), "key", Duration.ofSeconds(5), Duration.ofSeconds(5));
        return YouTubeClients.google(access, quota, calls, clock).forCaller("youtube-test");
    }

    @AfterEach
    void close() {
        server.close();
        calls.close();
    }

    private static String recorded(String file) throws IOException {
        Path path = RECORDED.resolve(file);
        assumeTrue(Files.isRegularFile(path), "the recorded answer is not there: " + path);
        return Files.readString(path);
    }

    /** Answers of one path in a recorded conversation. */
    private static List<JsonNode> conversation(String file, String path) throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        new ObjectMapper()
                .readTree(recorded("yt-gem-vcr/" + file))
                .path("interactions")
                .forEach(interaction -> {
                    if (interaction.path("request").path("uri").asText().contains(path)) {
                        bodies.add(interaction.path("response").path("body_json"));
                    }
                });
        return bodies;
    }

    @Test
    void aWholeVideoIsRead() throws IOException {
        server.answers(200, recorded("python-youtube-testdata/modeldata/videos/video_api_response.json"));
        String id = new ObjectMapper()
                .readTree(recorded("python-youtube-testdata/modeldata/videos/video_api_response.json"))
                .at("/items/0/id")
                .asText();
        ObservedVideo read = youtube.videos(List.of(id)).found().get(0);
        assertThat(read.video().title()).isNotEmpty();
        assertThat(read.video().format()).isEqualTo(VideoFormat.LONG);
        assertThat(read.video().thumbnailUrl())
                .hasValueSatisfying(url -> assertThat(url).startsWith("https://"));
        assertThat(read.sample().views()).isPositive();
    }

    @Test
    void aChartWithoutCountsHasNoPlacesButAnotherPage() throws IOException {
        server.answers(200, recorded("python-youtube-testdata/apidata/videos/videos_chart_paged_1.json"));
        YouTubeSource.ChartPage page = youtube.chart("US", java.util.Optional.empty(), null);
        assertThat(page.videos()).isEmpty();
        assertThat(page.nextPage()).contains("CAUQAA");
    }

    @Test
    void aSearchIsRead() throws IOException {
        server.answers(200, recorded("python-youtube-testdata/apidata/search/search_by_keywords_p1.json"));
        YouTubeSource.SearchPage page = youtube.search(new Search("surfing", Order.RELEVANCE, NOW), null);
        assertThat(page.videoIds()).hasSize(25).startsWith("gQ_1zX-F_No").doesNotHaveDuplicates();
        assertThat(page.nextPage()).contains("CBkQAA");
    }

    @Test
    void channelsAreReadWithTheirUploads() throws IOException {
        server.answers(200, recorded("python-youtube-testdata/apidata/channels/info_multiple.json"));
        List<Channel> channels = youtube.channels(List.of("UCK8sQmJBp8GCxrOtXWBpyEA"));
        assertThat(channels).hasSize(2).allSatisfy(channel -> {
            assertThat(channel.uploadsPlaylistId())
                    .isEqualTo("UU" + channel.id().substring(2));
            assertThat(channel.subscribers()).isPresent();
        });
    }

    @Test
    void countsOfManyVideosAreRead() throws IOException {
        JsonNode answer = conversation(
                        "Yt_Models_Account__videos__includes_statistics_status__eager-loads_the_statistics_and_status_of_each_video.json",
                        "/v3/videos?")
                .get(0);
        server.answers(200, answer.toString());
        List<String> ids = answer.path("items").findValuesAsText("id");
        YouTubeSource.Statistics read = youtube.statistics(ids);
        assertThat(read.samples()).hasSize(13);
        assertThat(read.missing()).isEmpty();
    }

    @Test
    void anIdThatIsNoVideoIsMissing() throws IOException {
        JsonNode answer = conversation(
                        "Yt_Collections_Videos_with_a_list_of_video_IDs_only_returns_the_videos_matching_those_IDs_1_3_1.json",
                        "/v3/videos?")
                .get(0);
        server.answers(200, answer.toString());
        YouTubeSource.Videos read = youtube.videos(List.of("9bZkp7q19f0", "invalid"));
        assertThat(read.missing()).containsExactly("invalid");
        assertThat(read.unreadable()).containsExactly("9bZkp7q19f0");
    }

    @Test
    void refusalsAreReadAsWhatTheyAre() throws IOException {
        server.answers(400, recorded("python-youtube-testdata/error_response.json"))
                .answers(403, recorded("python-youtube-testdata/apidata/error_permission_resp.json"));
        assertThatThrownBy(() -> youtube.videos(List.of("v1")))
                .isInstanceOf(Unauthorized.class)
                .hasMessageContaining("YOUTUBE_API_KEY");
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Unauthorized.class);
    }
}
