package com.aurastream.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Words to the queue while PostgreSQL may be away for a moment: said again until they are heard, because behind them stands a picture
 * that was paid for. Saying twice what was heard does no harm.
 */
final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final long PAUSE_MILLIS = 500;

    private final Duration patience;

    /**
     * Words.
     *
     * @param patience how long they are repeated
     */
    Telling(Duration patience) {
        this.patience = patience;
    }

    /** Whether a failure is the database's. */
    static boolean isOfDatabase(Throwable failure) {
        return failure instanceof DataAccessException || failure instanceof TransactionException;
    }

    /**
     * Says something about an attempt.
     *
     * @return whether the queue took it; absent when it was not heard in time
     */
    Optional<Boolean> tell(Attempt attempt, BooleanSupplier word) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return Optional.of(word.getAsBoolean());
            } catch (DataAccessException | TransactionException e) {
                boolean last = attempt.stopped() || System.nanoTime() - begun > patience.toNanos();
                if (last || !pause()) {
                    log.warn("{}: what became of it could not be told, its lease runs out: {}", attempt, name(e));
                    return Optional.empty();
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its message may quote a statement's values. */
    private static String name(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }
}
