package com.aurastream.intel.source.gemini;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question.
 *
 * <p>The model writes the answer's fields in the order of the schema's {@code properties}, and what it has written guides
 * what it writes next. So evidence is asked for before the verdict that rests on it, and the maps of a schema have to be
 * ordered ones ({@link LinkedHashMap}). Of JSON schema only {@code type}, {@code properties}, {@code required},
 * {@code enum}, {@code items}, {@code minItems} and {@code maxItems} are relied on; whatever else the model ignores without a
 * word.
 *
 * @param caller who asks, for the budget's account, such as {@code thumbnail-intel}
 * @param instruction what is asked
 * @param pictures what it is asked about, may be empty
 * @param schema the JSON schema that the answer has to follow, in its order
 */
public record GeminiQuestion(
        String caller, String instruction, List<GeminiPicture> pictures, Map<String, Object> schema) {

    /** Copies both, and keeps the schema's order. */
    public GeminiQuestion {
        pictures = List.copyOf(pictures);
        schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
    }
}
