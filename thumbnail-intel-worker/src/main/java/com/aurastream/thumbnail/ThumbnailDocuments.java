package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import java.util.List;
import java.util.Optional;

/** Puts what was found about a game's thumbnails into a document and publishes it. */
final class ThumbnailDocuments {

    private static final Method METHOD = new Method(ThumbnailAnalyzer.METHOD, ThumbnailAnalyzer.VERSION);
    private static final DocumentKey<ThumbnailIntel> KEY = IntelKeys.THUMBNAIL_INTEL;

    private final Publication publication;

    ThumbnailDocuments(Publication publication) {
        this.publication = publication;
    }

    /**
     * Publishes.
     *
     * @param inputs what it rests on
     * @param status how whole it is
     */
    void publish(
            Game game,
            Document<GameVideos> input,
            List<DocumentInput> inputs,
            DocumentStatus status,
            ThumbnailIntel intel,
            JobRun run) {
        Document<ThumbnailIntel> document = KEY.kind()
                .document(
                        Optional.of(game.slug()),
                        input.origin(),
                        run.startedAt(),
                        KEY.freshUntil(run.startedAt(), input.freshUntil()),
                        status,
                        inputs,
                        METHOD,
                        run.id(),
                        intel);
        publication.publish(KEY, game.slug(), game.slug(), document, new Fence(run.job(), run.fence()));
    }
}
