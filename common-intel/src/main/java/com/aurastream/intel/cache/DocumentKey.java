package com.aurastream.intel.cache;

import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentKind;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A Redis key that holds a document: what it is called, what is under it, how long it lives, who writes and reads it.
 *
 * @param pattern the key, with placeholders such as {@code {game}}
 * @param kind the kind of document under it
 * @param ttl how long Redis keeps it
 * @param cadence how often its writer writes it
 * @param freshFor how long a document under it counts as fresh, a little more than the cadence
 * @param writer the module that writes it
 * @param readers the modules that read it
 * @param <T> the payload's type
 */
public record DocumentKey<T>(
        String pattern,
        DocumentKind<T> kind,
        Duration ttl,
        Duration cadence,
        Duration freshFor,
        String writer,
        List<String> readers) {

    /** Copies the readers. */
    public DocumentKey {
        readers = List.copyOf(readers);
    }

    /**
     * Whether the archive keeps the documents under this key: those that the gateway serves. The others are snapshots, which
     * can be made again from the archived samples and would only repeat them.
     */
    public boolean archived() {
        return readers.contains("api-gateway");
    }

    /** Until when a document under this key counts as fresh that is made now. */
    public Instant freshUntil(Instant madeAt) {
        return madeAt.plus(freshFor);
    }

    /**
     * The same of a document that is made of others: a result of stale documents is no fresher than they are, and lasts as if
     * it had been made while they were fresh.
     *
     * @param inputsFreshUntil until when the stalest of them counts as fresh
     */
    public Instant freshUntil(Instant madeAt, Instant inputsFreshUntil) {
        return freshUntil(madeAt.isBefore(inputsFreshUntil) ? madeAt : inputsFreshUntil);
    }

    /** A document under this key that is made now, and as fresh as its cadence allows. */
    public Document<T> document(
            Optional<String> game,
            Origin origin,
            Instant madeAt,
            DocumentStatus status,
            List<DocumentInput> inputs,
            Method method,
            String run,
            T data) {
        return kind.document(game, origin, madeAt, freshUntil(madeAt), status, inputs, method, run, data);
    }

    /** The key without a placeholder. */
    public String name() {
        return pattern;
    }

    /** The key with its placeholders filled in, in order. */
    public String name(String... values) {
        String name = pattern;
        for (String value : values) {
            name = name.replaceFirst("\\{[a-z_]+}", Matcher.quoteReplacement(value));
        }
        return name;
    }
}
