package com.aurastream.gateway;

import java.time.Duration;
import java.time.Instant;

/** A document as a worker leaves it, with a payload and spacing that no mapper would produce, so that copying shows. */
record StoredDocument(String key, String kind, String subject, Instant generatedAt, Instant freshUntil, String json) {

    static StoredDocument titles(String game, Instant generatedAt) {
        return of(
                "intel:title:precomputed:" + game,
                "title-intel",
                game,
                generatedAt,
                Duration.ofHours(4),
                "{ \"keywords\" : [ ] }");
    }

    static StoredDocument of(
            String key, String kind, String subject, Instant generatedAt, Duration freshFor, String data) {
        Instant freshUntil = generatedAt.plus(freshFor);
        String json = """
                {  "kind":"%s","schema":1,"game":"%s","origin":"replay","generatedAt":"%s","freshUntil":"%s",
                   "status":"ok", "inputs":[{"key":"youtube:games:%s","asOf":"%s","items":412}],
                   "method":{"name":"title.log-odds","version":3},"run":"run-1", "note":"schöne Grüße 🎮 <b>", "data": %s }""".formatted(kind, subject, generatedAt, freshUntil, subject, generatedAt, data);
        return new StoredDocument(key, kind, subject, generatedAt, freshUntil, json);
    }
}
