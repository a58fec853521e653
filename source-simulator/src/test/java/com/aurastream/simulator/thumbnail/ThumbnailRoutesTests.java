package com.aurastream.simulator.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.simulator.RunningSimulator;
import com.aurastream.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThumbnailRoutesTests {

    private final RunningSimulator simulator =
            RunningSimulator.of("synthetic:7", "aurastream.simulator.channels-per-game=40");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> videos = new ArrayList<>();

    @BeforeEach
    void reset() {
        simulator.reset();
        if (videos.isEmpty()) {
            for (String game : List.of("fortnite", "minecraft")) {
                JsonNode found = simulator
                        .youtube("search?part=id&type=video&maxResults=50&q=" + game)
                        .json();
                found.get("items")
                        .forEach(item -> videos.add(item.at("/id/videoId").asText()));
            }
        }
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(simulator.uri(path)).timeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static BufferedImage image(HttpResponse<byte[]> response) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    @ParameterizedTest
    @CsvSource({"default, 120, 90, 11", "mqdefault, 320, 180, 0", "hqdefault, 480, 360, 45", "sddefault, 640, 480, 60"})
    void everySizeIsYouTubesWithItsBars(String name, int width, int height, int bar) throws Exception {
        HttpResponse<byte[]> response = get("/vi/" + videos.get(0) + "/" + name + ".jpg");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("image/jpeg");
        BufferedImage image = image(response);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (int y = 0; y < bar - 8; y++) {
            assertThat(image.getRGB(width / 2, y) & 0xF0F0F0).isZero();
            assertThat(image.getRGB(width / 2, height - 1 - y) & 0xF0F0F0).isZero();
        }
    }

    @Test
    void someVideosHaveNoLargestPictureAndThoseThatHaveItKeepIt() throws Exception {
        int without = 0;
        for (String video : videos) {
            HttpResponse<byte[]> response = get("/vi/" + video + "/maxresdefault.jpg");
            without += response.statusCode() == 404 ? 1 : 0;
            if (response.statusCode() == 200 && without == 1) {
                assertThat(image(response).getWidth()).isEqualTo(1280);
            }
        }
        assertThat(without).isBetween(5, 28);
    }

    @Test
    void aPictureIsTheSameInEverySimulatorOfItsSeed() throws Exception {
        byte[] first = get("/vi/" + videos.get(3) + "/mqdefault.jpg").body();
        assertThat(get("/vi/" + videos.get(3) + "/mqdefault.jpg").body()).isEqualTo(first);
        assertThat(get("/vi/" + videos.get(4) + "/mqdefault.jpg").body()).isNotEqualTo(first);
        ThumbnailPictures elsewhere = new ThumbnailPictures();
        World world = simulator.bean(World.class);
        assertThat(elsewhere.jpeg(
                        world.thumbnail(videos.get(3), RunningSimulator.NOW).orElseThrow(), ThumbnailSize.MQDEFAULT))
                .isEqualTo(first);
    }

    @Test
    void everyPictureSaysWhatIsOnIt() throws Exception {
        for (String video : videos.subList(0, 20)) {
            PictureNote note = PictureNote.read(
                            get("/vi/" + video + "/hqdefault.jpg").body())
                    .orElseThrow();
            assertThat(note.videoId()).isEqualTo(video);
            assertThat(note.seen()).hasSize(11).doesNotContainValue("");
            assertThat(note.textShare() > 0).isEqualTo(!note.words().isEmpty());
            assertThat("none".equals(note.seen().get("text_placement")))
                    .isEqualTo(note.words().isEmpty());
        }
    }

    @Test
    void whatThereIsNotIs404WithAGreyPicture() throws Exception {
        for (String path : List.of(
                "/vi/AAAAAAAAAAA/mqdefault.jpg", "/vi/no/mqdefault.jpg", "/vi/" + videos.get(0) + "/huge.jpg")) {
            HttpResponse<byte[]> response = get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(image(response).getWidth()).isEqualTo(120);
        }
    }

    @Test
    void aVideoThatIsNotPublishedYetHasNoPicture() throws Exception {
        String video = videos.get(5);
        Instant published = simulator
                .bean(World.class)
                .video(video, RunningSimulator.NOW)
                .orElseThrow()
                .publishedAt();
        simulator.clock().set(published.minusSeconds(1));
        assertThat(get("/vi/" + video + "/mqdefault.jpg").statusCode()).isEqualTo(404);
        simulator.clock().set(published);
        assertThat(get("/vi/" + video + "/mqdefault.jpg").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatHasThePictureIsToldSo() throws Exception {
        HttpResponse<byte[]> first = get("/vi/" + videos.get(0) + "/mqdefault.jpg");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control")).contains("max-age=7200, public");
        HttpResponse<byte[]> second = get("/vi/" + videos.get(0) + "/mqdefault.jpg", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"server_error, 503", "throttled, 429", "unauthorized, 403"})
    void failsAsAskedAndRecovers(String kind, int status) throws Exception {
        String path = "/vi/" + videos.get(0) + "/mqdefault.jpg";
        assertThat(simulator
                        .fault("{\"source\":\"thumbnails\",\"kind\":\"" + kind + "\",\"times\":1}")
                        .status())
                .isEqualTo(201);
        assertThat(get(path).statusCode()).isEqualTo(status);
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void garbageIsNoPictureAndACutConnectionIsNoAnswer() throws Exception {
        String path = "/vi/" + videos.get(0) + "/mqdefault.jpg";
        simulator.fault("{\"source\":\"thumbnails\",\"kind\":\"garbage\",\"times\":1}");
        assertThat(image(get(path))).isNull();
        simulator.fault("{\"source\":\"thumbnails\",\"kind\":\"cut_connection\",\"times\":1}");
        assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
        assertThat(image(get(path))).isNotNull();
    }

    @Test
    void picturesCostNothingAndAreCounted() throws Exception {
        get("/vi/" + videos.get(0) + "/mqdefault.jpg");
        get("/vi/AAAAAAAAAAA/mqdefault.jpg");
        JsonNode account = ledgerOf(2);
        assertThat(account.toString()).contains("\"source\":\"thumbnails\"").contains("vi/mqdefault.jpg");
        assertThat(account.findValue("calls").asInt()).isEqualTo(2);
        assertThat(account.findValue("units").asInt()).isZero();
    }

    /** The ledger when it has so many calls; one is entered when its answer is out, which may be after the answer has arrived. */
    private JsonNode ledgerOf(int calls) throws Exception {
        JsonNode account = simulator.get("/simulator/ledger").json();
        for (int again = 0; again < 200 && !hasCalls(account, calls); again++) {
            account = simulator.get("/simulator/ledger").json();
        }
        return account;
    }

    private static boolean hasCalls(JsonNode account, int calls) {
        JsonNode counted = account.findValue("calls");
        return counted != null && counted.asInt() >= calls;
    }

    @Test
    void commentsThatAreNotOursAreNoNote() {
        byte[] plain = new ThumbnailPictures().placeholder();
        assertThat(PictureNote.read(plain)).isEmpty();
        assertThat(PictureNote.read(JpegComment.insert(plain, "made by hand"))).isEmpty();
        assertThat(PictureNote.read(JpegComment.insert(plain, "{\"else\":1}"))).isEmpty();
        assertThat(JpegComment.read(JpegComment.insert(plain, "gr\u00fc\u00dfe")))
                .contains("gr\u00fc\u00dfe");
        assertThat(JpegComment.read(new byte[] {1, 2, 3, 4, 5})).isEmpty();
        assertThat(JpegComment.read(java.util.Arrays.copyOf(JpegComment.insert(plain, "x".repeat(90)), 40)))
                .isEmpty();
    }
}
