package com.aurastream.simulator.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.RunningSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YouTubeRoutesTests {

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

    private List<String> chartIds(String query) {
        List<String> ids = new ArrayList<>();
        String page = "";
        do {
            JsonNode json = simulator
                    .youtube("videos?part=id&chart=mostPopular&maxResults=50&" + query + page)
                    .json();
            json.get("items").forEach(item -> ids.add(item.get("id").asText()));
            page = json.has("nextPageToken")
                    ? "&pageToken=" + json.get("nextPageToken").asText()
                    : "";
        } while (!page.isEmpty());
        return ids;
    }

    @Test
    void theChartOfAllIsPagedToTwoHundredVideosWithoutRepetition() {
        List<String> ids = chartIds("regionCode=US");
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void listParametersComeRepeatedOrJoined() {
        List<String> ids = chartIds("videoCategoryId=20").subList(0, 3);
        JsonNode joined = simulator
                .youtube("videos?part=snippet,statistics&id=" + String.join(",", ids))
                .json();
        JsonNode repeated = simulator
                .youtube("videos?part=snippet&part=statistics&id=" + String.join("&id=", ids))
                .json();
        assertThat(joined.get("items")).hasSize(3);
        assertThat(repeated).isEqualTo(joined);
    }

    @Test
    void onlyTheAskedPartsAreServed() {
        JsonNode item = simulator
                .youtube("videos?part=statistics&chart=mostPopular&maxResults=1")
                .json()
                .at("/items/0");
        assertThat(item.has("statistics")).isTrue();
        assertThat(item.has("snippet")).isFalse();
    }

    @Test
    void aFieldMaskLeavesOnlyWhatItNames() {
        JsonNode json = simulator
                .youtube("videos?part=snippet,statistics&chart=mostPopular&maxResults=1"
                        + "&fields=items(id,snippet/title,statistics(viewCount)),pageInfo/totalResults")
                .json();
        assertThat(json.properties()).extracting(java.util.Map.Entry::getKey).containsExactly("pageInfo", "items");
        JsonNode item = json.at("/items/0");
        assertThat(item.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("id", "snippet", "statistics");
        assertThat(item.get("snippet").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("title");
    }

    @Test
    void badFieldMasksAreErrors() {
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&fields=items("), 400, "invalidParameter");
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&fields=items(id))"), 400, "invalidParameter");
    }

    @Test
    void anUnknownCategoryHasNoChart() {
        assertError(
                simulator.youtube("videos?part=id&chart=mostPopular&videoCategoryId=99"), 400, "videoChartNotFound");
    }

    @Test
    void wrongParametersAreNamed() {
        assertError(simulator.youtube("videos?part=bogus&id=x"), 400, "unknownPart");
        assertError(simulator.youtube("videos?id=x"), 400, "required");
        assertError(simulator.youtube("videos?part=id"), 400, "missingRequiredParameter");
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&maxResults=51"), 400, "invalidParameter");
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&maxResults=x"), 400, "invalidParameter");
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&pageToken=zzz"), 400, "invalidPageToken");
        assertError(simulator.youtube("videos?part=id&chart=mostPopular&regionCode=USA"), 400, "invalidRegionCode");
        assertError(simulator.youtube("search?part=id&order=random"), 400, "invalidParameter");
        assertError(simulator.youtube("search?part=id&publishedAfter=yesterday"), 400, "invalidParameter");
        String ids =
                String.join(",", IntStream.range(0, 51).mapToObj(i -> "id" + i).toList());
        assertError(simulator.youtube("videos?part=id&id=" + ids), 400, "invalidFilters");
        assertError(simulator.youtube("playlistItems?part=id&playlistId=UUnobody"), 404, "playlistNotFound");
        assertError(simulator.youtube("playlistItems?part=id&playlistId=PLx"), 404, "playlistNotFound");
    }

    @Test
    void aKeyIsNeededInTheQueryOrTheHeader() {
        assertError(simulator.get("/youtube/v3/videos?part=id&id=x"), 403, "forbidden");
        assertError(simulator.get("/youtube/v3/videos?part=id&id=x&key=invalid"), 400, "keyInvalid");
        assertThat(simulator
                        .get("/youtube/v3/videos?part=id&id=x", "X-Goog-Api-Key", "good")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void idsThatAreNotFoundAreLeftOut() {
        JsonNode json =
                simulator.youtube("videos?part=id&id=dQw4w9WgXcQ,nonsense").json();
        assertThat(json.get("items")).isEmpty();
        assertThat(json.at("/pageInfo/totalResults").asInt()).isZero();
    }

    @Test
    void searchesAreFilteredAndOrdered() {
        String day = RunningSimulator.NOW.minus(Duration.ofDays(1)).toString();
        JsonNode items = simulator
                .youtube("search?part=snippet&q=minecraft&type=video&order=date&maxResults=50&publishedAfter=" + day)
                .json()
                .get("items");
        assertThat(items).isNotEmpty();
        List<String> published = new ArrayList<>();
        items.forEach(item -> published.add(item.at("/snippet/publishedAt").asText()));
        assertThat(published).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(published).allMatch(at -> at.compareTo(day) >= 0);
    }

    @Test
    void searchPagesDoNotOverlap() {
        JsonNode first =
                simulator.youtube("search?part=id&q=minecraft&maxResults=50").json();
        JsonNode second = simulator
                .youtube("search?part=id&q=minecraft&maxResults=50&pageToken="
                        + first.get("nextPageToken").asText())
                .json();
        HashSet<JsonNode> ids = new HashSet<>();
        first.get("items").forEach(i -> ids.add(i.at("/id/videoId")));
        second.get("items").forEach(i -> ids.add(i.at("/id/videoId")));
        assertThat(ids).hasSize(first.get("items").size() + second.get("items").size());
    }

    @Test
    void uploadsAreNewestFirstAndAsManyAsTheChannelSays() {
        String channel = simulator
                .youtube("search?part=snippet&q=minecraft&maxResults=1")
                .json()
                .at("/items/0/snippet/channelId")
                .asText();
        JsonNode about = simulator
                .youtube("channels?part=contentDetails,statistics&id=" + channel)
                .json()
                .at("/items/0");
        String playlist = about.at("/contentDetails/relatedPlaylists/uploads").asText();
        JsonNode uploads = simulator
                .youtube("playlistItems?part=snippet,contentDetails&maxResults=50&playlistId=" + playlist)
                .json();
        assertThat(uploads.at("/pageInfo/totalResults").asText())
                .isEqualTo(about.at("/statistics/videoCount").asText());
        List<String> published = new ArrayList<>();
        uploads.get("items")
                .forEach(i ->
                        published.add(i.at("/contentDetails/videoPublishedAt").asText()));
        assertThat(published).hasSizeGreaterThan(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void batchStatisticsAreTheCountsOfTheVideos() {
        String id = chartIds("videoCategoryId=20").get(0);
        JsonNode stat = simulator
                .youtube("videos:batchGetStats?part=statistics,contentDetails,snippet&id=" + id)
                .json()
                .at("/items/0");
        JsonNode video =
                simulator.youtube("videos?part=statistics&id=" + id).json().at("/items/0");
        assertThat(stat.get("kind").asText()).isEqualTo("youtube#videoStats");
        assertThat(stat.at("/statistics/viewCount")).isEqualTo(video.at("/statistics/viewCount"));
    }

    @Test
    void theSameQuestionAtTheSameInstantHasTheSameBytes() {
        String question = "videos?part=snippet,statistics,contentDetails&chart=mostPopular&regionCode=DE&maxResults=50";
        String first = simulator.youtube(question).raw().body();
        try (RunningSimulator other = RunningSimulator.of("synthetic:7", "aurastream.simulator.channels-per-game=40")) {
            assertThat(other.youtube(question).raw().body()).isEqualTo(first);
        }
    }

    /** A golden file, so that every change of the made-up world, and every difference between two machines, is a diff to read. */
    @Test
    void theMadeUpWorldIsTheSameOnEveryMachine() throws IOException {
        String body = simulator
                .youtube("videos?part=snippet,statistics&chart=mostPopular&videoCategoryId=20&maxResults=3"
                        + "&fields=items(id,snippet(publishedAt,title,tags,localized),statistics)")
                .raw()
                .body();
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("golden-chart.json"))) {
            assertThat(body).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).trim());
        }
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        RunningSimulator.Reply first = simulator.youtube("videos?part=snippet&chart=mostPopular");
        RunningSimulator.Reply second = simulator.get(
                "/youtube/v3/videos?part=snippet&chart=mostPopular&key=test-key",
                "If-None-Match",
                first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
    }

    private static void assertError(RunningSimulator.Reply reply, int status, String reason) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(status);
        assertThat(reply.json().at("/error/errors/0/reason").asText()).isEqualTo(reason);
    }
}
