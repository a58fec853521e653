package com.aurastream.intel.testing;

import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cache and archive of documents for tests of milliseconds; nothing expires. */
public final class InMemoryDocuments implements DocumentCache, DocumentArchive {

    private final DocumentJson json = new DocumentJson();
    private final Map<String, String> cached = new HashMap<>();
    private final Map<String, Long> fences = new HashMap<>();
    private final List<ArchivedDocument> archived = new ArrayList<>();

    /** Publishes into this. */
    public Publication publication() {
        return new Publication(this, this, json);
    }

    /** Everything archived, in order. */
    public List<ArchivedDocument> archived() {
        return List.copyOf(archived);
    }

    /** Puts a document under a key as another worker's. */
    public <T> void seed(DocumentKey<T> key, String name, Document<T> document) {
        cached.put(name, json.write(document));
    }

    /** Loses a key, as Redis does when its life ends. */
    public void lose(String name) {
        cached.remove(name);
    }

    @Override
    public <T> Optional<Document<T>> find(DocumentKey<T> key, String name) {
        return findJson(name).map(text -> json.read(key.kind(), text));
    }

    @Override
    public Optional<String> findJson(String name) {
        return Optional.ofNullable(cached.get(name));
    }

    @Override
    public boolean put(String name, String text, Duration ttl, Fence fence) {
        if (fences.getOrDefault(fence.job(), 0L) > fence.token()) {
            return false;
        }
        fences.put(fence.job(), fence.token());
        cached.put(name, text);
        return true;
    }

    @Override
    public boolean putIfAbsent(String name, String text, Duration ttl) {
        return cached.putIfAbsent(name, text) == null;
    }

    @Override
    public boolean save(ArchivedDocument document, Fence fence) {
        if (fences.getOrDefault(fence.job(), 0L) > fence.token()) {
            return false;
        }
        boolean kept = archived.stream()
                .anyMatch(other -> other.kind().equals(document.kind())
                        && other.subject().equals(document.subject())
                        && other.generatedAt().equals(document.generatedAt()));
        if (!kept) {
            archived.add(document);
        }
        return true;
    }

    @Override
    public Optional<ArchivedDocument> latest(String kind, String subject, Instant at) {
        return archived.stream()
                .filter(d -> d.kind().equals(kind)
                        && d.subject().equals(subject)
                        && !d.generatedAt().isAfter(at))
                .reduce((a, b) -> a.generatedAt().isAfter(b.generatedAt()) ? a : b);
    }

    @Override
    public List<Instant> generated(String kind, String subject, Instant from, Instant to) {
        return archived.stream()
                .filter(d -> d.kind().equals(kind) && d.subject().equals(subject))
                .map(ArchivedDocument::generatedAt)
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .sorted()
                .toList();
    }

    @Override
    public List<ArchivedDocument> latestOfEach(String kind, Instant at) {
        return archived.stream()
                .filter(d -> d.kind().equals(kind))
                .map(ArchivedDocument::subject)
                .distinct()
                .sorted()
                .flatMap(subject -> latest(kind, subject, at).stream())
                .toList();
    }

    @Override
    public List<ArchivedDocument> newest(String kind, String subject, Instant before, int limit) {
        return archived.stream()
                .filter(d -> d.kind().equals(kind)
                        && d.subject().equals(subject)
                        && d.generatedAt().isBefore(before))
                .sorted(Comparator.comparing(ArchivedDocument::generatedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ArchivedDocument> ofRun(String kind, String run) {
        return archived.stream()
                .filter(d -> d.kind().equals(kind) && d.run().equals(run))
                .min(Comparator.comparing(ArchivedDocument::generatedAt)
                        .reversed()
                        .thenComparing(ArchivedDocument::subject));
    }
}
