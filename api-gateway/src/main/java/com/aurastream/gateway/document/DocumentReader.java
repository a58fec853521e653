package com.aurastream.gateway.document;

import com.aurastream.gateway.document.ServedDocument.Shelf;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Finds the newest copy of a document: in Redis; where Redis has none or does not answer, in PostgreSQL; where neither
 * answers, in memory. What Redis had lost is put back.
 */
public final class DocumentReader {

    private static final Logger log = LoggerFactory.getLogger(DocumentReader.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DocumentCache cache;
    private final DocumentArchive archive;
    private final StoreGuard cacheGuard;
    private final StoreGuard archiveGuard;
    private final Cache<String, ServedDocument> memory;

    /**
     * Reads through the given stores.
     *
     * @param memory how much text of the last copies to keep in memory at most
     */
    public DocumentReader(
            DocumentCache cache,
            StoreGuard cacheGuard,
            DocumentArchive archive,
            StoreGuard archiveGuard,
            DataSize memory) {
        this.cache = cache;
        this.cacheGuard = cacheGuard;
        this.archive = archive;
        this.archiveGuard = archiveGuard;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((String name, ServedDocument document) ->
                        2 * (name.length() + document.json().length()))
                .build();
    }

    /**
     * The newest copy; empty when none was ever written.
     *
     * @throws ProblemException when no store answers and memory has no copy
     */
    public Optional<ServedDocument> newest(DocumentAddress address, Instant now) {
        Answer cached = fromCache(address);
        Answer answer = cached.document().isPresent() ? cached : fromArchive(address, now, cached.reached());
        answer.document().ifPresent(document -> memory.put(address.name(), document));
        return answer.reached() ? answer.document() : Optional.of(fromMemory(address));
    }

    /**
     * The copy that was the newest at a past instant; empty when none had been written by then.
     *
     * @throws ProblemException when the archive does not answer
     */
    public Optional<ServedDocument> at(DocumentAddress address, Instant instant) {
        return fromHistory(() -> archive.latest(address.kind(), address.subject(), instant))
                .map(DocumentReader::ofHistory);
    }

    /**
     * The document that a run made; empty when the archive knows none.
     *
     * @throws ProblemException when the archive does not answer
     */
    public Optional<ServedDocument> ofRun(String kind, String run) {
        return fromHistory(() -> archive.ofRun(kind, run)).map(DocumentReader::ofHistory);
    }

    /**
     * The newest documents of a kind and subject made before an instant, newest first.
     *
     * @throws ProblemException when the archive does not answer
     */
    public List<ServedDocument> before(String kind, String subject, Instant before, int limit) {
        return fromHistory(() -> archive.newest(kind, subject, before, limit)).stream()
                .map(DocumentReader::ofHistory)
                .toList();
    }

    private <T> T fromHistory(Supplier<T> question) {
        try {
            return archiveGuard.ask(question);
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable("the archive does not answer, and only it knows the past", RETRY);
        }
    }

    private static ServedDocument ofHistory(ArchivedDocument archived) {
        return ServedDocument.of(archived.json(), Shelf.HISTORY);
    }

    private Answer fromCache(DocumentAddress address) {
        try {
            return cacheGuard
                    .ask(() -> cache.findJson(address.name()))
                    .map(json -> readable(json, address))
                    .orElse(Answer.NOTHING);
        } catch (StoreUnreachableException e) {
            return Answer.NO_ANSWER;
        }
    }

    private static Answer readable(String json, DocumentAddress address) {
        try {
            return new Answer(Optional.of(ServedDocument.of(json, Shelf.CACHE)), true);
        } catch (IllegalArgumentException e) {
            log.warn("what Redis has under {} is {}; the archive's copy is served", address.name(), e.getMessage());
            return Answer.NO_ANSWER;
        }
    }

    private Answer fromArchive(DocumentAddress address, Instant now, boolean putBack) {
        try {
            Optional<ServedDocument> found = archiveGuard
                    .ask(() -> archive.latest(address.kind(), address.subject(), now))
                    .map(archived -> ServedDocument.of(archived.json(), Shelf.ARCHIVE));
            if (putBack) {
                found.ifPresent(document -> putBack(address, document));
            }
            return new Answer(found, true);
        } catch (StoreUnreachableException e) {
            return Answer.NO_ANSWER;
        }
    }

    private void putBack(DocumentAddress address, ServedDocument document) {
        try {
            cacheGuard.ask(() -> cache.putIfAbsent(address.name(), document.json(), address.ttl()));
        } catch (StoreUnreachableException e) {
            log.info("{} could not be put back: {}", address.name(), e.getMessage());
        }
    }

    private ServedDocument fromMemory(DocumentAddress address) {
        ServedDocument copy = memory.getIfPresent(address.name());
        if (copy == null) {
            throw ProblemException.unavailable(
                    "neither Redis nor PostgreSQL answers, and this gateway has not served " + address.kind() + " yet",
                    RETRY);
        }
        return copy.copyFrom(Shelf.MEMORY);
    }

    /** What a store said: a document, that it has none, or nothing at all. */
    private record Answer(Optional<ServedDocument> document, boolean reached) {

        static final Answer NOTHING = new Answer(Optional.empty(), true);
        static final Answer NO_ANSWER = new Answer(Optional.empty(), false);
    }
}
