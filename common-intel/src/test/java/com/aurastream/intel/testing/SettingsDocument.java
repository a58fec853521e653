package com.aurastream.intel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All settings under {@code aurastream.} on the class path as a page of Markdown, from the metadata that the build makes. */
public final class SettingsDocument {

    private static final Pattern MAP = Pattern.compile("java\\.util\\.Map<java\\.lang\\.String,(.+)>");

    private SettingsDocument() {}

    /** The table's rows, by name. */
    public static String rows() {
        Map<String, String> rows = new TreeMap<>();
        try {
            for (URL url : Collections.list(SettingsDocument.class
                    .getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream metadata = url.openStream()) {
                    new ObjectMapper().readTree(metadata).path("properties").forEach(p -> add(rows, p));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the settings metadata cannot be read", e);
        }
        return String.join("", rows.values());
    }

    private static void add(Map<String, String> rows, JsonNode property) {
        String name = property.path("name").asText();
        if (name.startsWith("aurastream.")) {
            String type = property.path("type").asText();
            String shown = property.path("defaultValue").isMissingNode()
                    ? ""
                    : "`" + property.path("defaultValue").asText() + "`";
            rows.put(
                    name,
                    "| `%s` | %s | %s | %s |%n"
                            .formatted(
                                    name,
                                    shown,
                                    simple(type),
                                    words(property.path("description").asText())));
        }
    }

    /** A map of records is shown with the records' fields. */
    private static String simple(String type) {
        Matcher map = MAP.matcher(type);
        if (!map.matches()) {
            return type.replaceAll("[a-z0-9_]+\\.", "").replaceAll("[A-Za-z]+\\$", "");
        }
        return "by name: " + String.join(", ", fields(map.group(1)));
    }

    private static List<String> fields(String type) {
        try {
            List<String> fields = new ArrayList<>();
            RecordComponent[] components = Class.forName(type).getRecordComponents();
            for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                fields.add("`"
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + "`");
            }
            return fields.isEmpty() ? List.of(simple(type)) : fields;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the settings metadata names a type that is not there: " + type, e);
        }
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }
}
