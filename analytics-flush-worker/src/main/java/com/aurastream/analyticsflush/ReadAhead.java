package com.aurastream.analyticsflush;

import com.aurastream.analyticsflush.EntryReader.Portion;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.event.StreamPosition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** While a batch is being stored, makes the next one ready and reads the entries of the one after that. */
final class ReadAhead implements AutoCloseable {

    private final ExecutorService reads = thread("flush-read-");
    private final ExecutorService preparations = thread("flush-prepare-");
    private final EntryReader reader;
    private final EventArchive archive;
    private final EventWindow window;
    private Set<UUID> uncommitted = new HashSet<>();
    /** After the constructor only the preparing thread sees it. */
    private Future<Portion> portion;

    private Future<Optional<Reading>> reading;

    /** Begins with the first batch after a position. */
    ReadAhead(EntryReader reader, EventArchive archive, EventWindow window, StreamPosition after) {
        this.reader = reader;
        this.archive = archive;
        this.window = window;
        portion = reads.submit(() -> reader.first(after));
        reading = prepareNext();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(new CustomizableThreadFactory(name));
    }

    /** The next batch, waited for and not taken; absent at the stream's end. Throws what reading threw. */
    Optional<Reading> peek() {
        return await(reading);
    }

    /** Takes the batch that {@link #peek} shows, to be stored, and begins to make the one after it ready. */
    Reading take() {
        Reading taken = peek().orElseThrow();
        // the preparing thread, which alone looks into the set besides, rests now
        uncommitted.addAll(taken.batch().keys());
        reading = prepareNext();
        return taken;
    }

    /** Everything that was taken has been committed. */
    void committed() {
        // a new one, because the old one may be looked into
        uncommitted = new HashSet<>();
    }

    private Future<Optional<Reading>> prepareNext() {
        Set<UUID> beingStored = uncommitted;
        return preparations.submit(() -> prepare(beingStored));
    }

    private Optional<Reading> prepare(Set<UUID> beingStored) {
        Portion read = await(portion);
        portion = reads.submit(() -> reader.after(read));
        return read.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reading(archive.prepare(read.after(), read.entries(), window, beingStored), read.seen()));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
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
        reads.shutdownNow();
        preparations.shutdownNow();
    }
}
