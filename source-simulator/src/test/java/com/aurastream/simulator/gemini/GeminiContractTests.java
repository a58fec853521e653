package com.aurastream.simulator.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.simulator.JsonPaths;
import com.aurastream.simulator.Recordings;
import com.aurastream.simulator.RunningSimulator;
import com.aurastream.simulator.RunningSimulator.Reply;
import com.aurastream.simulator.SchemaCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gemini's route, held against the API's own specification and recorded answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeminiContractTests {

    private static final String MODEL = "gemini-3.5-flash-lite";
    private static final String PAINTER = "gemini-3.1-flash-image";
    private static final String RESPONSE = "GoogleCloudAiplatformV1GenerateContentResponse";
    private static final String RECORDED = "fixtures/gemini/vertexai-sdk-test-data/googleai";

    private final RunningSimulator simulator =
            RunningSimulator.of("synthetic:7", "aurastream.simulator.channels-per-game=2");

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    private Reply seen(Map<String, String> noted) throws IOException {
        return simulator.gemini(MODEL, Questions.picture(Questions.jpeg(noted), Questions.VERDICT));
    }

    private void fault(String kind, String more) {
        assertThat(simulator
                        .fault("{\"source\":\"gemini\",\"kind\":\"" + kind + "\"" + more + "}")
                        .status())
                .isEqualTo(201);
    }

    private static JsonNode said(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        return Questions.JSON.readTree(text(reply));
    }

    private static String text(Reply reply) {
        return reply.json().at("/candidates/0/content/parts/0/text").asText();
    }

    @Test
    void answersFollowTheSpecification() throws IOException {
        SchemaCheck spec = SchemaCheck.discovery(Recordings.shared("specs/aiplatform.v1.json.gz"));
        assertThat(spec.violations(RESPONSE, seen(Map.of("layout", "split")).json()))
                .isEmpty();
        assertThat(spec.violations(
                        RESPONSE,
                        simulator
                                .gemini("gemini-3.1-flash-image", Questions.painting("a red house"))
                                .json()))
                .isEmpty();
        fault("blocked", "");
        assertThat(spec.violations(RESPONSE, seen(Map.of()).json())).isEmpty();
    }

    @Test
    void everyFieldWasRecordedFromTheRealApi() throws IOException {
        Set<String> recorded = new TreeSet<>();
        try (Stream<Path> files = Files.list(Recordings.shared(RECORDED))) {
            files.filter(file -> file.getFileName().toString().matches("unary-success.*\\.json"))
                    .forEach(file -> recorded.addAll(JsonPaths.of(read(file))));
        }
        assertThat(JsonPaths.of(seen(Map.of("layout", "split")).json())).isSubsetOf(recorded);
    }

    private static JsonNode read(Path file) {
        try {
            return Questions.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRejectedKeyIsRefusedAsRecorded() throws IOException {
        Reply reply = simulator.gemini(MODEL, Questions.words("hello", ""), "invalid");
        JsonNode recorded = read(Recordings.shared(RECORDED + "/unary-failure-api-key.json"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/message")).isEqualTo(recorded.at("/error/message"));
        assertThat(reply.json().at("/error/status")).isEqualTo(recorded.at("/error/status"));
        assertThat(reply.json().at("/error/details/0")).isEqualTo(recorded.at("/error/details/0"));
        assertThat(reply.json().at("/error/details/1")).isEqualTo(recorded.at("/error/details/1"));
        assertThat(simulator
                        .gemini(MODEL, Questions.words("hello", ""), " ")
                        .json()
                        .at("/error/status")
                        .asText())
                .isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void anUnknownModelIsRefusedAsRecorded() throws IOException {
        Reply reply = simulator.gemini("gemini-5.0-flash", Questions.words("hello", ""));
        JsonNode recorded = read(Recordings.shared(RECORDED + "/unary-failure-unknown-model.json"));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/error/message").asText())
                .isEqualTo(recorded.at("/error/message").asText().replace("version v1,", "version v1beta,"));
        assertThat(JsonPaths.of(reply.json())).isEqualTo(JsonPaths.of(recorded));
    }

    @Test
    void aRetiredModelIsServedByItsSuccessor() throws IOException {
        String question = Questions.words("hello", "");
        assertThat(simulator
                        .gemini("gemini-2.5-flash", question)
                        .json()
                        .get("modelVersion")
                        .asText())
                .isEqualTo("gemini-2.5-flash");
        simulator.clock().set(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(simulator
                        .gemini("gemini-2.5-flash", question)
                        .json()
                        .get("modelVersion")
                        .asText())
                .isEqualTo(MODEL);
        assertThat(simulator.gemini("gemini-2.0-flash", question).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotedInThePictureIsSaidInTheSchemasWords() throws IOException {
        Reply reply = seen(Map.of("layout", "split", "faces", "two", "bright", "true"));
        JsonNode said = said(reply);
        assertThat(said.fieldNames()).toIterable().containsExactly("visible", "written", "layout", "faces", "bright");
        assertThat(said.get("visible").asText()).isEqualTo("bright true, faces two, layout split");
        assertThat(said.get("written").asText()).isEqualTo("NO WAY");
        assertThat(said.get("layout").asText()).isEqualTo("split");
        assertThat(said.get("faces").asText()).isEqualTo("two");
        assertThat(said.get("bright").asBoolean()).isTrue();
        assertThat(reply.json().at("/candidates/0/finishReason").asText()).isEqualTo("STOP");
        assertThat(reply.json().get("modelVersion").asText()).isEqualTo(MODEL);
        assertThat(reply.json()
                        .at("/usageMetadata/promptTokensDetails/1/modality")
                        .asText())
                .isEqualTo("IMAGE");
    }

    @Test
    void whatIsNotNotedIsUnclearAndNeverOutsideTheEnumeration() throws IOException {
        JsonNode said = said(seen(Map.of("layout", "no_such_word")));
        assertThat(said.get("layout").asText()).isEqualTo("full_scene");
        assertThat(said.get("faces").asText()).isEqualTo("none");
        JsonNode blind = said(simulator.gemini(MODEL, Questions.picture(Questions.plainJpeg(), Questions.VERDICT)));
        assertThat(blind.get("faces").asText()).isEqualTo("none");
        assertThat(blind.get("visible").asText()).isEmpty();
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() throws IOException {
        Map<String, String> noted = Map.of("layout", "collage");
        assertThat(seen(noted).raw().body()).isEqualTo(seen(noted).raw().body());
    }

    @Test
    void wordsAreRewordedAndNumbersKept() throws IOException {
        String lines = "Say it shorter.\n\nVideos with GTA 6 did 2.4 times as well (n = 37).\nGo live at 18:00.";
        String schema =
                "{\"type\":\"object\",\"properties\":{\"lines\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},"
                        + "\"required\":[\"lines\"]}";
        JsonNode said =
                said(simulator.gemini(MODEL, Questions.words(lines, schema))).get("lines");
        assertThat(said).hasSize(2);
        assertThat(said.get(0).asText()).contains("GTA 6", "2.4", "37").doesNotStartWith("Videos");
        assertThat(said.get(1).asText()).contains("18:00");
        String single = schema.replace("\"array\",\"items\":{\"type\":\"string\"}", "\"string\"");
        assertThat(said(simulator.gemini(MODEL, Questions.words(lines, single)))
                        .get("lines")
                        .asText())
                .contains("2.4", "37", "18:00");
    }

    @Test
    void namedTextsAreRewordedUnderTheirNames() throws IOException {
        String question =
                "Reword each [in {your} own words].\n{\"headline\":\"Play 3 maps\",\"why\":\"They did 1.8 times as well\"}";
        String schema =
                "{\"type\":\"object\",\"properties\":{\"headline\":{\"type\":\"string\"},\"why\":{\"type\":\"string\"}}}";
        JsonNode said = said(simulator.gemini(MODEL, Questions.words(question, schema)));
        assertThat(said.get("headline").asText()).contains("3 maps");
        assertThat(said.get("why").asText()).contains("1.8");
    }

    @Test
    void aPictureThatIsAskedForIsPainted() throws IOException {
        Reply reply = simulator.gemini("gemini-3.1-flash-image", Questions.painting("a red house"));
        JsonNode data = reply.json().at("/candidates/0/content/parts/0/inlineData");
        assertThat(data.get("mimeType").asText()).isEqualTo("image/png");
        byte[] png = Base64.getDecoder().decode(data.get("data").asText());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1024, 1024);
        assertThat(simulator
                        .gemini("gemini-3.1-flash-image", Questions.painting("a blue house"))
                        .json())
                .isNotEqualTo(reply.json());
    }

    private Reply painted(String shape, String size) throws IOException {
        return simulator.gemini(PAINTER, Questions.painting("a red house", shape, size));
    }

    private static byte[] file(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return Base64.getDecoder()
                .decode(reply.json()
                        .at("/candidates/0/content/parts/0/inlineData/data")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({"1:1, 1K, 1024, 1024", "16:9, 1K, 1376, 768", "9:16, 2K, 1536, 2752", "21:9, 1K, 1584, 672"})
    void aPictureHasTheShapeThatIsAskedFor(String shape, String size, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file(painted(shape, size))));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    }

    @Test
    void aShapeThatTheModelsDoNotDrawIsInvalid() throws IOException {
        assertThat(painted("2:1", "1K").status()).isEqualTo(400);
        assertThat(painted("16:9", "9K").json().at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aPictureGoesWrongWhenAsked() throws IOException {
        SchemaCheck spec = SchemaCheck.discovery(Recordings.shared("specs/aiplatform.v1.json.gz"));
        byte[] whole = file(painted("16:9", "1K"));
        fault("no_image", ",\"times\":1");
        Reply none = painted("16:9", "1K");
        assertThat(none.json().at("/candidates/0/finishReason").asText()).isEqualTo("NO_IMAGE");
        assertThat(none.json().at("/candidates/0").has("content")).isFalse();
        assertThat(spec.violations(RESPONSE, none.json())).isEmpty();
        fault("truncated_image", ",\"times\":1");
        assertThat(file(painted("16:9", "1K"))).hasSize(whole.length / 2);
        fault("wrong_format", ",\"times\":1");
        Reply gif = painted("16:9", "1K");
        assertThat(new String(file(gif), 0, 3, StandardCharsets.US_ASCII)).isEqualTo("GIF");
        assertThat(gif.json()
                        .at("/candidates/0/content/parts/0/inlineData/mimeType")
                        .asText())
                .isEqualTo("image/png");
        fault("tiny", ",\"times\":1");
        assertThat(ImageIO.read(new ByteArrayInputStream(file(painted("16:9", "1K"))))
                        .getWidth())
                .isEqualTo(16);
        fault("blank", ",\"times\":1");
        BufferedImage blank = ImageIO.read(new ByteArrayInputStream(file(painted("16:9", "1K"))));
        assertThat(blank.getRGB(3, 3)).isEqualTo(blank.getRGB(1370, 760));
        assertThat(blank.getWidth()).isEqualTo(1376);
        assertThat(file(painted("16:9", "1K"))).isEqualTo(whole);
    }

    @Test
    void theLedgerCountsPicturesApart() throws IOException {
        painted("1:1", "1K");
        painted("1:1", "1K");
        simulator.gemini(MODEL, Questions.words("hello", ""));
        JsonNode buckets = simulator.get("/simulator/ledger").json().at("/clients/0/buckets");
        assertThat(buckets.at("/gemini_images/calls").asInt()).isEqualTo(2);
        assertThat(buckets.at("/gemini/calls").asInt()).isEqualTo(1);
    }

    @Test
    void aQuestionWithoutContentIsInvalid() {
        for (String body : List.of("{}", "{\"contents\":[]}", "nonsense")) {
            Reply reply = simulator.gemini(MODEL, body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "throttled, 429, RESOURCE_EXHAUSTED",
        "quota_exhausted, 429, RESOURCE_EXHAUSTED",
        "unauthorized, 401, UNAUTHENTICATED",
        "server_error, 503, UNAVAILABLE"
    })
    void itFailsAsAskedAndRecovers(String kind, int code, String status) throws IOException {
        fault(kind, ",\"times\":1");
        Reply reply = seen(Map.of());
        assertThat(reply.status()).isEqualTo(code);
        assertThat(reply.json().at("/error/status").asText()).isEqualTo(status);
        assertThat(reply.json().at("/error/details/1/retryDelay").asText()).isEqualTo(code == 429 ? "30s" : "");
        assertThat(seen(Map.of()).status()).isEqualTo(200);
    }

    @Test
    void itAnswersProseWhenAsked() throws IOException {
        fault("prose", "");
        assertThat(text(seen(Map.of()))).startsWith("Sure!");
    }

    @Test
    void itChoosesOutsideTheEnumerationWhenAsked() throws IOException {
        fault("wrong_enums", "");
        assertThat(said(seen(Map.of("layout", "split"))).get("layout").asText()).isEqualTo("not_full_scene");
    }

    @Test
    void anotherModelAnswersWhenAsked() throws IOException {
        fault("other_model", "");
        Reply reply = seen(Map.of("layout", "split"));
        assertThat(reply.json().get("modelVersion").asText()).isEqualTo("gemini-3.8-flash");
        assertThat(said(reply).get("layout").asText()).isEqualTo("split");
    }

    @Test
    void itBlocksWhenAsked() throws IOException {
        fault("blocked", "");
        Reply reply = seen(Map.of());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/promptFeedback/blockReason").asText()).isEqualTo("SAFETY");
        assertThat(reply.json().has("candidates")).isFalse();
    }

    @Test
    void theTransportFailsWhenAsked() throws IOException {
        fault("garbage", ",\"times\":1");
        assertThat(seen(Map.of()).raw().body()).startsWith("<html>");
        fault("cut_connection", ",\"times\":1");
        assertThatThrownBy(() -> seen(Map.of())).isInstanceOf(UncheckedIOException.class);
        fault("slow", ",\"delayMillis\":200,\"times\":1");
        long before = System.nanoTime();
        assertThat(seen(Map.of()).status()).isEqualTo(200);
        assertThat(System.nanoTime() - before).isGreaterThan(200_000_000L);
    }

    @Test
    void theLedgerCountsTheCallsThatGotPastTheKey() throws IOException {
        seen(Map.of());
        fault("server_error", ",\"times\":1");
        seen(Map.of());
        simulator.gemini(MODEL, Questions.words("hello", ""), "invalid");
        JsonNode clients = simulator.get("/simulator/ledger").json().get("clients");
        JsonNode buckets = clients.get(0).path("buckets");
        assertThat(clients.get(0).get("source").asText()).isEqualTo("gemini");
        assertThat(clients).hasSize(2);
        Set<String> counted = new TreeSet<>();
        clients.forEach(client -> client.path("buckets")
                .properties()
                .forEach(bucket -> counted.add(bucket.getKey() + " " + bucket.getValue())));
        assertThat(buckets).isNotEmpty();
        assertThat(counted)
                .containsExactly(
                        "free {\"calls\":1,\"failed\":1,\"units\":0}", "gemini {\"calls\":2,\"failed\":1,\"units\":2}");
    }
}
