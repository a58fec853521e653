package com.aurastream.intel.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a vision model said about a picture.
 *
 * @param picture SHA-256 of the picture's file, in hexadecimal
 * @param model the model that was asked for
 * @param question version of the question: words and fields
 * @param servedModel the model that answered
 * @param askedAt when it was asked
 * @param seen one word per field
 */
public record ArchivedVerdict(
        String picture, String model, int question, String servedModel, Instant askedAt, Map<String, String> seen) {

    /** Copies the words, in the order of their fields. */
    public ArchivedVerdict {
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }
}
