package com.aurastream.gateway.document;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.cache.CacheUnavailableException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Asks a store, and stops asking for a while when it does not answer, so that a dead store costs a few requests its
 * time-out and the rest nothing.
 */
public final class StoreGuard {

    private static final Logger log = LoggerFactory.getLogger(StoreGuard.class);
    private static final int CALLS_THAT_DECIDE = 4;
    private static final float FAILURE_PERCENT = 50;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final String store;
    private final CircuitBreaker breaker;

    private StoreGuard(String store, CircuitBreaker breaker) {
        this.store = store;
        this.breaker = breaker;
    }

    /**
     * A guard of one store.
     *
     * @param store the name that the log and the answers use
     * @param pause how long a store that failed is left alone before it is tried again
     */
    public static StoreGuard of(String store, Duration pause) {
        CircuitBreaker breaker = CircuitBreaker.of(
                store,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_THAT_DECIDE)
                        .minimumNumberOfCalls(2)
                        .failureRateThreshold(FAILURE_PERCENT)
                        .waitDurationInOpenState(pause)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(StoreGuard::unreachable)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "{}: {}",
                        store,
                        event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED
                                ? "answers again"
                                : "circuit " + event.getStateTransition().getToState()));
        return new StoreGuard(store, breaker);
    }

    /**
     * Asks the store.
     *
     * @throws StoreUnreachableException when it does not answer, or has not answered lately
     */
    public <T> T ask(Supplier<T> question) {
        try {
            return breaker.executeSupplier(question);
        } catch (CallNotPermittedException e) {
            throw new StoreUnreachableException(store, e);
        } catch (RuntimeException e) {
            if (!unreachable(e)) {
                throw e;
            }
            log.warn("{} did not answer: {}", store, e.getMessage());
            throw new StoreUnreachableException(store, e);
        }
    }

    /**
     * Asks the store for something that only it has.
     *
     * @param what says so, as in "only it has missions"
     * @throws ProblemException when it does not answer, or has not answered lately
     */
    public <T> T require(Supplier<T> question, String what) {
        try {
            return ask(question);
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable(e.getMessage() + ", and " + what, RETRY);
        }
    }

    /** The store's name. */
    public String store() {
        return store;
    }

    /** Whether the store has not answered lately and has not answered again since. */
    public boolean open() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    private static boolean unreachable(Throwable failure) {
        return failure instanceof CacheUnavailableException
                || failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof PersistenceException;
    }
}
