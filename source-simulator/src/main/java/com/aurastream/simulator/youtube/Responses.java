package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.CallFaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Whole responses: the list, its page tokens, the field mask, the entity tag. */
final class Responses {

    private Responses() {}

    /** What {@code pageInfo} says. */
    record PageInfo(int totalResults, int resultsPerPage) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("totalResults", totalResults);
            json.put("resultsPerPage", resultsPerPage);
            return json;
        }
    }

    static Map<String, Object> page(CallFaults.Paging paging, int asked, int size, int available) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (paging.next() < available) {
            json.put("nextPageToken", PageToken.of(paging.next()));
        }
        if (asked > 0) {
            json.put("prevPageToken", PageToken.of(Math.max(0, asked - size)));
        }
        return json;
    }

    /**
     * A list response.
     *
     * @param kind its kind
     * @param head what stands before the items besides kind and etag
     * @param items the items
     * @param query the call
     */
    static ResponseEntity<Object> list(
            String kind, Map<String, Object> head, List<Map<String, Object>> items, ApiQuery query) {
        String etag = Etag.of(
                head + items.stream().map(item -> item.get("etag")).toList().toString());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("etag", etag);
        json.putAll(head);
        json.put("items", items);
        Object masked =
                query.text("fields").map(FieldMask::parse).orElse(FieldMask.ALL).apply(json);
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(masked);
    }
}
