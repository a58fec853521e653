package com.aurastream.simulator.gemini;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers as the API writes them. */
final class GeminiJson {

    private static final int TOKENS_PER_PICTURE = 258;
    private static final int TOKENS_PER_DRAWING = 1_120;
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final List<String> HARMS = List.of(
            "HARM_CATEGORY_HATE_SPEECH",
            "HARM_CATEGORY_DANGEROUS_CONTENT",
            "HARM_CATEGORY_HARASSMENT",
            "HARM_CATEGORY_SEXUALLY_EXPLICIT");

    private GeminiJson() {}

    /** An answer in words. */
    static Map<String, Object> text(Prompt prompt, String model, String text) {
        return answer(prompt, model, Map.of("text", text), tokens(text), "TEXT");
    }

    /** An answer that is a picture. */
    static Map<String, Object> picture(Prompt prompt, String model, byte[] file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mimeType", "image/png");
        data.put("data", Base64.getEncoder().encodeToString(file));
        return answer(prompt, model, Map.of("inlineData", data), TOKENS_PER_DRAWING, "IMAGE");
    }

    /** An answer to a wish for a picture that holds none. */
    static Map<String, Object> withoutPicture(Prompt prompt, String model) {
        Map<String, Object> candidate = new LinkedHashMap<>();
        candidate.put("finishReason", "NO_IMAGE");
        candidate.put("index", 0);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("candidates", List.of(candidate));
        json.put("usageMetadata", usage(prompt, 0, "IMAGE"));
        json.put("modelVersion", model);
        json.put("responseId", id(prompt, model, "NO_IMAGE"));
        return json;
    }

    /** A question that is not answered. */
    static Map<String, Object> blocked(Prompt prompt, String model) {
        Map<String, Object> feedback = new LinkedHashMap<>();
        feedback.put("blockReason", "SAFETY");
        feedback.put("safetyRatings", ratings("HIGH"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("promptFeedback", feedback);
        json.put("usageMetadata", usage(prompt, 0, "TEXT"));
        json.put("modelVersion", model);
        json.put("responseId", id(prompt, model, ""));
        return json;
    }

    private static Map<String, Object> answer(
            Prompt prompt, String model, Map<String, Object> part, int tokens, String modality) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("parts", List.of(part));
        content.put("role", "model");
        Map<String, Object> candidate = new LinkedHashMap<>();
        candidate.put("content", content);
        candidate.put("finishReason", "STOP");
        candidate.put("index", 0);
        candidate.put("safetyRatings", ratings("NEGLIGIBLE"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("candidates", List.of(candidate));
        json.put("usageMetadata", usage(prompt, tokens, modality));
        json.put("modelVersion", model);
        json.put("responseId", id(prompt, model, part.toString()));
        return json;
    }

    /** Of the first category alone where it is bad: the others have nothing to do with it. */
    private static List<Map<String, Object>> ratings(String probability) {
        List<Map<String, Object>> ratings = new ArrayList<>();
        for (String harm : HARMS) {
            Map<String, Object> rating = new LinkedHashMap<>();
            rating.put("category", harm);
            rating.put("probability", ratings.isEmpty() ? probability : "NEGLIGIBLE");
            ratings.add(rating);
        }
        return ratings;
    }

    private static Map<String, Object> usage(Prompt prompt, int answered, String modality) {
        int words = tokens(prompt.text());
        int pictures = prompt.pictures().size() * TOKENS_PER_PICTURE;
        List<Map<String, Object>> asked = new ArrayList<>(List.of(count("TEXT", words)));
        if (pictures > 0) {
            asked.add(count("IMAGE", pictures));
        }
        Map<String, Object> usage = new LinkedHashMap<>();
        usage.put("promptTokenCount", words + pictures);
        if (answered > 0) {
            usage.put("candidatesTokenCount", answered);
        }
        usage.put("totalTokenCount", words + pictures + answered);
        usage.put("promptTokensDetails", asked);
        if (answered > 0) {
            usage.put("candidatesTokensDetails", List.of(count(modality, answered)));
        }
        return usage;
    }

    private static Map<String, Object> count(String modality, int tokens) {
        Map<String, Object> count = new LinkedHashMap<>();
        count.put("modality", modality);
        count.put("tokenCount", tokens);
        return count;
    }

    private static int tokens(String text) {
        return Math.max(1, (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN);
    }

    private static String id(Prompt prompt, String model, String answer) {
        byte[] all = (model + '\n' + prompt.text() + '\n' + answer).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(all).toString().replace("-", "").substring(0, 22);
    }
}
