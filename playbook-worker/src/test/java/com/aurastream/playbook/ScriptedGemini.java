package com.aurastream.playbook;

import com.aurastream.intel.source.gemini.GeminiAnswer;
import com.aurastream.intel.source.gemini.GeminiQuestion;
import com.aurastream.intel.source.gemini.GeminiSource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A model that answers what a test makes of the question's text. */
final class ScriptedGemini implements GeminiSource {

    private static final String MODEL = "gemini-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<GeminiQuestion, GeminiAnswer> script;
    private final List<GeminiQuestion> questions = new ArrayList<>();

    ScriptedGemini(Function<GeminiQuestion, GeminiAnswer> script) {
        this.script = script;
    }

    /** Answers this text. */
    static ScriptedGemini saying(String text) {
        return new ScriptedGemini(question -> whole(text));
    }

    /** Answers with both texts changed. */
    static ScriptedGemini changing(Function<String, String> headline, Function<String, String> summary) {
        return new ScriptedGemini(question -> {
            JsonNode text = text(question);
            ObjectNode answer = JSON.createObjectNode();
            answer.put("headline", headline.apply(text.path("headline").asText()));
            answer.put("summary", summary.apply(text.path("summary").asText()));
            return whole(answer.toString());
        });
    }

    static GeminiAnswer whole(String text) {
        return new GeminiAnswer(Optional.of(text), MODEL, MODEL, GeminiAnswer.WHOLE);
    }

    /** The playbook's words as they were asked about. */
    static JsonNode text(GeminiQuestion question) {
        try {
            return JSON.readTree(
                    question.instruction().substring(question.instruction().indexOf('{')));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the question does not end with the text", e);
        }
    }

    List<GeminiQuestion> questions() {
        return questions;
    }

    @Override
    public GeminiAnswer ask(GeminiQuestion question) {
        questions.add(question);
        return script.apply(question);
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public long callsMade() {
        return questions.size();
    }
}
