package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict;
import com.aurastream.intel.source.gemini.GeminiAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the vision model, read strictly: every field is there and holds one of its words, or there is no verdict.
 *
 * @param verdict what it saw; absent when the answer cannot be used
 * @param problem why it cannot be used
 */
record VerdictReading(Optional<ThumbnailVerdict> verdict, String problem) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUOTED = 40;

    static VerdictReading of(GeminiAnswer answer) {
        if (answer.text().isEmpty()) {
            return unusable("gave no answer (" + answer.finish() + ")");
        }
        try {
            return of(JSON.readTree(answer.text().get()));
        } catch (JsonProcessingException e) {
            return unusable(
                    "answered prose instead of JSON: " + quoted(answer.text().get()));
        }
    }

    private static VerdictReading of(JsonNode json) {
        Map<String, String> words = new LinkedHashMap<>();
        for (ThumbnailVerdict.Field field : ThumbnailVerdict.fields()) {
            JsonNode word = json.path(field.name());
            if (!word.isTextual() || !field.values().contains(word.asText())) {
                return unusable("answered " + field.name() + " with " + quoted(word.toString()) + ", which is none of "
                        + field.values());
            }
            words.put(field.name(), word.asText());
        }
        return new VerdictReading(ThumbnailVerdict.of(words), "");
    }

    /** Whether a word kept from an earlier answer is still one of those permitted. */
    static boolean stillHolds(Map<String, String> seen) {
        return ThumbnailVerdict.of(seen).isPresent();
    }

    private static VerdictReading unusable(String problem) {
        return new VerdictReading(Optional.empty(), problem);
    }

    private static String quoted(String text) {
        List<String> lines = text.lines().toList();
        String line = lines.isEmpty() ? "nothing" : lines.get(0);
        return line.length() > QUOTED ? line.substring(0, QUOTED) + "..." : line;
    }
}
