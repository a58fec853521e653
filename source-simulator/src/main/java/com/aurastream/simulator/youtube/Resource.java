package com.aurastream.simulator.youtube;

import java.util.LinkedHashMap;
import java.util.Map;

/** The head that every resource has: kind, etag, id. */
final class Resource {

    private Resource() {}

    static Map<String, Object> of(String kind, Object id, Map<String, Object> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("etag", Etag.of(parts));
        json.put("id", id);
        json.putAll(parts);
        return json;
    }
}
