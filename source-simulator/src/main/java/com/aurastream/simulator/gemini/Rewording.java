package com.aurastream.simulator.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Says the same in other words, always the same ones; numbers and names stay as they are. */
final class Rewording {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Rewording() {}

    /** Rewords every text in a tree. */
    static JsonNode of(JsonNode subject) {
        if (subject.isTextual()) {
            return NODES.textNode(of(subject.asText()));
        }
        if (subject.isArray()) {
            ArrayNode array = NODES.arrayNode();
            subject.forEach(item -> array.add(of(item)));
            return array;
        }
        if (subject.isObject()) {
            ObjectNode object = NODES.objectNode();
            subject.properties().forEach(field -> object.set(field.getKey(), of(field.getValue())));
            return object;
        }
        return subject;
    }

    static String of(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return plain;
        }
        boolean sentence = plain.length() > 1 && Character.isLowerCase(plain.charAt(1));
        String first = plain.substring(0, 1);
        return "Put differently: " + (sentence ? first.toLowerCase(Locale.ROOT) : first) + plain.substring(1);
    }
}
