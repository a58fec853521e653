package com.aurastream.creator;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.InsightChooser;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Publishes an insight and writes its prediction down. The document comes first, because it is the truth: a run that dies in
 * between leaves a document from which the next run writes the very same prediction.
 */
final class InsightPublisher {

    /** What the archive and the keys call all games together. */
    static final String ALL = "all";

    private final Publication publication;
    private final PredictionArchive predictions;

    InsightPublisher(Publication publication, PredictionArchive predictions) {
        this.publication = publication;
        this.predictions = predictions;
    }

    /**
     * Publishes a day's insight, made now or earlier.
     *
     * @param subject a game's slug, or {@link #ALL}
     */
    void publish(String subject, Document<DailyInsight> document, JobRun run) {
        DailyInsight day = document.data();
        String name = IntelKeys.DAILY_INSIGHT.name(day.date().toString(), subject);
        publication.publishUnder(IntelKeys.DAILY_INSIGHT, name, subject, document, new Fence(run.job(), run.fence()));
        day.insight().ifPresent(insight -> insight.prediction()
                .ifPresent(prediction ->
                        predictions.save(predictionId(day.date(), insight.game()), insight.type(), prediction)));
    }

    /** The id of the prediction that a game's insight of a day makes; the insight of all games makes none of its own. */
    static String predictionId(LocalDate date, String game) {
        return "insight/" + date + "/" + game;
    }

    /** Wraps a day's insight. */
    static Document<DailyInsight> document(
            String subject,
            Origin origin,
            DocumentStatus status,
            List<DocumentInput> inputs,
            DailyInsight insight,
            JobRun run) {
        return IntelKeys.DAILY_INSIGHT.document(
                subject.equals(ALL) ? Optional.empty() : Optional.of(subject),
                origin,
                run.startedAt(),
                status,
                inputs,
                new Method(InsightChooser.METHOD, InsightChooser.VERSION),
                run.id(),
                insight);
    }
}
