package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBodyTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everythingIsRead() {
        GenerationOrder order = asset("""
                {"kind": "emote", "prompt": "  a fox\\n in space ", "colors": ["#FFCC00", "#1a2b3c", "#ffcc00"], "text": " GG "}
                """);

        assertThat(order.creator()).isEqualTo("me");
        assertThat(order.kind()).isEqualTo("emote");
        assertThat(order.pack()).isFalse();
        assertThat(order.parts()).containsExactly(AssetKind.EMOTE);
        assertThat(order.prompt()).isEqualTo("a fox\n in space");
        assertThat(order.colors()).containsExactly("#ffcc00", "#1a2b3c");
        assertThat(order.text()).contains("GG");
    }

    @ParameterizedTest
    @EnumSource(AssetKind.class)
    void everyKindGoesThroughItsQueue(AssetKind kind) {
        GenerationOrder order = asset("{\"kind\": \"" + kind.code() + "\", \"prompt\": \"a fox\", \"text\": null}");

        assertThat(order.queue()).isEqualTo(kind.queue());
        assertThat(order.parts()).containsExactly(kind);
        assertThat(order.colors()).isEmpty();
        assertThat(order.text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PackKind.class)
    void everyPackHasItsPartsAndGoesThroughTheQueueOfTwitch(PackKind kind) {
        GenerationOrder order = read("{\"kind\": \"" + kind.code() + "\", \"prompt\": \"a fox\"}")
                .pack("me");

        assertThat(order.pack()).isTrue();
        assertThat(order.queue()).isEqualTo(AssetKind.Queue.TWITCH_ASSETS);
        assertThat(order.parts()).isEqualTo(kind.parts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prompt\": \"x\"}                                                        | kind   | one of thumbnail",
                "{\"kind\": \"poster\", \"prompt\": \"x\"}                                  | kind   | clip_cover",
                "{\"kind\": \"EMOTE\", \"prompt\": \"x\"}                                   | kind   | emote",
                "{\"kind\": \"\\ud800\", \"prompt\": \"x\"}                                 | kind   | emote",
                "{\"kind\": \"seasonal\", \"prompt\": \"x\"}                                | kind   | /api/v1/twitch-packs",
                "{\"kind\": 1, \"prompt\": \"x\"}                                           | kind   | a text",
                "{\"kind\": \"emote\"}                                                      | prompt | empty",
                "{\"kind\": \"emote\", \"prompt\": null}                                    | prompt | empty",
                "{\"kind\": \"emote\", \"prompt\": \" \\n\"}                                | prompt | empty",
                "{\"kind\": \"emote\", \"prompt\": [\"x\"]}                                 | prompt | a text",
                "{\"kind\": \"emote\", \"prompt\": \"x\\u0000y\"}                           | prompt | control",
                "{\"kind\": \"emote\", \"prompt\": \"x\\u0085y\"}                           | prompt | control",
                "{\"kind\": \"emote\", \"prompt\": \"x\\ud800y\"}                           | prompt | surrogate",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"text\": \"\"}                   | text   | empty",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"text\": \"a\\nb\"}              | text   | control",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"text\": 7}                      | text   | a text",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": \"#112233\"}          | colors | a list",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": [\"red\"]}            | colors | hexadecimal",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": [\"#12345\"]}         | colors | hexadecimal",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": [\"#112233\\n\"]}     | colors | hexadecimal",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": [112233]}             | colors | hexadecimal",
                "{\"kind\": \"emote\", \"prompt\": \"x\", \"imageUrl\": \"http://host/x\"}  | body   | kind, prompt, colors, text"
            })
    void everyMistakeIsNamedWithItsRemedy(String body, String parameter, String remedy) {
        ProblemException problem = refusal(body);

        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(problem.problem().getDetail()).contains(remedy);
        assertThat(problem.problem().getProperties()).containsEntry("parameter", parameter);
    }

    @Test
    void kindsOfTheOtherShelfAreNoKinds() {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> read("{\"kind\": \"thumbnail\", \"prompt\": \"x\"}")
                        .pack("me"));

        assertThat(problem.problem().getProperties())
                .containsEntry("knownKinds", List.of("emote", "stream", "seasonal"));
        assertThat(problem.problem().getDetail()).contains("POST /api/v1/generations");
    }

    @Test
    void lengthsAreCountedInCharactersThatPeopleCount() {
        String fox = "\uD83E\uDD8A";

        assertThat(asset(order(fox.repeat(3_000), fox.repeat(80))).prompt()).isEqualTo(fox.repeat(3_000));
        assertThat(refusal(order(fox.repeat(3_001), fox)).problem().getDetail())
                .contains("3000", "3001", "shorten")
                .doesNotContain(fox);
        assertThat(refusal(order(fox, fox.repeat(81))).problem().getProperties())
                .containsEntry("parameter", "text");
    }

    @Test
    void sixColoursAreTooMany() {
        String colors = "[" + "\"#112233\",".repeat(5) + "\"#112233\"]";

        assertThat(refusal("{\"kind\": \"emote\", \"prompt\": \"x\", \"colors\": " + colors + "}")
                        .problem()
                        .getDetail())
                .contains("at most 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"kind\": \"emote\"} {}",
                "{\"kind\": \"emote\", \"kind\": \"badge\", \"prompt\": \"x\"}"
            })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        assertThat(refusal(body).problem().getProperties()).containsEntry("code", "bad_request");
    }

    @Test
    void aBodyWithoutEndIsReadNoFurtherThanAllowed() {
        EndlessStream endless = new EndlessStream();

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> OrderBody.read(endless, JSON));

        assertThat(problem.getStatusCode().value()).isEqualTo(413);
        assertThat(endless.read).isLessThanOrEqualTo(OrderBody.MAX_BYTES + 16_384);
    }

    @Test
    void theLongestOrderInTheMostWastefulSpellingFits() {
        String escapedFox = "\\ud83e\\udd8a";

        assertThat(asset(order(escapedFox.repeat(3_000), escapedFox.repeat(80))).text())
                .isPresent();
    }

    private static String order(String prompt, String text) {
        return "{\"kind\": \"emote\", \"prompt\": \"" + prompt + "\", \"text\": \"" + text + "\"}";
    }

    private static GenerationOrder asset(String body) {
        return read(body).asset("me");
    }

    private static ProblemException refusal(String body) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> asset(body)), body);
    }

    private static OrderBody read(String body) {
        try {
            return OrderBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class EndlessStream extends InputStream {

        private int read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            read += length;
            return length;
        }
    }
}
