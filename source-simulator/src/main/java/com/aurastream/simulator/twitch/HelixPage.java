package com.aurastream.simulator.twitch;

import com.aurastream.simulator.fault.CallFaults;
import com.aurastream.simulator.world.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list as Helix writes it. */
final class HelixPage {

    private HelixPage() {}

    /** The page that a query asks for; the last one has no cursor. */
    static <T> Map<String, Object> of(List<T> all, HelixQuery query, Function<T, Map<String, Object>> json) {
        int first = query.first();
        CallFaults.Paging paging = query.faults().paging(query.offset(), first);
        Slice<T> slice = Slice.of(all, paging.from(), first);
        boolean more = paging.next() < slice.total();
        return body(slice, json, more ? Map.of("cursor", Cursor.of(paging.next())) : Map.of());
    }

    /**
     * The page that a query asks for, of a list that Helix never serves beyond a bound: behind the bound its cursors lead back to
     * the beginning, without end.
     *
     * @param most how many items are served
     */
    static <T> Map<String, Object> bounded(
            List<T> all, int most, HelixQuery query, Function<T, Map<String, Object>> json) {
        if (all.size() <= most) {
            return of(all, query, json);
        }
        int first = query.first();
        CallFaults.Paging paging = query.faults().paging(query.offset() % most, first);
        Slice<T> slice = Slice.of(all.subList(0, most), paging.from(), first);
        return body(slice, json, Map.of("cursor", Cursor.of(paging.next() % most)));
    }

    private static <T> Map<String, Object> body(
            Slice<T> slice, Function<T, Map<String, Object>> json, Map<String, Object> pagination) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", slice.items().stream().map(json).toList());
        body.put("pagination", pagination);
        return body;
    }
}
