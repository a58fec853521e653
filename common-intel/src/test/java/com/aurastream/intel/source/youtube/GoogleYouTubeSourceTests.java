package com.aurastream.intel.source.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.testing.StubHttpServer;
import com.aurastream.intel.testing.StubHttpServer.Request;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleYouTubeSourceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T08:00:00Z");

    private final StubHttpServer server = new StubHttpServer();
    private final InMemoryQuotaStore store = new InMemoryQuotaStore();
    private final SourceCalls calls = calls();
    private final YouTubeSource youtube = open(server.uri());

    private static SourceCalls calls() {
        SourceCallSettings settings = new SourceCallSettings(
                3,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofSeconds(20),
                4,
                Duration.ofSeconds(1),
                100,
                Duration.ofMinutes(1));
        return new SourceCalls(
                "youtube",
                settings,
                YouTubeClients.failures(),
                SourceRegistries.unpublished(),
                new SimpleMeterRegistry());
    }

    private YouTubeSource open(URI root) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        YouTubeClients.Access access =
                new YouTubeClients.Access(root, "SECRET-KEY", Duration.ofSeconds(1), Duration.ofMillis(500));
        YouTubeQuota quota = new YouTubeQuota(new YouTubeQuotaSettings(100, 10_000, 10_000, Map.of()), store, clock);
        return YouTubeClients.google(access, quota, calls, clock).forCaller("youtube-test");
    }

    @AfterEach
    void close() {
        server.close();
        calls.close();
    }

    @Test
    void aVideoIsReadWithItsCounts() {
        server.answers(
                200, "{\"items\":[" + video("v1", "PT4M13S", "\"viewCount\":\"1200\",\"likeCount\":\"30\"") + "]}");
        ObservedVideo read = youtube.videos(List.of("v1")).found().get(0);
        assertThat(read.video().title()).isEqualTo("GTA 6 1v1");
        assertThat(read.video().duration()).isEqualTo(Duration.ofSeconds(253));
        assertThat(read.video().format()).isEqualTo(VideoFormat.LONG);
        assertThat(read.video().tags()).containsExactly("gta", "1v1");
        assertThat(read.video().language()).contains("pt-BR");
        assertThat(read.video().thumbnailUrl()).contains("https://i.ytimg.com/m.jpg");
        assertThat(read.sample().observedAt()).isEqualTo(NOW);
        assertThat(read.sample().views()).isEqualTo(1200);
        assertThat(read.sample().likes()).hasValue(30);
        assertThat(read.sample().comments()).isEmpty();
    }

    @Test
    void theKeyTravelsInAHeaderAndNeverInTheAddress() {
        server.answers(503, "text/plain", "busy");
        Throwable failure = catchThrowable(() -> youtube.videos(List.of("v1")));
        Request request = server.requests().get(0);
        assertThat(request.header("X-Goog-Api-Key")).isEqualTo("SECRET-KEY");
        assertThat(request.query()).doesNotContain("SECRET-KEY");
        assertThat(failure).hasStackTraceContaining("videos.list");
        assertThat(stackTrace(failure)).doesNotContain("SECRET-KEY");
    }

    @Test
    void idsAndPartsAreRepeatedAndOnlyReadFieldsAreAskedFor() {
        server.answers(200, "{}");
        youtube.videos(List.of("a", "b"));
        Request request = server.onlyRequest();
        assertThat(request.path()).isEqualTo("/youtube/v3/videos");
        assertThat(request.parameters("id")).containsExactly("a", "b");
        assertThat(request.parameters("part"))
                .containsExactly("snippet", "contentDetails", "statistics", "liveStreamingDetails");
        assertThat(request.parameters("fields").get(0))
                .startsWith("items(id,snippet(publishedAt")
                .doesNotContain("etag");
    }

    @Test
    void vanishedVideosAreNamedAndUnreadableOnesToo() {
        String noViews = video("v2", "PT1M", "\"likeCount\":\"3\"");
        server.answers(200, "{\"items\":[" + video("v1", "PT1M", "\"viewCount\":\"1\"") + "," + noViews + "]}");
        YouTubeSource.Videos read = youtube.videos(List.of("v1", "v2", "v3"));
        assertThat(read.found()).extracting(found -> found.video().id()).containsExactly("v1");
        assertThat(read.unreadable()).containsExactly("v2");
        assertThat(read.missing()).containsExactly("v3");
    }

    @Test
    void aDuplicatedItemCountsOnce() {
        String item = video("v1", "PT1M", "\"viewCount\":\"1\"");
        server.answers(200, "{\"items\":[" + item + "," + item + "]}");
        assertThat(youtube.videos(List.of("v1")).found()).hasSize(1);
    }

    @Test
    void lengthsOfDaysAndWeeksAreUnderstood() {
        assertThat(GoogleVideos.length("P1DT2H")).isEqualTo(Duration.ofHours(26));
        assertThat(GoogleVideos.length("P1W")).isEqualTo(Duration.ofDays(7));
        assertThat(GoogleVideos.length("P1W2DT3S")).isEqualTo(Duration.ofDays(9).plusSeconds(3));
        assertThat(GoogleVideos.length("P0D")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRunningBroadcastHasNoLengthAndIsLive() {
        String live = "{\"id\":\"v1\",\"snippet\":{\"publishedAt\":\"2026-11-23T10:00:00Z\",\"channelId\":\"c\","
                + "\"liveBroadcastContent\":\"live\"},\"statistics\":{\"viewCount\":\"5\"},"
                + "\"liveStreamingDetails\":{\"actualStartTime\":\"2026-11-23T10:00:00Z\"}}";
        server.answers(200, "{\"items\":[" + live + "]}");
        ObservedVideo read = youtube.videos(List.of("v1")).found().get(0);
        assertThat(read.video().format()).isEqualTo(VideoFormat.LIVE);
        assertThat(read.video().duration()).isZero();
        assertThat(read.video().thumbnailUrl()).isEmpty();
    }

    @Test
    void thumbnailsOfNewSizesDoNoHarm() {
        String item = video("v1", "PT1M", "\"viewCount\":\"1\"").replace("\"medium\"", "\"uhd\"");
        server.answers(200, "{\"items\":[" + item + "]}");
        assertThat(youtube.videos(List.of("v1")).found().get(0).video().thumbnailUrl())
                .isEmpty();
    }

    @Test
    void aChartIsReadPageByPage() {
        server.answers(
                200, "{\"nextPageToken\":\"CDIQAA\",\"items\":[" + video("v1", "PT1M", "\"viewCount\":\"1\"") + "]}");
        YouTubeSource.ChartPage page = youtube.chart("BR", Optional.of("20"), "CAA");
        Request request = server.onlyRequest();
        assertThat(request.parameters("chart")).containsExactly("mostPopular");
        assertThat(request.parameters("regionCode")).containsExactly("BR");
        assertThat(request.parameters("videoCategoryId")).containsExactly("20");
        assertThat(request.parameters("pageToken")).containsExactly("CAA");
        assertThat(page.nextPage()).contains("CDIQAA");
        assertThat(page.videos()).hasSize(1);
    }

    @Test
    void theChartOfAllCategoriesNamesNone() {
        server.answers(200, "{}");
        youtube.chart("US", Optional.empty(), null);
        assertThat(server.onlyRequest().parameters("videoCategoryId")).isEmpty();
    }

    @Test
    void aChartThatYouTubeDoesNotHaveIsEmpty() {
        for (int status : List.of(400, 404)) {
            server.answers(status, refusal(status, "videoChartNotFound", "not available"));
        }
        assertThat(youtube.chart("US", Optional.of("99"), null).videos()).isEmpty();
        assertThat(youtube.chart("US", Optional.of("99"), null).videos()).isEmpty();
        assertThat(youtube.spent()).isEqualTo(Map.of("youtube.general", 2L));
    }

    @Test
    void aSearchAsksForVideosAndSpendsASearch() {
        server.answers(
                200,
                "{\"nextPageToken\":\"p2\",\"items\":[{\"id\":{\"videoId\":\"v1\"}},{\"id\":{\"channelId\":\"c\"}}]}");
        YouTubeSource.SearchPage page = youtube.search(
                new YouTubeSource.Search(
                        "gta 5", YouTubeSource.Order.VIEW_COUNT, Instant.parse("2026-11-16T12:00:00.123Z")),
                null);
        Request request = server.onlyRequest();
        assertThat(request.parameters("q")).containsExactly("gta 5");
        assertThat(request.parameters("order")).containsExactly("viewCount");
        assertThat(request.parameters("type")).containsExactly("video");
        assertThat(request.parameters("publishedAfter")).containsExactly("2026-11-16T12:00:00Z");
        assertThat(page.videoIds()).containsExactly("v1");
        assertThat(page.nextPage()).contains("p2");
        assertThat(youtube.spent()).isEqualTo(Map.of("youtube.search", 1L));
    }

    @Test
    void batchStatisticsUseTheirOwnMethodAndBucket() {
        server.answers(
                200,
                "{\"kind\":\"youtube#batchGetStatsResponse\",\"items\":["
                        + "{\"id\":\"v1\",\"statistics\":{\"viewCount\":\"7\",\"likeCount\":\"2\",\"commentCount\":\"1\"}},"
                        + "{\"id\":\"v2\",\"statistics\":{}}]}");
        YouTubeSource.Statistics read = youtube.statistics(List.of("v1", "v2", "v3"));
        Request request = server.onlyRequest();
        assertThat(request.path()).isEqualTo("/youtube/v3/videos:batchGetStats");
        assertThat(request.parameters("id")).containsExactly("v1", "v2", "v3");
        assertThat(request.header("X-Goog-Api-Key")).isEqualTo("SECRET-KEY");
        assertThat(read.samples())
                .hasEntrySatisfying("v1", sample -> assertThat(sample.views()).isEqualTo(7))
                .hasSize(1);
        assertThat(read.uncounted()).containsExactly("v2");
        assertThat(read.missing()).containsExactly("v3");
        assertThat(youtube.spent()).isEqualTo(Map.of("youtube.batch_statistics", 1L));
    }

    @Test
    void hiddenSubscribersStayAbsent() {
        server.answers(
                200,
                "{\"items\":[{\"id\":\"c1\",\"snippet\":{\"title\":\"One\"},\"contentDetails\":{\"relatedPlaylists\":"
                        + "{\"uploads\":\"UU1\"}},\"statistics\":{\"subscriberCount\":\"0\","
                        + "\"hiddenSubscriberCount\":true}},{\"id\":\"c2\"}]}");
        List<Channel> read = youtube.channels(List.of("c1", "c2"));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).uploadsPlaylistId()).isEqualTo("UU1");
        assertThat(read.get(0).subscribers()).isEmpty();
    }

    @Test
    void uploadsOfAVanishedChannelAreNone() {
        server.answers(404, refusal(404, "playlistNotFound", "The playlist cannot be found."));
        assertThat(youtube.uploads("UU1")).isEmpty();
    }

    @Test
    void uploadsKeepTheirOrder() {
        server.answers(
                200,
                "{\"items\":[{\"contentDetails\":{\"videoId\":\"v2\",\"videoPublishedAt\":\"2026-11-20T00:00:00Z\"}},"
                        + "{\"contentDetails\":{\"videoId\":\"soon\"}},"
                        + "{\"contentDetails\":{\"videoId\":\"v1\",\"videoPublishedAt\":\"2026-11-01T00:00:00Z\"}}]}");
        assertThat(youtube.uploads("UU1"))
                .containsExactly(
                        new YouTubeSource.Upload("v2", Instant.parse("2026-11-20T00:00:00Z")),
                        new YouTubeSource.Upload("v1", Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void googlesEmptyQuotaIsThrottledUntilPacificMidnightAndNotAskedAgain() {
        server.answers(403, refusal(403, "quotaExceeded", "The request cannot be completed because you have exceeded"));
        assertThatThrownBy(() -> youtube.videos(List.of("v1")))
                .isInstanceOfSatisfying(Throttled.class, throttled -> assertThat(throttled.until())
                        .contains(MIDNIGHT));
        assertThatThrownBy(() -> youtube.videos(List.of("v1")))
                .isInstanceOfSatisfying(Throttled.class, throttled -> assertThat(throttled.until())
                        .contains(MIDNIGHT))
                .hasMessageContaining("general quota")
                .hasMessageContaining("youtube-test");
        assertThat(server.requests()).hasSize(1);
        assertThat(youtube.spent()).isEqualTo(Map.of("youtube.general", 1L));
    }

    @Test
    void anEmptyBucketDoesNotCloseTheOthers() {
        server.answers(403, refusal(403, "quotaExceeded", "exceeded"))
                .answers(200, "{\"items\":[" + video("v1", "PT1M", "\"viewCount\":\"1\"") + "]}");
        assertThatThrownBy(() -> youtube.statistics(List.of("v1"))).isInstanceOf(Throttled.class);
        assertThat(youtube.videos(List.of("v1")).found()).hasSize(1);
    }

    @Test
    void everyAttemptIsCounted() {
        server.answers(503, "text/plain", "busy");
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Unavailable.class);
        assertThat(server.requests()).hasSize(3);
        assertThat(youtube.spent()).isEqualTo(Map.of("youtube.general", 3L));
        assertThat(store.used()).isEqualTo(Map.of("general:2026-11-23", Map.of("youtube-test", 3L)));
    }

    @Test
    void anInvalidKeyIsUnauthorizedAndNamesTheVariable() {
        server.answers(400, refusal(400, "keyInvalid", "Bad Request"));
        assertThatThrownBy(() -> youtube.videos(List.of("v1")))
                .isInstanceOf(Unauthorized.class)
                .hasMessageContaining("YOUTUBE_API_KEY");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aForbiddenCallIsUnauthorizedAndAWrongOneMalformed() {
        server.answers(403, refusal(403, "accessNotConfigured", "The API is not enabled"))
                .answers(400, refusal(400, "invalidPageToken", "The page token is not valid"))
                .answers(429, refusal(429, "rateLimitExceeded", "Slow down"));
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Unauthorized.class);
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Throttled.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void garbageIsMalformedAndNotAskedForAgain() {
        server.answers(200, "text/html", "<html>proxy</html>")
                .answers(200, "{\"items\":[{\"id\":\"v1\",\"statistics\":{\"viewCount\":\"many\"}}]}");
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> youtube.videos(List.of("v1"))).isInstanceOf(Malformed.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        URI gone = server.uri();
        server.close();
        assertThatThrownBy(() -> open(gone).videos(List.of("v1"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void moreThanFiftyIdsAreRefusedBeforeAnythingIsSpent() {
        List<String> ids = IntStream.rangeClosed(1, 51).mapToObj(i -> "v" + i).collect(Collectors.toList());
        assertThatThrownBy(() -> youtube.videos(ids)).isInstanceOf(IllegalArgumentException.class);
        assertThat(youtube.spent()).isEmpty();
    }

    private static String video(String id, String duration, String counts) {
        return "{\"id\":\"" + id + "\",\"snippet\":{\"publishedAt\":\"2026-11-20T10:00:00Z\",\"channelId\":\"c1\","
                + "\"channelTitle\":\"One\",\"title\":\"GTA 6 1v1\",\"tags\":[\"gta\",\"1v1\"],\"categoryId\":\"20\","
                + "\"defaultLanguage\":\"en\",\"defaultAudioLanguage\":\"pt-BR\",\"liveBroadcastContent\":\"none\","
                + "\"thumbnails\":{\"medium\":{\"url\":\"https://i.ytimg.com/m.jpg\"},\"fhd\":{\"url\":\"x\"}}},"
                + "\"contentDetails\":{\"duration\":\"" + duration + "\"},\"statistics\":{" + counts + "}}";
    }

    private static String refusal(int code, String reason, String message) {
        return "{\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\",\"errors\":[{\"message\":\"" + message
                + "\",\"domain\":\"youtube\",\"reason\":\"" + reason + "\"}]}}";
    }

    private static String stackTrace(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
