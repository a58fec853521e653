package com.aurastream.gateway.document;

import com.aurastream.intel.archive.DocumentIndex;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether this process can serve: it can while one of the stores answers, because each document is in both. Asked through the guards,
 * so that a dead store costs a probe no more than it costs a reader.
 */
public final class StoresHealth implements HealthIndicator {

    private final DocumentCache cache;
    private final StoreGuard cacheGuard;
    private final DocumentIndex archive;
    private final StoreGuard archiveGuard;

    /** Asks both stores. */
    public StoresHealth(DocumentCache cache, StoreGuard cacheGuard, DocumentIndex archive, StoreGuard archiveGuard) {
        this.cache = cache;
        this.cacheGuard = cacheGuard;
        this.archive = archive;
        this.archiveGuard = archiveGuard;
    }

    @Override
    public Health health() {
        boolean redis = answers(cacheGuard, () -> cache.exists(IntelKeys.TWITCH_TOP_GAMES.name()));
        boolean postgres = answers(archiveGuard, () -> archive.newest(List.of()));
        Health.Builder health = redis || postgres ? Health.up() : Health.outOfService();
        return health.withDetail(cacheGuard.store(), told(redis))
                .withDetail(archiveGuard.store(), told(postgres))
                .build();
    }

    private static boolean answers(StoreGuard guard, Supplier<?> question) {
        try {
            guard.ask(question);
            return true;
        } catch (StoreUnreachableException e) {
            return false;
        }
    }

    private static String told(boolean answers) {
        return answers ? "answers" : "does not answer";
    }
}
