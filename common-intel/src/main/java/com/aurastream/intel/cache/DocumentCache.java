package com.aurastream.intel.cache;

import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.Fence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Documents in Redis. Every method may throw {@link CacheUnavailableException} when Redis does not answer in time.
 */
public interface DocumentCache {

    /** The document under a key, typed; {@code name} is the filled-in key of {@code key}. */
    <T> Optional<Document<T>> find(DocumentKey<T> key, String name);

    /** Whether there is a document under a key; cheap, since documents are large and this is asked often. */
    default boolean exists(String name) {
        return findJson(name).isPresent();
    }

    /** The stored bytes under a key, as text, for readers that pass them through. */
    Optional<String> findJson(String name);

    /**
     * Stores a document unless a newer run of the same job has stored one already.
     *
     * @return whether it was stored; {@code false} means that the fence was overtaken
     */
    boolean put(String name, String json, Duration ttl, Fence fence);

    /**
     * Stores documents as {@link #put} does, all of them in one exchange with Redis.
     *
     * @return the keys of those that were not stored because the fence was overtaken; the others were
     */
    default List<String> putAll(List<Entry> entries, Fence fence) {
        return entries.stream()
                .filter(entry -> !put(entry.name(), entry.json(), entry.ttl(), fence))
                .map(Entry::name)
                .toList();
    }

    /** Stores a document where there is none, as a reader does who found it only in the archive. */
    boolean putIfAbsent(String name, String json, Duration ttl);

    /**
     * A document to be stored.
     *
     * @param name its key
     * @param json its text
     * @param ttl how long it is kept
     */
    record Entry(String name, String json, Duration ttl) {}
}
