package com.aurastream.gateway.document;

import com.aurastream.intel.cache.DocumentKey;
import java.time.Duration;

/**
 * Where a document is found, in Redis and in the archive, and who writes it.
 *
 * @param name the filled-in Redis key
 * @param kind name of the kind
 * @param subject the archive's subject: a game's slug, a chart's category, or empty
 * @param job the job that writes it
 * @param ttl how long Redis keeps it
 */
public record DocumentAddress(String name, String kind, String subject, String job, Duration ttl) {

    /** The address of a document of the whole fleet. */
    public static DocumentAddress of(DocumentKey<?> key, String job) {
        return new DocumentAddress(key.name(), key.kind().name(), "", job, key.ttl());
    }

    /**
     * The address of a document whose key names its subject.
     *
     * @param placeholder what the key's placeholder stands for, such as a Twitch id
     * @param subject what the archive finds it by
     */
    public static DocumentAddress of(DocumentKey<?> key, String job, String placeholder, String subject) {
        return under(key, job, key.name(placeholder), subject);
    }

    /**
     * The address of a document under a filled-in key.
     *
     * @param name the key with its placeholders filled in
     * @param subject what the archive finds it by
     */
    public static DocumentAddress under(DocumentKey<?> key, String job, String name, String subject) {
        return new DocumentAddress(name, key.kind().name(), subject, job, key.ttl());
    }
}
