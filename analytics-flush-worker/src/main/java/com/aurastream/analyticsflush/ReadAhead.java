package com.aurastream.analyticsflush;

import com.aurastream.analyticsflush.EntryReader.Reading;
import com.aurastream.intel.event.StreamPosition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Reads the next batch while the one before it is being stored. */
final class ReadAhead implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("read-ahead-"));
    private final EntryReader reader;
    private Set<UUID> uncommitted = new HashSet<>();
    private Future<Optional<Reading>> reading;

    /** Begins with the first batch after a position. */
    ReadAhead(EntryReader reader, StreamPosition after) {
        this.reader = reader;
        reading = thread.submit(() -> reader.read(after, Set.of(), true));
    }

    /** The next batch, waited for and not taken; absent at the stream's end. Throws what reading threw. */
    Optional<Reading> peek() {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the stream was read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the stream could not be read", e.getCause());
        }
    }

    /** Takes the batch that {@link #peek} shows, to be stored, and begins with the one after it. */
    Reading take() {
        Reading taken = peek().orElseThrow();
        // only the reading thread looks into the set, and it rests until the next line but one
        uncommitted.addAll(taken.batch().keys());
        reading = taken.end() ? CompletableFuture.completedFuture(Optional.empty()) : readAfter(taken);
        return taken;
    }

    private Future<Optional<Reading>> readAfter(Reading taken) {
        StreamPosition after = taken.batch().last();
        Set<UUID> beingStored = uncommitted;
        return thread.submit(() -> reader.read(after, beingStored, false));
    }

    /** Everything that was taken has been committed. */
    void committed() {
        // a new one, because the old one may be looked into
        uncommitted = new HashSet<>();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
