package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.KEY;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static com.aurastream.gateway.Studio.GENERATIONS;
import static com.aurastream.gateway.Studio.PACKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedAssetsIT {

    private static final byte[] PICTURE = Studio.content("emote", 112);

    private static Studio studio;
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start(@TempDir Path folder) {
        studio = new Studio("gateway_assets", folder, Map.of());
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
    void aFileIsServedWholeWithAllThatACacheNeeds() throws Exception {
        JsonNode asset = emote().path("parts").path(0).path("assets").path(0);
        HttpResponse<byte[]> response = bytes("GET", asset.path("href").asText());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(PICTURE);
        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(PICTURE.length));
        assertThat(header(response, "ETag"))
                .isEqualTo("\"" + asset.path("sha256").asText() + "\"");
        assertThat(header(response, "Cache-Control")).contains("private", "immutable", "max-age=31536000");
        assertThat(header(response, "Content-Disposition")).isEqualTo("inline; filename=\"emote-112.png\"");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "Vary")).contains("X-API-Key");
        assertThat(header(response, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(asset.path("bytes").asInt()).isEqualTo(PICTURE.length);
    }

    @Test
    void headSaysTheSameAndSendsNothing() throws Exception {
        String route = route(emote());
        HttpResponse<byte[]> head = bytes("HEAD", route, "Range", "bytes=0-1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
            assertThat(header(head, name)).isEqualTo(header(bytes("GET", route), name));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | TAG            | 304",
                "If-None-Match | W/TAG          | 304",
                "If-None-Match | \"x\", TAG     | 304",
                "If-None-Match | \"other\"      | 200"
            })
    void conditionsAreUnderstood(String name, String value, int status) throws Exception {
        String route = route(emote());
        String tag = header(bytes("HEAD", route), "ETag");

        HttpResponse<byte[]> response = bytes("GET", route, name, value.replace("TAG", tag));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "ETag")).isEqualTo(tag);
        assertThat(response.body()).hasSize(status == 200 ? PICTURE.length : 0);
        if (status == 304) {
            assertThat(header(response, "Cache-Control")).contains("immutable");
        }
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-3, 0, 3", "bytes=5-, 5, LAST", "bytes=-4, LAST-3, LAST", "bytes=2-999999, 2, LAST"})
    void aPartIsSentWithItsPlace(String range, String from, String to) throws Exception {
        HttpResponse<byte[]> response = bytes("GET", route(emote()), "Range", range);
        int first = place(from);
        int last = place(to);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + PICTURE.length);
        assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(last - first + 1));
        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(PICTURE, first, last + 1));
    }

    @Test
    void severalPartsComeInOneAnswer() throws Exception {
        HttpResponse<byte[]> response = bytes("GET", route(emote()), "Range", "bytes=0-6,8-12");
        String text = new String(response.body(), StandardCharsets.UTF_8);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(header(response, "Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(text)
                .contains("Content-Type: image/png")
                .contains("Content-Range: bytes 0-6/" + PICTURE.length + "\r\n\r\npicture\r\n")
                .contains("Content-Range: bytes 8-12/" + PICTURE.length + "\r\n\r\nemote\r\n");
    }

    @Test
    void aPartThatDoesNotExistIsAProblemThatSaysTheLength() throws Exception {
        HttpResponse<String> response = gateway.get(route(emote()), "Range", "bytes=999999-");

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + PICTURE.length);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(response, "Cache-Control")).doesNotContain("immutable");
        assertThat(json(response).path("code").asText()).isEqualTo("range_not_satisfiable");
    }

    @Test
    void aPartOfAnOldVersionIsAnsweredWithTheWholeOfTheNew() throws Exception {
        String route = route(emote());
        String tag = header(bytes("HEAD", route), "ETag");

        assertThat(bytes("GET", route, "Range", "bytes=0-0", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(bytes("GET", route, "Range", "bytes=0-0", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsAskedForConditionallyFirstIsNotSentInParts() throws Exception {
        String route = route(emote());
        String tag = header(bytes("HEAD", route), "ETag");

        assertThat(bytes("GET", route, "Range", "bytes=0-0", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aFileThatIsNoLongerKeptIsSaidToBeSo() throws IOException {
        JsonNode job = emote();
        studio.store.remove(job.findValue("sha256").asText());
        HttpResponse<String> response = gateway.get(route(job));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").asText()).contains("no longer kept");
        assertThat(header(response, "Cache-Control")).doesNotContain("immutable");
        studio.store.put(PICTURE);
    }

    @Test
    void aPackIsNotHandedOutBeforeItsEnd() {
        String route = studio.order(PACKS, "stream");
        HttpResponse<String> queued = gateway.get(route + "/download");

        assertThat(queued.statusCode()).isEqualTo(409);
        assertThat(json(queued).path("state").asText()).isEqualTo("queued");
        assertThat(json(queued).path("detail").asText()).contains("events");
        studio.complete(inOrder(studio.claim(Queue.TWITCH_ASSETS)).get(0));
        assertThat(json(gateway.get(route + "/download")).path("state").asText())
                .isEqualTo("running");
        assertThat(studio.job(route).path("links").has("download")).isFalse();
    }

    @Test
    void aWholePackComesInTheOrderOfItsPartsAndTheSameEachTime() throws Exception {
        String route = studio.order(PACKS, "seasonal");
        List<ClaimedPart> parts = inOrder(studio.claim(Queue.TWITCH_ASSETS));
        for (int i = parts.size() - 1; i >= 0; i--) {
            studio.complete(parts.get(i));
        }
        JsonNode pack = studio.job(route);
        assertThat(pack.path("state").asText()).isEqualTo("completed");
        String download = pack.path("links").path("download").asText();
        HttpResponse<byte[]> response = bytes("GET", download);

        assertThat(header(response, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(response, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"seasonal-pack-"
                        + pack.path("id").asText() + ".zip\"");
        assertThat(unzipped(response.body()).keySet())
                .containsExactly(
                        "story-1080.png",
                        "thumbnail-1280.png",
                        "emote-1-112.png",
                        "emote-1-56.png",
                        "emote-1-28.png",
                        "emote-2-112.png",
                        "emote-2-56.png",
                        "emote-2-28.png",
                        "emote-3-112.png",
                        "emote-3-56.png",
                        "emote-3-28.png");
        for (JsonNode asset : assets(pack)) {
            assertThat(unzipped(response.body()).get(asset.path("name").asText()))
                    .isEqualTo(bytes("GET", asset.path("href").asText()).body());
        }
        gateway.clock.advance(java.time.Duration.ofHours(5));
        assertThat(bytes("GET", download).body()).isEqualTo(response.body());
        assertThat(bytes("HEAD", download).body()).isEmpty();
    }

    @Test
    void aPartialPackHoldsWhatWasMadeAndSaysWhyTheRestWasNot() throws Exception {
        String route = studio.order(PACKS, "stream");
        List<ClaimedPart> parts = inOrder(studio.claim(Queue.TWITCH_ASSETS));
        studio.complete(parts.get(0));
        studio.fail(parts.get(1), "the picture is empty");
        studio.complete(parts.get(2));
        studio.complete(parts.get(3));
        JsonNode pack = studio.job(route);

        assertThat(pack.path("state").asText()).isEqualTo("partial");
        assertThat(pack.path("progress").asInt()).isEqualTo(100);
        assertThat(pack.path("parts").findValuesAsText("name")).contains("panel-1", "panel-2", "panel-3", "offline");
        assertThat(pack.path("parts").path(1).path("state").asText()).isEqualTo("failed");
        assertThat(pack.path("parts").path(1).path("reason").asText()).isEqualTo("the picture is empty");
        assertThat(pack.path("parts").path(1).path("assets")).isEmpty();
        assertThat(unzipped(bytes("GET", route + "/download").body()).keySet())
                .containsExactly("panel-1-320.png", "panel-3-320.png", "offline-1920.png");
    }

    @Test
    void whereNothingWasMadeThereIsNothingToDownload() {
        String route = studio.order(PACKS, "emote");
        studio.claim(Queue.TWITCH_ASSETS).forEach(part -> studio.fail(part, "no model answered"));

        HttpResponse<String> response = gateway.get(route + "/download");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).path("detail").asText()).contains("failed", "nothing");
    }

    @Test
    void anArchiveOfWhichAFileIsGoneIsRefusedBeforeItBegins() throws IOException {
        String route = studio.order(PACKS, "emote");
        studio.claim(Queue.TWITCH_ASSETS).forEach(studio::complete);
        byte[] content = Studio.content("emote-3", 56);
        Path file = studio.store.find(studio.store.put(content)).orElseThrow();
        Files.delete(file);

        HttpResponse<String> response = gateway.get(route + "/download");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("detail").asText()).contains("emote-3-56.png");
        studio.store.put(content);
        assertThat(gateway.get(route + "/download").statusCode()).isEqualTo(200);
    }

    private JsonNode emote() {
        String route = studio.order(GENERATIONS, "emote");
        studio.complete(studio.claimOne(Queue.TWITCH_ASSETS));
        return studio.job(route);
    }

    private static String route(JsonNode job) {
        return job.path("parts").path(0).path("assets").path(0).path("href").asText();
    }

    private static List<JsonNode> assets(JsonNode pack) {
        List<JsonNode> assets = new java.util.ArrayList<>();
        pack.path("parts").forEach(part -> part.path("assets").forEach(assets::add));
        return assets;
    }

    private static List<ClaimedPart> inOrder(List<ClaimedPart> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(ClaimedPart::place))
                .toList();
    }

    private static int place(String text) {
        String[] terms =
                text.replace("LAST", Integer.toString(PICTURE.length - 1)).split("-", -1);
        return Integer.parseInt(terms[0]) - (terms.length > 1 ? Integer.parseInt(terms[1]) : 0);
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-11-23T12:00:00"));
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static HttpResponse<byte[]> bytes(String method, String route, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                gateway.request(route).header("X-API-Key", KEY).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
