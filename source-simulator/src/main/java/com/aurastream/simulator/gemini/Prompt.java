package com.aurastream.simulator.gemini;

import com.aurastream.simulator.drawing.PictureSize;
import com.aurastream.simulator.thumbnail.PictureNote;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question as it came.
 *
 * @param text what is asked, all text parts together
 * @param pictures what it is asked about
 * @param schema what the answer has to look like; absent when prose will do
 * @param wantsPicture whether the answer is to be a picture
 * @param pictureSize how large a picture is to be
 */
record Prompt(
        String text, List<byte[]> pictures, Optional<JsonNode> schema, boolean wantsPicture, PictureSize pictureSize) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a request's body.
     *
     * @throws GeminiError.Raised when it asks nothing or holds something unreadable
     */
    static Prompt of(JsonNode body) {
        StringBuilder text = new StringBuilder();
        List<byte[]> pictures = new ArrayList<>();
        if (body.path("contents").isEmpty()) {
            throw GeminiError.invalid("* GenerateContentRequest.contents: contents is not specified\n")
                    .raise();
        }
        body.path("contents").forEach(content -> content.path("parts").forEach(part -> {
            part.path("text").asText("").lines().forEach(line -> text.append(line)
                    .append('\n'));
            JsonNode data = either(part, "inlineData", "inline_data");
            if (!data.isMissingNode()) {
                pictures.add(bytes(data));
            }
        }));
        JsonNode config = either(body, "generationConfig", "generation_config");
        return new Prompt(text.toString().strip(), pictures, schema(config), wantsPicture(config), pictureSize(config));
    }

    private static byte[] bytes(JsonNode data) {
        try {
            return Base64.getMimeDecoder().decode(data.path("data").asText());
        } catch (IllegalArgumentException e) {
            throw GeminiError.invalid("Invalid value at 'contents[0].parts[1].inline_data.data' (TYPE_BYTES),"
                            + " Base64 decoding failed")
                    .raise();
        }
    }

    private static Optional<JsonNode> schema(JsonNode config) {
        JsonNode json = either(config, "responseJsonSchema", "response_json_schema");
        JsonNode open = either(config, "responseSchema", "response_schema");
        return Optional.of(json.isMissingNode() ? open : json).filter(JsonNode::isObject);
    }

    private static boolean wantsPicture(JsonNode config) {
        JsonNode modalities = either(config, "responseModalities", "response_modalities");
        for (JsonNode modality : modalities) {
            if (modality.asText().equals("IMAGE")) {
                return true;
            }
        }
        return false;
    }

    private static PictureSize pictureSize(JsonNode config) {
        JsonNode image = either(config, "imageConfig", "image_config");
        String shape = either(image, "aspectRatio", "aspect_ratio").asText("1:1");
        String size = either(image, "imageSize", "image_size").asText("1K");
        return PictureSize.of(shape, size).orElseThrow(() -> GeminiError.invalid(
                        "* GenerateContentRequest.generation_config.image_config: aspect_ratio " + shape
                                + " or image_size " + size + " is not supported\n")
                .raise());
    }

    private static JsonNode either(JsonNode node, String camel, String snake) {
        return node.has(camel) ? node.get(camel) : node.path(snake);
    }

    /**
     * What is drawn in the pictures, as their painter noted it: of the first picture that has a note, what is to be seen by field, the
     * words {@code written} on it, and what is {@code visible} in one sentence.
     */
    Optional<JsonNode> seen() {
        return pictures.stream()
                .map(PictureNote::read)
                .flatMap(Optional::stream)
                .map(Prompt::described)
                .findFirst();
    }

    private static JsonNode described(PictureNote note) {
        ObjectNode known = JSON.createObjectNode();
        SortedMap<String, String> seen = new TreeMap<>(note.seen());
        known.put("visible", seen.toString().replaceAll("[{}]", "").replace('=', ' '));
        known.put("written", String.join(" ", note.words()));
        seen.forEach(known::put);
        return known;
    }

    /** What the question is about: the JSON it ends with, or else the lines of its last paragraph. */
    JsonNode subject() {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '{' || text.charAt(at) == '[') {
                JsonNode json = parsed(text.substring(at));
                if (json.isContainerNode()) {
                    return json;
                }
            }
        }
        ArrayNode lines = JSON.createArrayNode();
        text.substring(text.lastIndexOf("\n\n") + 1).strip().lines().forEach(lines::add);
        return lines;
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json == null ? JSON.missingNode() : json;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
