package com.aurastream.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aurastream.gateway.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTests {

    private static final int MOST = 20;

    @Test
    void fieldsThatAreNullOrMissingAreAbsent() throws IOException {
        JsonFields fields = read(utf8("{\"a\":\"x\",\"b\":null}"));

        assertThat(fields.text("a", "a text")).contains("x");
        assertThat(fields.text("b", "a text")).isEmpty();
        assertThat(fields.field("c")).isEmpty();
    }

    @Test
    void oneByteTooManyIsSaidInTheCallersWords() throws IOException {
        String longest = "x".repeat(MOST - 8);

        assertThat(read(utf8("{\"a\":\"" + longest + "\"}")).text("a", "a text"))
                .contains(longest);
        ProblemException refusal = refusal(utf8("{\"a\":\"" + longest + "x\"}"));
        assertThat(refusal.getStatusCode().value()).isEqualTo(413);
        assertThat(refusal.problem().getDetail()).isEqualTo("shorten it");
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        JsonFields fields = read(utf8("{\"a\":1}"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> fields.text("a", "a word"))
                        .problem()
                        .getDetail())
                .contains("'a'", "a word", "'1'");
    }

    @Test
    void bytesThatAreNoCharactersAreABadRequest() {
        byte[] beyondUnicode = {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};

        assertThat(refusal(beyondUnicode).problem().getProperties()).containsEntry("code", "bad_request");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProblemException refusal(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }

    private static JsonFields read(byte[] body) throws IOException {
        return JsonFields.read(
                new ByteArrayInputStream(body), new ObjectMapper(), MOST, "shorten it", List.of("a", "b", "c"));
    }
}
