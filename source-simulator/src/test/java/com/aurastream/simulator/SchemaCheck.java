package com.aurastream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Holds JSON against the schemas of a Google discovery document or an OpenAPI document: every field exists, has the type and the format
 * that the specification gives it, and none that is required is missing.
 */
public final class SchemaCheck {

    private final JsonNode schemas;

    private SchemaCheck(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** A discovery document, which may be packed with gzip. */
    public static SchemaCheck discovery(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            return new SchemaCheck(new ObjectMapper().readTree(content).get("schemas"));
        }
    }

    public static SchemaCheck openApi(Path file) throws IOException {
        return new SchemaCheck(new ObjectMapper().readTree(file.toFile()).at("/components/schemas"));
    }

    /** What is wrong, empty when nothing is. */
    public List<String> violations(String schema, JsonNode json) {
        List<String> violations = new ArrayList<>();
        check(schemas.get(schema), json, schema, violations);
        return violations;
    }

    private void check(JsonNode given, JsonNode json, String path, List<String> violations) {
        JsonNode schema = resolved(given);
        if (json.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        String type = schema.path("type").asText("object");
        if (!hasType(type, json)) {
            violations.add(path + " is " + json.getNodeType() + ", not " + type);
            return;
        }
        switch (type) {
            case "object" -> object(schema, json, path, violations);
            case "array" -> json.forEach(item -> check(schema.get("items"), item, path + "[]", violations));
            case "string" -> text(schema, json.asText(), path, violations);
            default -> {}
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null
                ? schema
                : resolved(schemas.get(reference.asText().replaceAll(".*/", "")));
    }

    private void object(JsonNode schema, JsonNode json, String path, List<String> violations) {
        schema.path("required").forEach(name -> {
            if (!json.has(name.asText())) {
                violations.add(path + "." + name.asText() + " is required and missing");
            }
        });
        JsonNode additional = schema.get("additionalProperties");
        json.properties().forEach(field -> {
            JsonNode property = schema.path("properties").get(field.getKey());
            if (property == null && additional != null && additional.isObject()) {
                check(additional, field.getValue(), path + ".*", violations);
            } else if (property == null) {
                violations.add(path + "." + field.getKey() + " is not in the specification");
            } else {
                check(property, field.getValue(), path + "." + field.getKey(), violations);
            }
        });
    }

    private static boolean hasType(String type, JsonNode json) {
        return switch (type) {
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "string" -> json.isTextual();
            case "integer" -> json.isIntegralNumber();
            case "number" -> json.isNumber();
            case "boolean" -> json.isBoolean();
            default -> true;
        };
    }

    private static void text(JsonNode schema, String value, String path, List<String> violations) {
        boolean good =
                switch (schema.path("format").asText("")) {
                    case "uint64", "int64" -> value.matches("\\d+");
                    case "date-time", "google-datetime" -> isInstant(value);
                    case "google-duration" -> value.matches("\\d+(\\.\\d+)?s");
                    default -> isAllowed(schema.path("enum"), value);
                };
        if (!good) {
            violations.add(path + " has the value " + value + ", which does not fit " + schema.path("format")
                    + schema.path("enum"));
        }
    }

    private static boolean isAllowed(JsonNode values, String value) {
        if (values.isMissingNode()) {
            return true;
        }
        for (JsonNode allowed : values) {
            if (allowed.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInstant(String value) {
        try {
            return OffsetDateTime.parse(value).toEpochSecond() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
