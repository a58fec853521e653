package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict;
import com.aurastream.intel.source.gemini.GeminiQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the vision model is asked about a picture. It writes the fields in the order of the schema, so it first says what it
 * sees and reads, and then chooses words for it. What it says in its own words is not kept.
 */
final class VerdictQuestion {

    /** Grows when the words of the question, the fields or their permitted words change; older verdicts are not used then. */
    static final int VERSION = 1;

    private static final String INSTRUCTION = """
            This is the thumbnail of a video about a video game. First say in one short sentence what is visible, and which words \
            are written on the picture itself (nothing if there are none). Then choose for each field the one word that fits best. \
            Judge only what can be seen; do not guess what the video is about.""";

    private static final Map<String, Object> SCHEMA = schema();

    private VerdictQuestion() {}

    /**
     * The question about a picture.
     *
     * @param caller under which name the call is counted
     */
    static GeminiQuestion about(Picture picture, String caller) {
        return new GeminiQuestion(caller, INSTRUCTION, List.of(picture.file()), SCHEMA);
    }

    private static Map<String, Object> schema() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("visible", text("one short sentence: what is visible"));
        fields.put("written", text("the words that are written on the picture, empty if there are none"));
        ThumbnailVerdict.fields().forEach(field -> fields.put(field.name(), choice(field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", new ArrayList<>(fields.keySet()));
        return schema;
    }

    private static Map<String, Object> text(String meaning) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("description", meaning);
        return text;
    }

    private static Map<String, Object> choice(ThumbnailVerdict.Field field) {
        Map<String, Object> choice = text(field.meaning());
        choice.put("enum", field.values());
        return choice;
    }
}
