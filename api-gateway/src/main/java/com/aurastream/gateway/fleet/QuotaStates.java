package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.intel.cache.QuotaLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How today's quota stands. */
public final class QuotaStates {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final QuotaLedger ledger;
    private final StoreGuard cache;
    private final Map<String, Long> limits;

    /**
     * Reads through the cache's guard.
     *
     * @param limits the daily limit of each bucket that is shown
     */
    public QuotaStates(QuotaLedger ledger, StoreGuard cache, Map<String, Long> limits) {
        this.ledger = ledger;
        this.cache = cache;
        this.limits = Map.copyOf(limits);
    }

    /** The names of the buckets that are shown. */
    Set<String> buckets() {
        return limits.keySet();
    }

    QuotaBoard today(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PACIFIC);
        List<QuotaBoard.Bucket> buckets = new TreeMap<>(limits)
                .entrySet().stream()
                        .map(limit -> bucket(limit.getKey(), limit.getValue(), today))
                        .toList();
        return new QuotaBoard(today, today.plusDays(1).atStartOfDay(PACIFIC).toInstant(), buckets);
    }

    private QuotaBoard.Bucket bucket(String name, long limit, LocalDate today) {
        Map<String, Long> callers = new TreeMap<>(cache.ask(() -> ledger.spent(name, today)));
        long spent = callers.values().stream().mapToLong(Long::longValue).sum();
        return new QuotaBoard.Bucket(name, limit, spent, callers);
    }
}
