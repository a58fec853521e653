package com.aurastream.simulator.youtube;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small JSON objects whose fields keep their order, so that the same answer has the same bytes. */
final class Json {

    private Json() {}

    static Map<String, Object> object(String first, Object value, String second, Object other) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(first, value);
        json.put(second, other);
        return json;
    }
}
