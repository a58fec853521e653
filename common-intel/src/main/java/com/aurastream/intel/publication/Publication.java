package com.aurastream.intel.publication;

import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentCache.Entry;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.Fence;
import java.util.List;

/**
 * Publishes documents: archive first, because it is the truth, then cache, because it is what is read. Both refuse a run
 * that was overtaken.
 */
public final class Publication {

    private final DocumentArchive archive;
    private final DocumentCache cache;
    private final DocumentJson json;

    /** Publishes through the given archive and cache. */
    public Publication(DocumentArchive archive, DocumentCache cache, DocumentJson json) {
        this.archive = archive;
        this.cache = cache;
        this.json = json;
    }

    /**
     * Publishes a document of the whole fleet.
     *
     * @throws OvertakenException when a newer run of the job has begun
     */
    public <T> void publish(DocumentKey<T> key, Document<T> document, Fence fence) {
        publishNamed(key, key.name(), "", document, fence);
    }

    /**
     * Publishes a document under a key with a placeholder.
     *
     * @param placeholder what the key's placeholder stands for, such as a Twitch id
     * @param subject what the archive finds the document by: the game's slug, or the category of a chart
     * @throws OvertakenException when a newer run of the job has begun
     */
    public <T> void publish(DocumentKey<T> key, String placeholder, String subject, Document<T> document, Fence fence) {
        publishNamed(key, key.name(placeholder), subject, document, fence);
    }

    /**
     * Publishes a document under a filled-in key.
     *
     * @param name the key with its placeholders filled in
     * @param subject what the archive finds the document by
     * @throws OvertakenException when a newer run of the job has begun
     */
    public <T> void publishUnder(DocumentKey<T> key, String name, String subject, Document<T> document, Fence fence) {
        publishNamed(key, name, subject, document, fence);
    }

    /**
     * Publishes the documents of one run together: each is archived, then all go to the cache in one exchange.
     *
     * @throws OvertakenException when a newer run of the job has begun; names the first document that was left to it
     */
    public void publishAll(List<Ready<?>> documents, Fence fence) {
        List<Entry> entries =
                documents.stream().map(document -> archive(document, fence)).toList();
        List<String> refused = cache.putAll(entries, fence);
        if (!refused.isEmpty()) {
            throw new OvertakenException(fence, refused.get(0));
        }
    }

    private Entry archive(Ready<?> ready, Fence fence) {
        String text = json.write(ready.document());
        if (ready.key().archived() && !archive.save(archived(ready.subject(), ready.document(), text), fence)) {
            throw new OvertakenException(fence, ready.name());
        }
        return new Entry(ready.name(), text, ready.key().ttl());
    }

    private <T> void publishNamed(DocumentKey<T> key, String name, String subject, Document<T> document, Fence fence) {
        Entry entry = archive(new Ready<>(key, name, subject, document), fence);
        if (!cache.put(entry.name(), entry.json(), entry.ttl(), fence)) {
            throw new OvertakenException(fence, name);
        }
    }

    private static ArchivedDocument archived(String subject, Document<?> document, String text) {
        return new ArchivedDocument(
                document.kind(),
                subject,
                document.generatedAt(),
                document.freshUntil(),
                document.origin().toString(),
                document.status().toString(),
                document.run(),
                text);
    }

    /**
     * A document that is ready to be published.
     *
     * @param key its key in the catalogue
     * @param name the key with its placeholders filled in
     * @param subject what the archive finds the document by
     * @param document the document
     * @param <T> the payload's type
     */
    public record Ready<T>(DocumentKey<T> key, String name, String subject, Document<T> document) {}
}
