package com.aurastream.simulator.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Fills in a schema with what is known, field by field and by name. What is not known becomes the enumeration's word for it
 * where it has one, and otherwise the first value, as a model that is made to choose does.
 */
final class SchemaAnswer {

    private static final List<String> UNSURE = List.of("unclear", "unknown", "none", "other", "no");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final boolean wrongEnums;

    /**
     * Answers with or without mistakes.
     *
     * @param wrongEnums whether every choice falls outside its enumeration
     */
    SchemaAnswer(boolean wrongEnums) {
        this.wrongEnums = wrongEnums;
    }

    /**
     * The answer to a schema.
     *
     * @param known what is known of it: an object by field name, an array of items, or a text
     */
    JsonNode fill(JsonNode schema, JsonNode known) {
        if (schema.has("enum")) {
            return choice(schema.get("enum"), known);
        }
        return switch (schema.path("type").asText("string").toLowerCase(Locale.ROOT)) {
            case "object" -> object(schema, known);
            case "array" -> array(schema, known);
            case "boolean" -> NODES.booleanNode(known.asBoolean(false));
            case "integer" ->
                NODES.numberNode(known.asLong(schema.path("minimum").asLong(0)));
            case "number" ->
                NODES.numberNode(known.asDouble(schema.path("minimum").asDouble(0)));
            default -> NODES.textNode(words(known));
        };
    }

    /** Fields come in the order of {@code required}, the others after them in the order of the properties. */
    private ObjectNode object(JsonNode schema, JsonNode known) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        ObjectNode object = NODES.objectNode();
        boolean single = names.size() == 1;
        names.forEach(name -> object.set(name, fill(schema.path("properties").path(name), part(known, name, single))));
        return object;
    }

    /** A lone field of a text question is about all of it. */
    private static JsonNode part(JsonNode known, String name, boolean single) {
        return known.isObject() && (known.has(name) || !single)
                ? known.path(name)
                : single ? known : NODES.missingNode();
    }

    private ArrayNode array(JsonNode schema, JsonNode known) {
        ArrayNode array = NODES.arrayNode();
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        for (JsonNode item : known) {
            if (array.size() < most) {
                array.add(fill(schema.path("items"), item));
            }
        }
        while (array.size() < schema.path("minItems").asInt(0)) {
            array.add(fill(schema.path("items"), NODES.missingNode()));
        }
        return array;
    }

    private JsonNode choice(JsonNode values, JsonNode known) {
        if (wrongEnums) {
            return NODES.textNode("not_" + values.path(0).asText());
        }
        return has(values, known.asText()) ? NODES.textNode(known.asText()) : NODES.textNode(unsure(values));
    }

    private static String unsure(JsonNode values) {
        return UNSURE.stream()
                .filter(word -> has(values, word))
                .findFirst()
                .orElse(values.path(0).asText());
    }

    private static boolean has(JsonNode values, String word) {
        for (JsonNode value : values) {
            if (value.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String words(JsonNode known) {
        if (known.isArray()) {
            StringBuilder all = new StringBuilder();
            known.forEach(line -> all.append(all.isEmpty() ? "" : " ").append(line.asText()));
            return all.toString();
        }
        return known.isContainerNode() ? known.toString() : known.asText("");
    }
}
