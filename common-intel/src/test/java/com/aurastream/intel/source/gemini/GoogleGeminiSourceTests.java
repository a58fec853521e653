package com.aurastream.intel.source.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.StubHttpServer;
import com.aurastream.intel.testing.StubHttpServer.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleGeminiSourceTests {

    private static final String ZEBRA =
            answer("{\\\"zebra_stripes\\\":\\\"yes\\\",\\\"animal\\\":\\\"zebra\\\"}", "STOP");

    private final StubHttpServer server = new StubHttpServer();
    private final GeminiFixture fixture = GeminiFixture.of(server.uri());

    private static String answer(String text, String finish) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"" + text
                + "\"}]},\"finishReason\":\"" + finish + "\"}],\"modelVersion\":\"gemini-3.5-flash-lite-001\"}";
    }

    private static String error(int code, String status, String message, String details) {
        return "{\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\",\"status\":\"" + status
                + "\",\"details\":[" + details + "]}}";
    }

    @AfterEach
    void close() {
        fixture.close();
        server.close();
    }

    @Test
    void aQuestionIsAskedAndItsAnswerRead() throws IOException {
        server.answers(200, ZEBRA);
        GeminiAnswer answer =
                fixture.gemini.ask(GeminiFixture.question(new GeminiPicture("image/jpeg", new byte[] {1, 2, 3})));
        assertThat(answer)
                .isEqualTo(new GeminiAnswer(
                        Optional.of("{\"zebra_stripes\":\"yes\",\"animal\":\"zebra\"}"),
                        "gemini-3.5-flash-lite",
                        "gemini-3.5-flash-lite-001",
                        "STOP"));
        assertThat(answer.servedAsRequested()).isTrue();
        Request request = server.onlyRequest();
        assertThat(request.path()).isEqualTo("/v1beta/models/gemini-3.5-flash-lite:generateContent");
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("Which animal is it?");
        assertThat(body.at("/contents/0/parts/1/inlineData/mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(body.at("/contents/0/parts/1/inlineData/data").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));
        assertThat(body.at("/generationConfig/responseMimeType").asText()).isEqualTo("application/json");
    }

    @Test
    void theSchemaTravelsInItsOrderSoThatEvidenceIsWrittenBeforeTheVerdict() throws IOException {
        server.answers(200, ZEBRA);
        fixture.gemini.ask(GeminiFixture.question());
        JsonNode schema =
                new ObjectMapper().readTree(server.onlyRequest().body()).at("/generationConfig/responseJsonSchema");
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactly("zebra_stripes", "animal");
        assertThat(schema.fieldNames()).toIterable().containsExactly("type", "properties", "required");
        assertThat(schema.at("/properties/animal/enum")).hasSize(2);
    }

    @Test
    void theKeyTravelsInAHeaderAndNeverInTheAddressOrAnError() {
        server.answers(
                403,
                error(
                        403,
                        "PERMISSION_DENIED",
                        "Key SECRET-KEY may not do this",
                        "{\"@type\":\"type.googleapis.com/google.rpc.DebugInfo\",\"detail\":\"Invalid API key: SECRET-KEY\"}"));
        Throwable failure = catchThrowable(() -> fixture.gemini.ask(GeminiFixture.question()));
        assertThat(failure).isInstanceOf(Unauthorized.class).hasMessageContaining("Key *** may not do this");
        assertThat(stackTrace(failure)).doesNotContain(GeminiFixture.KEY);
        Request request = server.onlyRequest();
        assertThat(request.header("x-goog-api-key")).isEqualTo(GeminiFixture.KEY);
        assertThat(request.query()).doesNotContain(GeminiFixture.KEY);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void onlyOneLayerRepeatsAndEveryAttemptIsCounted() {
        server.answers(503, error(503, "UNAVAILABLE", "The model is overloaded.", ""));
        long before = System.nanoTime();
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("503");
        assertThat(System.nanoTime() - before)
                .as("no sleeping inside the client")
                .isLessThan(3_000_000_000L);
        assertThat(server.requests()).hasSize(3);
        assertThat(fixture.gemini.callsMade()).isEqualTo(3);
        assertThat(fixture.store.used()).isEqualTo(Map.of("2026-11-23", Map.of("test", 3L)));
    }

    @Test
    void aServerThatRecoversIsAskedAgain() {
        server.answers(503, "busy").answers(200, ZEBRA);
        assertThat(fixture.gemini.ask(GeminiFixture.question()).text()).isPresent();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void tooManyCallsAreThrottledForAsLongAsGoogleSays() {
        server.answers(
                429,
                error(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota.",
                        "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"37.5s\"}"));
        Throttled failure = catchThrowableOfType(Throttled.class, () -> fixture.gemini.ask(GeminiFixture.question()));
        assertThat(failure.until()).contains(GeminiFixture.NOW.plusMillis(37_500));
        assertThat(server.requests()).as("asking again would not help").hasSize(1);
    }

    @Test
    void aDaysAllowanceComesBackAtMidnight() {
        server.answers(
                429,
                error(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota.",
                        "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":"
                                + "\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}]},"
                                + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"2s\"}"));
        assertThat(catchThrowableOfType(Throttled.class, () -> fixture.gemini.ask(GeminiFixture.question()))
                        .until())
                .contains(GeminiFixture.MIDNIGHT);
    }

    @Test
    void whatIsNotJsonIsMalformed() {
        server.answers(200, "<html><body>upstream connect error");
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question())).isInstanceOf(Malformed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void jsonOfAnotherShapeIsMalformed() {
        server.answers(200, "{\"candidates\":\"none\"}");
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question())).isInstanceOf(Malformed.class);
    }

    @Test
    void aRequestThatIsRefusedIsMalformed() {
        server.answers(400, error(400, "INVALID_ARGUMENT", "Schema too complex", ""));
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("Schema too complex");
    }

    @Test
    void aCutOffAnswerIsNoAnswer() {
        server.answers(200, answer("{\\\"zebra", "MAX_TOKENS"));
        GeminiAnswer answer = fixture.gemini.ask(GeminiFixture.question());
        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo("MAX_TOKENS");
    }

    @Test
    void anotherModelThatAnswersIsNoticed() {
        server.answers(200, ZEBRA.replace("gemini-3.5-flash-lite-001", "gemini-3.8-flash"));
        GeminiAnswer answer = fixture.gemini.ask(GeminiFixture.question());
        assertThat(answer.servedModel()).isEqualTo("gemini-3.8-flash");
        assertThat(answer.servedAsRequested()).isFalse();
        assertThat(new GeminiAnswer(Optional.empty(), "gemini-3.5-flash", "gemini-3.5-flash-lite", "STOP")
                        .servedAsRequested())
                .isFalse();
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailableAfterTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                GeminiFixture slow = new GeminiFixture(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        1,
                        Duration.ofMillis(300),
                        new GeminiBudgetSettings(100, Map.of()))) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> slow.gemini.ask(GeminiFixture.question()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("took too long");
            assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void nobodyThereIsUnavailable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (GeminiFixture gone = GeminiFixture.of(URI.create("http://127.0.0.1:" + port))) {
            assertThatThrownBy(() -> gone.gemini.ask(GeminiFixture.question())).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void theBudgetHoldsUntilThePacificMidnight() {
        server.answers(200, ZEBRA);
        try (GeminiFixture poor =
                new GeminiFixture(server.uri(), 3, Duration.ofSeconds(20), new GeminiBudgetSettings(2, Map.of()))) {
            poor.gemini.ask(GeminiFixture.question());
            poor.gemini.ask(GeminiFixture.question());
            Throttled refusal = catchThrowableOfType(Throttled.class, () -> poor.gemini.ask(GeminiFixture.question()));
            assertThat(refusal.until()).contains(GeminiFixture.MIDNIGHT);
            assertThat(refusal).hasMessageContaining("2 of 2");
            assertThat(server.requests()).hasSize(2);
            poor.clock.set(GeminiFixture.MIDNIGHT);
            assertThat(poor.gemini.ask(GeminiFixture.question()).text()).isPresent();
        }
    }

    @Test
    void whatIsKeptForOthersIsNotTaken() {
        server.answers(200, ZEBRA);
        GeminiBudgetSettings budget = new GeminiBudgetSettings(
                3,
                Map.of(
                        "playbook",
                        new GeminiBudgetSettings.Share(null, 2),
                        "test",
                        new GeminiBudgetSettings.Share(2L, 0)));
        try (GeminiFixture shared = new GeminiFixture(server.uri(), 3, Duration.ofSeconds(20), budget)) {
            shared.gemini.ask(GeminiFixture.question());
            assertThatThrownBy(() -> shared.gemini.ask(GeminiFixture.question()))
                    .isInstanceOf(Throttled.class);
        }
    }

    @Test
    void anUncountedCallIsNeverMade() {
        server.answers(200, ZEBRA);
        GeminiBudget unreachable = new GeminiBudget(
                new GeminiBudgetSettings(2, Map.of()),
                request -> {
                    throw new IllegalStateException("Redis is away");
                },
                fixture.clock);
        assertThatThrownBy(() -> unreachable.take("test"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Redis is away");
    }

    @Test
    void theOrderOfASchemaSurvivesTheQuestion() {
        assertThat(GeminiFixture.question().schema().keySet())
                .containsExactlyElementsOf(List.of("type", "properties", "required"));
    }
}
