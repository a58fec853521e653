package com.aurastream.gateway.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a document's bytes and the headers that say how old and how trustworthy they are. */
public final class DocumentResponses {

    /** {@code fresh} or {@code stale}. */
    public static final String STATUS = "X-Intel-Status";

    /** {@code live}, {@code simulated} or {@code replay}. */
    public static final String ORIGIN = "X-Intel-Origin";

    private static final Duration AT_MOST_CACHED = Duration.ofMinutes(1);
    private static final int ETAG_BYTES = 18;

    private DocumentResponses() {}

    /**
     * The document as stored.
     *
     * @param now the moment that age and freshness refer to: the present, or the instant that was asked for
     */
    public static ResponseEntity<byte[]> of(ServedDocument document, Instant now) {
        return of(document, document.bytes(), now);
    }

    /** A body that was made from a document, with the document's headers and a tag of its own. */
    public static ResponseEntity<byte[]> of(ServedDocument document, byte[] body, Instant now) {
        DocumentHead head = document.head();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag(body))
                .lastModified(head.generatedAt())
                .cacheControl(cacheControl(document, now))
                .header(HttpHeaders.AGE, Long.toString(age(head, now).toSeconds()))
                .header(HttpHeaders.VARY, "X-API-Key")
                .header(STATUS, document.fresh(now) ? "fresh" : "stale")
                .header(ORIGIN, head.origin())
                .body(body);
    }

    /** A strong entity tag: the beginning of the content's SHA-256. */
    static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ETAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Duration age(DocumentHead head, Instant now) {
        Duration age = Duration.between(head.generatedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** A cache counts from the {@code Age} on, so the limit has to contain it. Stale documents are always asked for again. */
    private static CacheControl cacheControl(ServedDocument document, Instant now) {
        if (document.from() != ServedDocument.Shelf.CACHE || !document.fresh(now)) {
            return CacheControl.noCache().cachePrivate();
        }
        Duration left = Duration.between(now, document.head().freshUntil());
        Duration kept = left.compareTo(AT_MOST_CACHED) < 0 ? left : AT_MOST_CACHED;
        return CacheControl.maxAge(age(document.head(), now).plus(kept)).cachePrivate();
    }
}
