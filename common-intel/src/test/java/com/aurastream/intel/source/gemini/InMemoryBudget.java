package com.aurastream.intel.source.gemini;

import java.util.Map;
import java.util.TreeMap;

/** The rules of the Redis script, in one process. */
final class InMemoryBudget implements BudgetStore {

    private final Map<String, Map<String, Long>> used = new TreeMap<>();

    @Override
    public synchronized Answer reserve(Request request) {
        Map<String, Long> day = used.computeIfAbsent(request.date().toString(), key -> new TreeMap<>());
        long all = day.values().stream().mapToLong(Long::longValue).sum();
        long mine = day.getOrDefault(request.caller(), 0L);
        long kept = request.keptForOthers().entrySet().stream()
                .mapToLong(other -> Math.max(0, other.getValue() - day.getOrDefault(other.getKey(), 0L)))
                .sum();
        if (all + 1 + kept > request.limit() || mine + 1 > request.most()) {
            return new Answer(false, all, mine);
        }
        day.merge(request.caller(), 1L, Long::sum);
        return new Answer(true, all + 1, mine + 1);
    }

    synchronized Map<String, Map<String, Long>> used() {
        return used;
    }
}
