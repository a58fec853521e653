package com.aurastream.intel.source.youtube;

import java.util.Map;
import java.util.TreeMap;

/** The rules of the Redis script, in one process. */
final class InMemoryQuotaStore implements QuotaStore {

    private final Map<String, Map<String, Long>> used = new TreeMap<>();

    @Override
    public synchronized Answer reserve(Request request) {
        Map<String, Long> day = used.computeIfAbsent(request.bucket() + ":" + request.date(), key -> new TreeMap<>());
        long all = day.values().stream().mapToLong(Long::longValue).sum();
        long mine = day.getOrDefault(request.caller(), 0L);
        long kept = request.keptForOthers().entrySet().stream()
                .mapToLong(other -> Math.max(0, other.getValue() - day.getOrDefault(other.getKey(), 0L)))
                .sum();
        if (all + request.units() + kept > request.limit() || mine + request.units() > request.most()) {
            return new Answer(false, all, mine, kept);
        }
        day.merge(request.caller(), request.units(), Long::sum);
        return new Answer(true, all + request.units(), mine + request.units(), kept);
    }

    synchronized Map<String, Map<String, Long>> used() {
        return used;
    }
}
