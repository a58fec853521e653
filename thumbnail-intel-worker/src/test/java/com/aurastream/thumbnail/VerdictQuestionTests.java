package com.aurastream.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVideo;
import com.aurastream.intel.snapshot.PixelImage;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.source.gemini.GeminiAnswer;
import com.aurastream.intel.source.gemini.GeminiPicture;
import com.aurastream.intel.source.gemini.GeminiQuestion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictQuestionTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static GeminiQuestion question() {
        Picture picture = new Picture(
                new ThumbnailVideo("v1", "A title that is nobody's business", "https://i/v1.jpg", VideoFormat.LONG),
                "https://i/v1.jpg",
                "abc",
                new GeminiPicture("image/jpeg", new byte[] {1}),
                ThumbnailMeasures.measure(new PixelImage(2, 2, new int[4])));
        return VerdictQuestion.about(picture, "thumbnail-intel");
    }

    private static VerdictReading read(String text) {
        return VerdictReading.of(new GeminiAnswer(Optional.of(text), "lite", "lite", "STOP"));
    }

    private static ObjectNode good() {
        ObjectNode answer = JSON.createObjectNode().put("visible", "a house").put("written", "WOW");
        ThumbnailVerdict.fields()
                .forEach(field -> answer.put(field.name(), field.values().get(1)));
        return answer;
    }

    @Test
    void evidenceIsAskedForBeforeTheVerdict() {
        JsonNode schema = JSON.valueToTree(question().schema());
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).startsWith("visible", "written", "layout").hasSize(13);
        assertThat(texts(schema.get("required"))).isEqualTo(names);
    }

    @Test
    void everyChoiceHasItsWords() {
        JsonNode fields = JSON.valueToTree(question().schema()).get("properties");
        ThumbnailVerdict.fields()
                .forEach(field -> assertThat(texts(fields.get(field.name()).get("enum")))
                        .as(field.name())
                        .isEqualTo(field.values()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void theTitleIsNotToldSoThatOnlyThePictureIsJudged() {
        assertThat(question().instruction()).doesNotContain("nobody's business");
    }

    @Test
    void anAnswerWithAllItsWordsIsAVerdict() {
        VerdictReading reading = read(good().toString());
        assertThat(reading.verdict()).isPresent();
        assertThat(reading.verdict().orElseThrow().seen())
                .containsEntry("mood", "dark")
                .doesNotContainKey("visible");
    }

    @Test
    void oneWordThatIsNotPermittedSpoilsTheVerdict() {
        VerdictReading reading = read(good().put("mood", "angsty").toString());
        assertThat(reading.verdict()).isEmpty();
        assertThat(reading.problem()).startsWith("answered mood with \"angsty\", which is none of [energetic, dark");
    }

    @Test
    void aMissingFieldSpoilsTheVerdict() {
        ObjectNode answer = good();
        answer.remove("glow");
        assertThat(read(answer.toString()).problem()).startsWith("answered glow with");
        assertThat(read(good().put("faces", 1).toString()).verdict()).isEmpty();
    }

    @Test
    void proseAndNothingAreNoVerdict() {
        assertThat(read("Sure! A lovely picture.").problem()).startsWith("answered prose instead of JSON: Sure!");
        assertThat(read("[]").verdict()).isEmpty();
        assertThat(VerdictReading.of(new GeminiAnswer(Optional.empty(), "lite", "lite", "SAFETY"))
                        .problem())
                .isEqualTo("gave no answer (SAFETY)");
    }
}
