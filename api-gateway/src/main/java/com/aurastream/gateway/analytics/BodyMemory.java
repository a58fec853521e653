package com.aurastream.gateway.analytics;

import com.aurastream.gateway.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/**
 * Memory for the bodies that are read at the same moment, in pieces. Who finds none left waits a little; as every wait ends,
 * bodies that wait for one another do not wait for ever.
 */
final class BodyMemory {

    /** Bytes of a piece. */
    static final int PIECE = 64 * 1024;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Semaphore pieces;
    private final Duration patience;

    /** So much memory, and how long to wait for a piece of it. */
    BodyMemory(DataSize size, Duration patience) {
        this.pieces = new Semaphore(Math.max(1, (int) (size.toBytes() / PIECE)), true);
        this.patience = patience;
    }

    /**
     * Takes a piece.
     *
     * @throws ProblemException when none becomes free in time
     */
    void take() {
        try {
            if (!pieces.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** Gives pieces back. */
    void giveBack(int count) {
        pieces.release(count);
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "too many events are being sent at this moment; none of these were taken, send them again", RETRY);
    }
}
