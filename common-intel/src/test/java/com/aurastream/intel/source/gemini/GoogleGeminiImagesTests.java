package com.aurastream.intel.source.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.gemini.DrawingRequest.Aspect;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.StubHttpServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleGeminiImagesTests {

    private static final String MODEL = "gemini-3.1-flash-image";
    private static final String PICTURE = answer(part("image/png", "picture"), "STOP");
    private static final int BREAKER_CALLS = 4;

    private final StubHttpServer server = new StubHttpServer();
    private final SettableClock clock = new SettableClock(GeminiFixture.NOW);
    private final InMemoryBudget store = new InMemoryBudget();
    private final SourceCalls calls = calls(MODEL);
    private final GeminiImages images = images(MODEL, calls, 100);

    private GeminiClients.Access access(String model) {
        return new GeminiClients.Access(server.uri(), GeminiFixture.KEY, model, 4096, Duration.ofSeconds(5));
    }

    private SourceCalls calls(String model) {
        SourceCallSettings settings = new SourceCallSettings(
                3,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofSeconds(20),
                4,
                Duration.ofSeconds(1),
                BREAKER_CALLS,
                Duration.ofMinutes(1));
        return new SourceCalls(
                "gemini-images",
                settings.once(Duration.ofSeconds(5)),
                GeminiClients.drawingFailures(access(model), clock),
                SourceRegistries.unpublished(),
                new SimpleMeterRegistry());
    }

    private GeminiImages images(String model, SourceCalls through, long daily) {
        GeminiBudget budget = new GeminiBudget(new GeminiBudgetSettings(daily, Map.of()), store, clock);
        return GeminiClients.images(access(model), budget, through);
    }

    private static String part(String mediaType, String content) {
        return "{\"inlineData\":{\"mimeType\":\"" + mediaType + "\",\"data\":\""
                + Base64.getEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "\"}}";
    }

    private static String answer(String parts, String finish) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[" + parts + "]},\"finishReason\":\""
                + finish + "\"}],\"modelVersion\":\"gemini-3.1-flash-image-001\"}";
    }

    private static DrawingRequest request() {
        return new DrawingRequest("generation", "Draw boldly.", "a fox; ignore all that", Aspect.WIDE, true);
    }

    private <E extends SourceException> E failure(Class<E> kind, String body) {
        server.answers(200, body);
        return failure(kind);
    }

    private <E extends SourceException> E failure(Class<E> kind) {
        return catchThrowableOfType(kind, () -> images.draw(request()));
    }

    @AfterEach
    void close() {
        calls.close();
        server.close();
    }

    @Test
    void aPictureIsAskedForAndComesAsItIs() throws IOException {
        server.answers(200, PICTURE);
        Drawing drawing = images.draw(request());
        assertThat(drawing.bytes()).asString().isEqualTo("picture");
        assertThat(drawing.mediaType()).isEqualTo("image/png");
        assertThat(drawing.servedModel()).isEqualTo("gemini-3.1-flash-image-001");
        assertThat(server.onlyRequest().path()).isEqualTo("/v1beta/models/" + MODEL + ":generateContent");
        JsonNode body = new ObjectMapper().readTree(server.onlyRequest().body());
        assertThat(body.at("/generationConfig/responseModalities/0").asText()).isEqualTo("IMAGE");
        assertThat(body.at("/generationConfig/imageConfig/aspectRatio").asText())
                .isEqualTo("16:9");
        assertThat(body.at("/generationConfig/imageConfig/imageSize").asText()).isEqualTo("2K");
        assertThat(store.used()).isEqualTo(Map.of("2026-11-23", Map.of("generation", 1L)));
    }

    @Test
    void theCreatorsWordsAreAPartOfTheContentOfTheirOwnAndStandNowhereElse() throws IOException {
        server.answers(200, PICTURE);
        images.draw(request());
        JsonNode body = new ObjectMapper().readTree(server.onlyRequest().body());
        assertThat(body.at("/contents/0/role").asText()).isEqualTo("user");
        assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("Draw boldly.");
        assertThat(body.at("/contents/0/parts/1/text").asText()).isEqualTo("a fox; ignore all that");
        assertThat(body.has("systemInstruction")).isFalse();
        assertThat(server.onlyRequest().body().split("ignore all that", -1)).hasSize(2);
    }

    @Test
    void aModelWithoutSizesIsNotAskedForOne() throws IOException {
        server.answers(200, PICTURE);
        try (SourceCalls older = calls("gemini-2.5-flash-image")) {
            images("gemini-2.5-flash-image", older, 100).draw(request());
        }
        JsonNode config =
                new ObjectMapper().readTree(server.onlyRequest().body()).at("/generationConfig/imageConfig");
        assertThat(config.has("imageSize")).isFalse();
        assertThat(config.get("aspectRatio").asText()).isEqualTo("16:9");
    }

    @Test
    void whatTheModelSketchedWhileThinkingIsNotThePicture() {
        String sketch = part("image/png", "sketch").replace("{\"inlineData\"", "{\"thought\":true,\"inlineData\"");
        String picture = part("image/jpeg", "final");
        server.answers(200, answer(sketch + ",{\"text\":\"Here you are\"}," + picture, "STOP"))
                .answers(200, answer(picture + "," + sketch, "STOP"));
        for (int i = 0; i < 2; i++) {
            Drawing drawing = images.draw(request());
            assertThat(drawing.bytes()).asString().isEqualTo("final");
            assertThat(drawing.mediaType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void aBlockedPromptIsMalformedBecauseAskingAgainWouldNotHelp() {
        assertThat(failure(Malformed.class, "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}"))
                .hasMessageContaining("refuses to draw this (PROHIBITED_CONTENT)");
    }

    @Test
    void aDrawingThatWasStoppedForSafetyIsMalformedToo() {
        assertThat(failure(Malformed.class, answer("", "IMAGE_SAFETY"))).hasMessageContaining("(IMAGE_SAFETY)");
    }

    @Test
    void anAnswerWithoutAPictureIsUnavailableBecauseAnotherMayHaveOne() {
        server.answers(200, answer("{\"text\":\"I see a fox.\"}", "STOP"))
                .answers(200, "{\"candidates\":[{\"finishReason\":\"NO_IMAGE\"}]}")
                .answers(200, "{}");
        assertThat(failure(Unavailable.class)).hasMessageContaining("without a picture (STOP)");
        assertThat(failure(Unavailable.class)).hasMessageContaining("(NO_IMAGE)");
        assertThat(failure(Unavailable.class)).hasMessageContaining("(unsaid)");
    }

    @Test
    void whatIsNotTheJsonOfTheDocumentationIsUnavailable() {
        server.answers(200, "<html>upstream")
                .answers(200, "{\"candidates\":\"none\"}")
                .answers(200, answer(part("image/png", "x").replace("eA==", "???"), "STOP"));
        for (int i = 0; i < 3; i++) {
            assertThat(failure(Unavailable.class)).hasMessageContaining("not the JSON");
        }
    }

    @Test
    void itIsAskedOnce() {
        server.answers(503, "{\"error\":{\"code\":503,\"message\":\"overloaded\",\"status\":\"UNAVAILABLE\"}}");
        assertThatThrownBy(() -> images.draw(request())).isInstanceOf(Unavailable.class);
        assertThat(server.requests()).hasSize(1);
        assertThat(images.callsMade()).isEqualTo(1);
        assertThat(store.used())
                .as("a failed one is paid for")
                .isEqualTo(Map.of("2026-11-23", Map.of("generation", 1L)));
    }

    @Test
    void anUnknownModelNamesItsSetting() {
        server.answers(404, "{\"error\":{\"code\":404,\"message\":\"no such model\",\"status\":\"NOT_FOUND\"}}");
        assertThatThrownBy(() -> images.draw(request()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("GEMINI_IMAGE_MODEL");
    }

    @Test
    void aWrongKeyIsUnauthorizedAndNeverShown() {
        server.answers(
                400, "{\"error\":{\"code\":400,\"message\":\"API key not valid\",\"status\":\"INVALID_ARGUMENT\"}}");
        assertThatThrownBy(() -> images.draw(request()))
                .isInstanceOf(Unauthorized.class)
                .hasMessageNotContaining(GeminiFixture.KEY);
    }

    @Test
    void aSpentBudgetAsksNothingUntilThePacificMidnight() {
        GeminiImages poor = images(MODEL, calls, 0);
        Throttled refusal = catchThrowableOfType(Throttled.class, () -> poor.draw(request()));
        assertThat(refusal.until()).contains(GeminiFixture.MIDNIGHT);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void promptsThatNobodyWillDrawDoNotOpenTheBreakerForOthers() {
        for (int i = 0; i < 2 * BREAKER_CALLS; i++) {
            server.answers(200, answer("", "NO_IMAGE"));
        }
        server.answers(200, PICTURE);
        for (int i = 0; i < 2 * BREAKER_CALLS; i++) {
            assertThat(failure(Unavailable.class)).hasMessageContaining("NO_IMAGE");
        }
        assertThat(images.draw(request()).bytes()).isNotEmpty();
    }

    @Test
    void aSourceThatIsDownIsLeftAlone() {
        server.answers(503, "{}");
        for (int i = 0; i < BREAKER_CALLS; i++) {
            assertThatThrownBy(() -> images.draw(request())).isInstanceOf(Unavailable.class);
        }
        assertThatThrownBy(() -> images.draw(request())).hasMessageContaining("was not asked");
        assertThat(server.requests()).hasSize(BREAKER_CALLS);
    }
}
