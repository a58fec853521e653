package com.aurastream.intel.source.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.source.SourceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelixJsonTests {

    private static final Path RECORDINGS = Path.of("../../shared/fixtures/twitch/ruby-twitch-api-vcr");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyDocumentedFieldIsRead() throws IOException {
        JsonNode body = json.readTree("""
                {"data":[{"id":"123","user_id":"98765","user_login":"sandy","user_name":"Sandy","game_id":"494131",
                  "game_name":"Little Nightmares","type":"live","title":"hablamos","tags":["Español"],"viewer_count":78365,
                  "started_at":"2021-03-10T15:04:21Z","language":"es","thumbnail_url":"t","tag_ids":[],"is_mature":true}],
                 "pagination":{"cursor":"next"}}""");

        HelixPage<LiveStream> page = HelixJson.streams(body);

        assertThat(page.items())
                .containsExactly(new LiveStream(
                        "123",
                        "98765",
                        "sandy",
                        "Sandy",
                        "494131",
                        "hablamos",
                        78365,
                        Instant.parse("2021-03-10T15:04:21Z"),
                        "es",
                        "t",
                        List.of("Español"),
                        true));
        assertThat(page.cursor()).contains("next");
    }

    @Test
    void optionalFieldsMayBeMissingOrNull() throws IOException {
        JsonNode body = json.readTree("""
                {"data":[{"id":"1","viewer_count":0,"started_at":"2021-03-10T15:04:21Z","tags":null,"title":null}],
                 "pagination":{"cursor":""}}""");

        HelixPage<LiveStream> page = HelixJson.streams(body);

        assertThat(page.cursor()).isEmpty();
        assertThat(page.items()).singleElement().satisfies(stream -> {
            assertThat(stream.tags()).isEmpty();
            assertThat(stream.title()).isEmpty();
            assertThat(stream.language()).isEqualTo("other");
        });
    }

    @Test
    void streamWithoutViewersIsLeftOutRatherThanCountedAsZero() throws IOException {
        JsonNode body = json.readTree("""
                {"data":[{"id":"1","started_at":"2021-03-10T15:04:21Z"},
                         {"id":"2","viewer_count":-1,"started_at":"2021-03-10T15:04:21Z"},
                         {"id":"3","viewer_count":7,"started_at":"yesterday"},
                         {"id":"4","viewer_count":7,"started_at":"2021-03-10T15:04:21Z"}]}""");

        assertThat(HelixJson.streams(body).items()).extracting(LiveStream::id).containsExactly("4");
    }

    @Test
    void pageOfUnusableItemsIsMalformed() throws IOException {
        JsonNode body = json.readTree("{\"data\":[{\"clip\":1}]}");

        assertThatExceptionOfType(SourceException.Malformed.class).isThrownBy(() -> HelixJson.streams(body));
        assertThatExceptionOfType(SourceException.Malformed.class).isThrownBy(() -> HelixJson.topGames(body));
    }

    @Test
    void recordedAnswersAreReadWhole() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "recordings are not there: " + RECORDINGS);
        int streams = 0;
        for (JsonNode body : recorded("/helix/streams")) {
            assertThat(HelixJson.streams(body).items())
                    .hasSize(body.path("data").size());
            streams += body.path("data").size();
        }
        int games = 0;
        for (JsonNode body : recorded("/helix/games/top")) {
            assertThat(HelixJson.topGames(body).items())
                    .hasSize(body.path("data").size());
            games += body.path("data").size();
        }
        assertThat(streams).isGreaterThanOrEqualTo(20);
        assertThat(games).isGreaterThanOrEqualTo(5);
    }

    private List<JsonNode> recorded(String path) throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            for (Path file : files.sorted().toList()) {
                json.readTree(file.toFile()).path("interactions").forEach(interaction -> {
                    boolean asked =
                            interaction.path("request").path("uri").asText().contains(path);
                    JsonNode response = interaction.path("response");
                    if (asked && response.path("status").path("code").asInt() == 200) {
                        bodies.add(response.path("body_json"));
                    }
                });
            }
        }
        return bodies;
    }
}
