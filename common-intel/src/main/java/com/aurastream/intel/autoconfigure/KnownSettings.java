package com.aurastream.intel.autoconfigure;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that this class path knows, from the metadata that the build makes of the settings records; so no list of
 * them has to be kept.
 */
final class KnownSettings {

    static final String ROOT = "aurastream.";

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern MAP_OF_RECORDS = Pattern.compile("java\\.util\\.Map<java\\.lang\\.String,(.+)>");

    private final Map<String, Setting> byName = new TreeMap<>();

    private KnownSettings() {}

    static KnownSettings of(ClassLoader loader) {
        KnownSettings known = new KnownSettings();
        try {
            for (URL url : Collections.list(loader.getResources(METADATA))) {
                try (InputStream metadata = url.openStream()) {
                    new ObjectMapper().readTree(metadata).path("properties").forEach(known::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the settings metadata " + METADATA + " cannot be read", e);
        }
        return known;
    }

    private void add(JsonNode property) {
        String name = property.path("name").asText();
        if (name.startsWith(ROOT)) {
            byName.put(
                    name,
                    new Setting(
                            name,
                            property.path("type").asText(),
                            property.path("defaultValue").asText(),
                            property.path("description").asText()));
        }
    }

    /** Whether a property is one of them, written in any of the ways that Spring Boot accepts. */
    boolean contains(String property) {
        String wanted = uniform(property.replaceAll("\\[\\d+]", ""));
        return byName.values().stream().flatMap(Setting::spelled).anyMatch(known -> known.matches(wanted));
    }

    /** The name that is written most alike. */
    String nearest(String property) {
        return all().map(Setting::name)
                .min(Comparator.comparingInt(name -> distance(name, property)))
                .orElse(ROOT + "*");
    }

    /** A line for each: name, default, description. */
    List<String> describe() {
        return all().map(setting -> setting.name()
                        + (setting.defaultValue().isEmpty() ? "" : " (" + setting.defaultValue() + ")")
                        + (setting.description().isEmpty() ? "" : ": " + setting.description()))
                .toList();
    }

    /** All of them, by name; a map's values field by field. */
    Stream<Setting> all() {
        return byName.values().stream().flatMap(Setting::spelled);
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /**
     * One setting.
     *
     * @param name with {@code <name>} for a key of a map
     * @param type its Java type
     * @param defaultValue empty when there is none
     * @param description empty when there is none
     */
    record Setting(String name, String type, String defaultValue, String description) {

        private boolean matches(String uniformName) {
            return uniformName.matches(Stream.of(uniform(name).split("<name>", -1))
                    .map(Pattern::quote)
                    .collect(joining(".+")));
        }

        private Stream<Setting> spelled() {
            Matcher map = MAP_OF_RECORDS.matcher(type);
            return map.matches() ? fields(map.group(1)) : Stream.of(this);
        }

        private Stream<Setting> fields(String recordType) {
            try {
                Class<?> values = Class.forName(recordType);
                if (!values.isRecord()) {
                    return Stream.of(new Setting(name + ".<name>", recordType, "", description));
                }
                return Stream.of(values.getRecordComponents())
                        .map(field -> new Setting(
                                name + ".<name>." + kebab(field.getName()),
                                field.getType().getName(),
                                "",
                                description));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        "the settings metadata names a type that is not there: " + recordType, e);
            }
        }

        private static String kebab(String field) {
            return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
