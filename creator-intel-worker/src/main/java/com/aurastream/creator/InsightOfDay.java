package com.aurastream.creator;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.DailyInsights;
import com.aurastream.intel.analysis.insight.InsightInputs;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.archive.ArchivedPrediction;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The insight of a day: the one that was told already, or else a new one. */
final class InsightOfDay {

    private final InsightHistory history;
    private final PredictionArchive predictions;

    InsightOfDay(InsightHistory history, PredictionArchive predictions) {
        this.history = history;
        this.predictions = predictions;
    }

    /** Of one game. */
    Document<DailyInsight> ofGame(GameDocuments documents, LocalDate date, JobRun run) {
        return history.of(documents.slug(), date).orElseGet(() -> made(documents, date, run));
    }

    /**
     * Of all games together.
     *
     * @param games the games' insights of the day, at least one
     */
    Document<DailyInsight> overall(List<Document<DailyInsight>> games, LocalDate date, JobRun run) {
        return history.of(InsightPublisher.ALL, date).orElseGet(() -> made(games, date, run));
    }

    private Document<DailyInsight> made(GameDocuments documents, LocalDate date, JobRun run) {
        InsightInputs inputs = documents.insightInputs();
        DailyInsight insight = DailyInsights.ofGame(
                inputs, history.before(documents.slug(), date), this::grade, date, run.startedAt());
        DocumentStatus status = inputs.sufficient() ? documents.wholeness() : DocumentStatus.INSUFFICIENT_SAMPLE;
        return InsightPublisher.document(
                documents.slug(), documents.origin(), status, documents.ofInsight(), insight, run);
    }

    private Document<DailyInsight> made(List<Document<DailyInsight>> games, LocalDate date, JobRun run) {
        DailyInsight insight = DailyInsights.overall(
                games.stream().map(Document::data).toList(),
                history.before(InsightPublisher.ALL, date),
                this::grade,
                date,
                run.startedAt());
        return InsightPublisher.document(
                InsightPublisher.ALL, games.get(0).origin(), overallStatus(games), inputs(games), insight, run);
    }

    private Optional<Grade> grade(DailyInsight day) {
        return day.insight()
                .flatMap(insight -> predictions.find(InsightPublisher.predictionId(day.date(), insight.game())))
                .flatMap(ArchivedPrediction::grade);
    }

    private static List<DocumentInput> inputs(List<Document<DailyInsight>> games) {
        return games.stream()
                .map(game -> new DocumentInput(
                        IntelKeys.DAILY_INSIGHT.name(
                                game.data().date().toString(), game.game().orElseThrow()),
                        game.generatedAt(),
                        1))
                .toList();
    }

    private static DocumentStatus overallStatus(List<Document<DailyInsight>> games) {
        if (games.stream().allMatch(game -> game.status() == DocumentStatus.INSUFFICIENT_SAMPLE)) {
            return DocumentStatus.INSUFFICIENT_SAMPLE;
        }
        return games.stream().allMatch(game -> game.status() == DocumentStatus.OK)
                ? DocumentStatus.OK
                : DocumentStatus.PARTIAL;
    }
}
