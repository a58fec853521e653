package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceCallSettings;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The adapter against some address. */
final class GeminiFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Instant MIDNIGHT = Instant.parse("2026-11-24T08:00:00Z");
    static final String KEY = "SECRET-KEY";

    final SettableClock clock = new SettableClock(NOW);
    final InMemoryBudget store = new InMemoryBudget();
    final SourceCalls calls;
    final GeminiSource gemini;

    GeminiFixture(URI root, int attempts, Duration timeout, GeminiBudgetSettings budget) {
        GeminiClients.Access access = new GeminiClients.Access(root, KEY, "gemini-3.5-flash-lite", 4096, timeout);
        calls = new SourceCalls(
                "gemini",
                new SourceCallSettings(
                        attempts,
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        timeout,
                        4,
                        Duration.ofSeconds(1),
                        100,
                        Duration.ofMinutes(1)),
                GeminiClients.failures(access, clock),
                SourceRegistries.unpublished(),
                new SimpleMeterRegistry());
        gemini = GeminiClients.google(access, new GeminiBudget(budget, store, clock), calls);
    }

    static GeminiFixture of(URI root) {
        return new GeminiFixture(root, 3, Duration.ofSeconds(20), new GeminiBudgetSettings(100, Map.of()));
    }

    static GeminiQuestion question(GeminiPicture... pictures) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("zebra_stripes", Map.of("type", "string"));
        fields.put("animal", Map.of("type", "string", "enum", List.of("horse", "zebra")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", List.of("zebra_stripes", "animal"));
        return new GeminiQuestion("test", "Which animal is it?", List.of(pictures), schema);
    }

    @Override
    public void close() {
        calls.close();
    }
}
