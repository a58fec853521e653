package com.aurastream.intel.archive;

import java.time.Instant;

/**
 * A document as the archive keeps it: the bytes that were published, and what they are found by.
 *
 * @param kind name of the kind
 * @param subject slug of the game, category of a chart; empty for a document of the whole fleet
 * @param generatedAt when it was made; unique with kind and subject
 * @param freshUntil until when it counts as fresh
 * @param origin lower-case origin
 * @param status lower-case status
 * @param run id of the job run that made it
 * @param json the document's text as published
 */
public record ArchivedDocument(
        String kind,
        String subject,
        Instant generatedAt,
        Instant freshUntil,
        String origin,
        String status,
        String run,
        String json) {}
