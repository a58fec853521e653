package com.aurastream.intel.analysis.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict.Expression;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict.TextPlacement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThumbnailVerdictTests {

    private static Map<String, String> answer() {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("layout", "subject_left");
        answer.put("text_placement", "right");
        answer.put("text_amount", "few_words");
        answer.put("faces", "one");
        answer.put("expression", "surprised");
        answer.put("focal_point", "face");
        answer.put("background", "gameplay");
        answer.put("mood", "energetic");
        answer.put("marker", "arrow");
        answer.put("border", "none");
        answer.put("glow", "present");
        return answer;
    }

    @Test
    void everyPermittedWordOfEveryFieldIsReadAndGivenBack() {
        for (ThumbnailVerdict.Field field : ThumbnailVerdict.fields()) {
            for (String value : field.values()) {
                Map<String, String> answer = answer();
                answer.put(field.name(), value);
                assertThat(ThumbnailVerdict.of(answer))
                        .as(field.name() + " " + value)
                        .hasValueSatisfying(v -> assertThat(v.seen()).containsEntry(field.name(), value));
            }
        }
    }

    @Test
    void anAnswerSurvivesUnchanged() {
        assertThat(ThumbnailVerdict.of(answer()).orElseThrow().seen()).containsExactlyEntriesOf(answer());
    }

    @Test
    void unknownWordsAndMissingFieldsAreNoVerdict() {
        Map<String, String> unknown = answer();
        unknown.put("mood", "ecstatic");
        assertThat(ThumbnailVerdict.of(unknown)).isEmpty();
        Map<String, String> missing = answer();
        missing.remove("faces");
        assertThat(ThumbnailVerdict.of(missing)).isEmpty();
        assertThat(ThumbnailVerdict.of(Map.of())).isEmpty();
    }

    @Test
    void whatIsNotThereHasNoExpressionAndNoPlace() {
        Map<String, String> answer = answer();
        answer.put("faces", "none");
        answer.put("text_amount", "none");
        ThumbnailVerdict verdict = ThumbnailVerdict.of(answer).orElseThrow();
        assertThat(verdict.expression()).isEqualTo(Expression.NONE);
        assertThat(verdict.textPlacement()).isEqualTo(TextPlacement.NONE);
    }
}
