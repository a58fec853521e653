package com.aurastream.intel.autoconfigure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
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

    /** Name to the class of a map's values; empty where it is no map. */
    private final Map<String, String> names = new TreeMap<>();

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
            Matcher map = MAP_OF_RECORDS.matcher(property.path("type").asText());
            names.put(name, map.matches() ? map.group(1) : "");
        }
    }

    /** Whether a property is one of them, written in any of the ways that Spring Boot accepts. */
    boolean contains(String property) {
        String wanted = uniform(property.replaceAll("\\[\\d+]", ""));
        return names.entrySet().stream()
                .anyMatch(known -> known.getValue().isEmpty()
                        ? wanted.equals(uniform(known.getKey()))
                        : isValueOfMap(wanted, known.getKey(), known.getValue()));
    }

    /** The name that is written most alike. */
    String nearest(String property) {
        return allNames()
                .min(Comparator.comparingInt(name -> distance(name, property)))
                .orElse(ROOT + "*");
    }

    private Stream<String> allNames() {
        return names.entrySet().stream()
                .flatMap(known -> known.getValue().isEmpty()
                        ? Stream.of(known.getKey())
                        : fields(known.getValue()).map(field -> known.getKey() + ".<name>." + field));
    }

    private static boolean isValueOfMap(String wanted, String map, String valueType) {
        return wanted.startsWith(uniform(map) + ".")
                && fields(valueType).anyMatch(field -> wanted.endsWith("." + uniform(field)));
    }

    private static Stream<String> fields(String type) {
        try {
            return Stream.of(Class.forName(type.replaceAll("@\\S+ ", "")).getRecordComponents())
                    .map(field -> field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the settings metadata names a type that is not there: " + type, e);
        }
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
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
