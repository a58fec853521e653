package com.aurastream.analyticsflush;

import com.aurastream.analyticsflush.EntryReader.Reading;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.event.StreamPosition;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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

    ReadAhead(EntryReader reader) {
        this.reader = reader;
    }

    /** Begins with the first batch. */
    Future<Optional<Reading>> first(StreamPosition after) {
        return thread.submit(() -> reader.read(after, Optional.empty()));
    }

    /** Begins with the batch after one that is about to be stored. */
    Future<Optional<Reading>> next(EventBatch before) {
        return thread.submit(() -> reader.read(before.last(), Optional.of(before)));
    }

    /** What was read; throws what reading threw. */
    static Optional<Reading> await(Future<Optional<Reading>> reading) {
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

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
