package com.aurastream.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program found.
 *
 * @param program its name
 * @param claim what it tries to refute
 * @param settings what it was told to do
 * @param measured numbers, in the order in which they are shown
 * @param checks what had to hold; at least one
 */
public record Report(
        String program, String claim, Map<String, Object> settings, Map<String, Object> measured, List<Check> checks) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Copies the collections. */
    public Report {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a report that checks nothing says nothing");
        }
    }

    /** Whether everything held. */
    public boolean held() {
        return checks.stream().allMatch(Check::held);
    }

    /** For a person at a terminal. */
    public String text() {
        StringBuilder text =
                new StringBuilder(program).append(": ").append(claim).append('\n');
        section(text, "Settings", settings);
        section(text, "Measured", measured);
        text.append("Checks\n");
        checks.forEach(check -> text.append(
                "  %-6s  %s (%s)%n".formatted(check.held() ? "ok" : "FAILED", check.claim(), check.detail())));
        return text.append(held() ? "The claim held." : "THE CLAIM DID NOT HOLD.")
                .toString();
    }

    private static void section(StringBuilder text, String title, Map<String, Object> values) {
        text.append(title).append('\n');
        values.forEach((name, value) -> text.append("  %-34s %s%n".formatted(name, value)));
    }

    /** For a program. */
    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("program", program);
        fields.put("claim", claim);
        fields.put("held", held());
        fields.put("settings", settings);
        fields.put("measured", measured);
        fields.put("checks", checks);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
