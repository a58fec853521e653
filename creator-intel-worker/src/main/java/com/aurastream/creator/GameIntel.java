package com.aurastream.creator;

import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and publishes the results of one game; one that fails costs no other. */
final class GameIntel {

    private static final Logger LOG = LoggerFactory.getLogger(GameIntel.class);

    private final List<Analysis<?>> analyses;
    private final Publication publication;

    /** Publishes the results of these analyses. */
    GameIntel(List<Analysis<?>> analyses, Publication publication) {
        this.analyses = List.copyOf(analyses);
        this.publication = publication;
    }

    /**
     * Analyses one game.
     *
     * @param inputKey where its videos were read
     * @param input its videos
     */
    Item analyze(Game game, String inputKey, Document<GameVideos> input, JobRun run) {
        GameAnalysis analysis = new GameAnalysis(input);
        DocumentInput origin = new DocumentInput(
                inputKey, analysis.asOf(), analysis.videos().videos().size());
        List<String> insufficient = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Analysis<?> each : analyses) {
            String kind = each.key().kind().name();
            try {
                if (publish(each, game, analysis, origin, run) == DocumentStatus.INSUFFICIENT_SAMPLE) {
                    insufficient.add(kind);
                }
            } catch (OvertakenException | RunStoppedException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{} of {} failed, what was published stays: {}", kind, game.slug(), e.toString(), e);
                errors.add(kind + ": " + e.getMessage());
            }
        }
        return item(game, origin.items(), insufficient, errors);
    }

    private <T> DocumentStatus publish(
            Analysis<T> each, Game game, GameAnalysis analysis, DocumentInput origin, JobRun run) {
        T result = each.analyzer().apply(analysis);
        Document<GameVideos> input = analysis.input();
        DocumentStatus status = each.sufficient().test(result) ? input.status() : DocumentStatus.INSUFFICIENT_SAMPLE;
        Document<T> document = each.key()
                .kind()
                .document(
                        Optional.of(game.slug()),
                        input.origin(),
                        run.startedAt(),
                        each.key().freshUntil(run.startedAt(), input.freshUntil()),
                        status,
                        List.of(origin),
                        each.method(),
                        run.id(),
                        result);
        publication.publish(each.key(), game.slug(), game.slug(), document, new Fence(run.job(), run.fence()));
        return status;
    }

    private static Item item(Game game, int videos, List<String> insufficient, List<String> errors) {
        if (!errors.isEmpty()) {
            return Item.failed(game.slug(), String.join("; ", errors));
        }
        return insufficient.isEmpty()
                ? Item.done(game.slug(), videos)
                : Item.done(game.slug(), videos, "insufficient_sample: " + String.join(", ", insufficient));
    }
}
