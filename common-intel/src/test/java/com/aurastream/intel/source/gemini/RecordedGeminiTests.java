package com.aurastream.intel.source.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.testing.StubHttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Gemini really answered, read by the adapter. */
class RecordedGeminiTests {

    private static final Path RECORDED = Path.of("../../shared/fixtures/gemini/vertexai-sdk-test-data");

    private final StubHttpServer server = new StubHttpServer();
    private final GeminiFixture fixture = GeminiFixture.of(server.uri());

    @AfterEach
    void close() {
        fixture.close();
        server.close();
    }

    private GeminiAnswer answer(int status, String file) {
        server.answers(status, recorded(file));
        return fixture.gemini.ask(GeminiFixture.question());
    }

    private static String recorded(String file) {
        Path path = RECORDED.resolve(file);
        assumeTrue(Files.isRegularFile(path), "the recorded answer is not there: " + path);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAnswerIsReadWithTheModelThatServedIt() {
        GeminiAnswer answer = answer(200, "googleai/unary-success-basic-reply-short.json");
        assertThat(answer.text()).hasValueSatisfying(text -> assertThat(text).startsWith("Google's headquarters"));
        assertThat(answer.servedModel()).isEqualTo("gemini-2.0-flash");
        assertThat(answer.finish()).isEqualTo("STOP");
    }

    @Test
    void whatTheModelThoughtIsNotWhatItSaid() {
        assertThat(answer(200, "googleai/unary-success-thinking-reply-thought-summary.json")
                        .text())
                .contains("Mountain View");
    }

    @Test
    void anAnswerThatFollowsASchemaIsReadAsItIs() {
        GeminiAnswer answer = answer(200, "vertexai/unary-success-constraint-decoding-json.json");
        assertThat(answer.text()).hasValueSatisfying(text -> assertThat(text).contains("\"Fuji Dawn\""));
        assertThat(answer.servedModel()).isEqualTo(GeminiAnswer.UNSAID);
    }

    @Test
    void aBlockedPromptHasNoTextButAReason() {
        GeminiAnswer answer = answer(200, "vertexai/unary-failure-prompt-blocked-safety.json");
        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo("SAFETY");
    }

    @Test
    void anAnswerThatWasStoppedForSafetyHasNoTextEvenWhereABeginningCame() {
        GeminiAnswer answer = answer(200, "googleai/unary-failure-finish-reason-safety.json");
        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo("SAFETY");
    }

    @Test
    void anAnswerWithoutContentHasNoText() {
        GeminiAnswer answer = answer(200, "googleai/unary-failure-with-message-no-content.json");
        assertThat(answer.text()).isEmpty();
        assertThat(answer.finish()).isEqualTo("OTHER");
        assertThat(answer(200, "googleai/unary-failure-only-prompt-feedback.json")
                        .text())
                .isEmpty();
    }

    @Test
    void aReasonThatNobodyKnowsYetIsKeptAsItIs() {
        assertThat(answer(200, "vertexai/unary-failure-unknown-enum-finish-reason.json")
                        .text())
                .isEmpty();
    }

    @Test
    void aWrongKeyIsUnauthorizedAndNamesTheVariableButNotTheKey() {
        refused(
                400,
                "googleai/unary-failure-api-key.json",
                Unauthorized.class,
                "GEMINI_API_KEY is not valid",
                "key1234");
    }

    @Test
    void anApiThatIsSwitchedOffIsUnauthorized() {
        refused(
                403,
                "googleai/unary-failure-generativelanguage-api-not-enabled.json",
                Unauthorized.class,
                "Enable it by visiting",
                "\n");
    }

    @Test
    void anUnknownModelIsMalformedAndNamesTheSetting() {
        refused(404, "googleai/unary-failure-unknown-model.json", Malformed.class, "GEMINI_MODEL", "rpc.DebugInfo");
    }

    @Test
    void aMinutesQuotaIsThrottledWithoutAnEnd() {
        server.answers(429, recorded("vertexai/unary-failure-quota-exceeded.json"));
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question()))
                .isInstanceOfSatisfying(
                        Throttled.class, failure -> assertThat(failure.until()).isEmpty());
    }

    @Test
    void aCountryThatIsNotServedIsARefusal() {
        refused(
                400,
                "vertexai/unary-failure-unsupported-user-location.json",
                Malformed.class,
                "User location is not supported",
                "\n");
    }

    private void refused(int status, String file, Class<? extends SourceException> kind, String says, String hides) {
        server.answers(status, recorded(file));
        assertThatThrownBy(() -> fixture.gemini.ask(GeminiFixture.question()))
                .isInstanceOf(kind)
                .hasMessageContaining(says)
                .hasMessageNotContaining(hides);
        assertThat(server.requests()).hasSize(1);
    }
}
