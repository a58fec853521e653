package com.aurastream.intel.archive;

import com.aurastream.intel.document.Fence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history of documents. */
public interface DocumentArchive {

    /**
     * Keeps a document; keeping the same one (kind, subject, instant) twice keeps it once.
     *
     * @return whether the fence held; {@code false} means that a newer run of the job has begun and nothing was kept
     */
    boolean save(ArchivedDocument document, Fence fence);

    /** The newest document of a kind and subject made at or before an instant. */
    Optional<ArchivedDocument> latest(String kind, String subject, Instant at);

    /** The newest document of each subject of a kind made at or before an instant, by subject. */
    List<ArchivedDocument> latestOfEach(String kind, Instant at);

    /** When the documents of a kind and subject were made, from an instant on and before another, oldest first. */
    List<Instant> generated(String kind, String subject, Instant from, Instant before);

    /**
     * The newest documents of a kind and subject made before an instant, newest first. To page on, ask for those before the
     * last one of the page.
     *
     * @param limit how many at most, at least 1
     */
    List<ArchivedDocument> newest(String kind, String subject, Instant before, int limit);

    /** The document of a kind that a run made; of several, the newest, and of those the first subject. */
    Optional<ArchivedDocument> ofRun(String kind, String run);
}
