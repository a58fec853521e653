package com.aurastream.intel.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is newest in the history of documents, without the documents. */
@FunctionalInterface
public interface DocumentIndex {

    /** The newest entry of each of these that was ever written, in the order asked for. */
    List<Entry> newest(Collection<Subject> subjects);

    /**
     * What a document is about.
     *
     * @param kind name of the kind
     * @param subject slug of the game, category of a chart; empty for a document of the whole fleet
     */
    record Subject(String kind, String subject) {}

    /**
     * A document without its text.
     *
     * @param subject what it is about
     * @param generatedAt when it was made
     * @param freshUntil until when it counts as fresh
     * @param origin lower-case origin
     * @param status lower-case status
     */
    record Entry(Subject subject, Instant generatedAt, Instant freshUntil, String origin, String status) {}
}
