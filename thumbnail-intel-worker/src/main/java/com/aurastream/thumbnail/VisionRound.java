package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Vision;
import com.aurastream.intel.archive.ArchivedVerdict;
import com.aurastream.intel.archive.VerdictArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unauthorized;
import com.aurastream.intel.source.gemini.GeminiAnswer;
import com.aurastream.intel.source.gemini.GeminiSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run's questions to the vision model. A picture that has a verdict is not asked about again; after a refusal, or some
 * failures in a row, nothing more is asked in this run, and the next one tries again.
 */
final class VisionRound {

    static final String OFF = "Gemini is off: GEMINI_API_KEY is not set";

    private static final Logger log = LoggerFactory.getLogger(VisionRound.class);

    private final Optional<GeminiSource> gemini;
    private final VerdictArchive archive;
    private final int giveUpAfter;
    private final JobRun run;
    private int failuresInRow;
    private Optional<String> stopped = Optional.empty();
    private String lastProblem = "";

    /**
     * A run's questions.
     *
     * @param gemini the model; absent when it is off
     * @param giveUpAfter after how many failures in a row nothing more is asked
     */
    VisionRound(Optional<GeminiSource> gemini, VerdictArchive archive, int giveUpAfter, JobRun run) {
        this.gemini = gemini;
        this.archive = archive;
        this.giveUpAfter = giveUpAfter;
        this.run = run;
    }

    /** Whether an answering model is the one that was asked for, or a release of it. */
    static boolean isRequested(String requested, String served) {
        return new GeminiAnswer(Optional.empty(), requested, served, GeminiAnswer.WHOLE).servedAsRequested();
    }

    /**
     * Verdicts on pictures, in their order as far as the questions go.
     *
     * @param most questions at most
     */
    Looked look(List<Picture> pictures, int most) {
        return gemini.map(model -> look(model, pictures, most))
                .orElseGet(() -> new Looked(Map.of(), Optional.empty(), Optional.of(OFF)));
    }

    private Looked look(GeminiSource model, List<Picture> pictures, int most) {
        Map<String, ArchivedVerdict> verdicts = known(model, pictures);
        long cached =
                pictures.stream().filter(p -> verdicts.containsKey(p.hash())).count();
        int left = most;
        for (Picture picture : pictures) {
            if (left > 0 && stopped.isEmpty() && !verdicts.containsKey(picture.hash())) {
                left--;
                ask(model, picture).ifPresent(verdict -> verdicts.put(picture.hash(), verdict));
            }
        }
        return looked(model.model(), pictures, verdicts, Math.toIntExact(cached));
    }

    private Map<String, ArchivedVerdict> known(GeminiSource model, List<Picture> pictures) {
        Map<String, ArchivedVerdict> known = new HashMap<>(
                archive.find(pictures.stream().map(Picture::hash).toList(), model.model(), VerdictQuestion.VERSION));
        known.values().removeIf(verdict -> !VerdictReading.stillHolds(verdict.seen()));
        return known;
    }

    private Optional<ArchivedVerdict> ask(GeminiSource model, Picture picture) {
        run.checkpoint();
        try {
            GeminiAnswer answer = model.ask(VerdictQuestion.about(picture, run.job()));
            VerdictReading reading = VerdictReading.of(answer);
            if (reading.verdict().isEmpty()) {
                failed(answer.servedModel() + " " + reading.problem());
                return Optional.empty();
            }
            failuresInRow = 0;
            return Optional.of(keep(picture, answer, reading.verdict().get().seen()));
        } catch (Throttled | Unauthorized e) {
            stop(String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            failed(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private ArchivedVerdict keep(Picture picture, GeminiAnswer answer, Map<String, String> seen) {
        ArchivedVerdict verdict = new ArchivedVerdict(
                picture.hash(),
                answer.requestedModel(),
                VerdictQuestion.VERSION,
                answer.servedModel(),
                run.startedAt(),
                seen);
        archive.save(verdict);
        return verdict;
    }

    private void failed(String problem) {
        lastProblem = problem;
        if (++failuresInRow >= giveUpAfter) {
            stop(failuresInRow + " failures in a row, the last: " + problem);
        }
    }

    private void stop(String reason) {
        log.warn("job {} run {}: nothing more is asked of the vision model: {}", run.job(), run.id(), reason);
        stopped = Optional.of(reason);
    }

    private Looked looked(String model, List<Picture> pictures, Map<String, ArchivedVerdict> verdicts, int cached) {
        int images = Math.toIntExact(
                pictures.stream().filter(p -> verdicts.containsKey(p.hash())).count());
        Optional<String> reason = images == pictures.size() ? Optional.empty() : Optional.of(reason());
        List<String> served = verdicts.values().stream()
                .map(ArchivedVerdict::servedModel)
                .distinct()
                .sorted()
                .toList();
        Vision vision = new Vision(model, served, images, pictures.size() - images, cached, reason);
        return new Looked(
                verdicts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()
                        .seen())),
                Optional.of(vision),
                reason);
    }

    private String reason() {
        return stopped.orElseGet(() -> lastProblem.isEmpty()
                ? "the questions of one run are used up; the rest is asked about in the next runs"
                : lastProblem);
    }
}
