package com.aurastream.intel.source.gemini;

import java.util.List;
import java.util.Map;

/**
 * A question.
 *
 * @param caller who asks, for the budget's account, such as {@code thumbnail-intel}
 * @param instruction what is asked
 * @param pictures what it is asked about, may be empty
 * @param schema the JSON schema that the answer has to follow
 */
public record GeminiQuestion(
        String caller, String instruction, List<GeminiPicture> pictures, Map<String, Object> schema) {

    /** Copies both. */
    public GeminiQuestion {
        pictures = List.copyOf(pictures);
        schema = Map.copyOf(schema);
    }
}
