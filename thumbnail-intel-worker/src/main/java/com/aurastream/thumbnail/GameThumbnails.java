package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.thumbnail.MeasuredThumbnail;
import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailCohorts;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.source.thumbnail.ThumbnailSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the thumbnails of one game's winners with those of its ordinary videos. */
final class GameThumbnails {

    private final ThumbnailSource source;
    private final ThumbnailDocuments documents;
    private final Measurements measurements = new Measurements();
    private final int perGroup;
    private final int seenPerGroup;

    /**
     * On the given parts.
     *
     * @param perGroup thumbnails in each group at most
     * @param seenPerGroup how many of each group the vision model looks at
     */
    GameThumbnails(ThumbnailSource source, ThumbnailDocuments documents, int perGroup, int seenPerGroup) {
        this.source = source;
        this.documents = documents;
        this.perGroup = perGroup;
        this.seenPerGroup = seenPerGroup;
    }

    /**
     * Compares and publishes.
     *
     * @param inputKey where the videos were read
     * @param input the videos
     * @param vision the run's questions to the vision model
     * @param questions how many of them this game may use
     */
    Item compare(
            Game game, String inputKey, Document<GameVideos> input, VisionRound vision, int questions, JobRun run) {
        Instant asOf = asOf(input);
        ThumbnailCohorts cohorts = ThumbnailCohorts.of(input.data(), asOf, perGroup);
        Gathered gathered = PictureGathering.of(cohorts, source, measurements, run);
        if (tooFewByFailure(gathered)) {
            return Item.failed(
                    game.slug(),
                    gathered.failed() + " pictures could not be read, what was published stays: "
                            + gathered.reason().orElse(""));
        }
        Looked looked = vision.look(lookedAt(gathered), questions);
        ThumbnailIntel intel = intel(cohorts, gathered, looked);
        DocumentStatus status = status(input, intel, gathered, looked);
        documents.publish(game, input, inputs(inputKey, input, asOf, gathered, looked, run), status, intel, run);
        return item(game, intel, gathered, looked);
    }

    /** A failed fetch never takes the place of a good document. */
    private static boolean tooFewByFailure(Gathered gathered) {
        return gathered.failed() > 0 && gathered.pairs().size() < ThumbnailCohorts.NEEDED;
    }

    /** In pairs, so that both groups are looked at alike wherever the questions end. */
    private List<Picture> lookedAt(Gathered gathered) {
        return gathered.pairs().stream()
                .limit(seenPerGroup)
                .flatMap(pair -> Stream.of(pair.winner(), pair.ordinary()))
                .toList();
    }

    private static ThumbnailIntel intel(ThumbnailCohorts cohorts, Gathered gathered, Looked looked) {
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(
                measured(gathered, PicturePair::winner, looked),
                measured(gathered, PicturePair::ordinary, looked),
                looked.vision());
        List<Missing> missing = new ArrayList<>(cohorts.missing());
        missing.addAll(intel.missing());
        if (looked.vision().isEmpty()) {
            missing.add(new Missing(
                    "vision", 0, gathered.pairs().size() * 2, looked.reason().orElse(VisionRound.OFF)));
        }
        return new ThumbnailIntel(
                intel.winners(),
                intel.control(),
                intel.findings(),
                intel.considered(),
                intel.examples(),
                intel.palette(),
                intel.vision(),
                missing);
    }

    private static List<MeasuredThumbnail> measured(
            Gathered gathered, Function<PicturePair, Picture> side, Looked looked) {
        return gathered.pairs().stream()
                .map(side)
                .map(picture -> picture.with(looked.seen(picture)))
                .toList();
    }

    private static DocumentStatus status(
            Document<GameVideos> input, ThumbnailIntel intel, Gathered gathered, Looked looked) {
        boolean whole = looked.reason().isEmpty() && gathered.failed() == 0 && input.status() == DocumentStatus.OK;
        return DocumentStatus.of(intel.sufficient(), whole);
    }

    private static List<DocumentInput> inputs(
            String inputKey, Document<GameVideos> input, Instant asOf, Gathered gathered, Looked looked, JobRun run) {
        List<DocumentInput> inputs = new ArrayList<>();
        inputs.add(new DocumentInput(inputKey, asOf, input.data().videos().size()));
        inputs.add(new DocumentInput(
                "thumbnails", run.startedAt(), gathered.pairs().size() * 2));
        looked.vision()
                .filter(vision -> vision.images() > 0)
                .ifPresent(vision -> inputs.add(new DocumentInput("vision_verdict", run.startedAt(), vision.images())));
        return inputs;
    }

    private static Item item(Game game, ThumbnailIntel intel, Gathered gathered, Looked looked) {
        List<String> notes = new ArrayList<>();
        if (!intel.sufficient()) {
            notes.add("insufficient_sample: " + gathered.pairs().size() + " pairs with both pictures, "
                    + gathered.without() + " videos without one");
        }
        if (gathered.failed() > 0) {
            notes.add(gathered.failed() + " pictures could not be read: "
                    + gathered.reason().orElse(""));
        }
        looked.reason()
                .filter(reason -> !gathered.pairs().isEmpty())
                .ifPresent(reason -> notes.add("vision: " + reason));
        looked.otherModel()
                .ifPresent(model -> notes.add("vision: " + model + " answered instead of the model asked for"));
        long pictures = gathered.pairs().size() * 2L;
        return notes.isEmpty()
                ? Item.done(game.slug(), pictures)
                : Item.done(game.slug(), pictures, String.join("; ", notes));
    }

    /** Readings are taken while the run that wrote the snapshot goes on, so the newest may be later than its start. */
    private static Instant asOf(Document<GameVideos> input) {
        Stream<Instant> readings =
                input.data().videos().stream().map(video -> video.latest()).map(VideoSample::observedAt);
        return Stream.concat(Stream.of(input.generatedAt()), readings)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
