package com.aurastream.thumbnail;

import com.aurastream.intel.archive.VerdictArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.gemini.GeminiSource;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares thumbnails of every tracked game that has a snapshot. */
final class ThumbnailIntelJob implements Job {

    /** The job's name, under which its questions are counted. */
    static final String NAME = "thumbnail-intel";

    private static final Logger log = LoggerFactory.getLogger(ThumbnailIntelJob.class);
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 0 6 * * *", ZoneId.of("America/New_York"), Duration.ofHours(26), Duration.ofMinutes(20));

    private final TrackedGames games;
    private final DocumentCache cache;
    private final GameThumbnails thumbnails;
    private final Optional<GeminiSource> gemini;
    private final VerdictArchive verdicts;
    private final ThumbnailIntelWorkerSettings settings;

    /**
     * On the given parts.
     *
     * @param gemini the vision model; absent when it is off
     */
    ThumbnailIntelJob(
            TrackedGames games,
            DocumentCache cache,
            GameThumbnails thumbnails,
            Optional<GeminiSource> gemini,
            VerdictArchive verdicts,
            ThumbnailIntelWorkerSettings settings) {
        this.games = games;
        this.cache = cache;
        this.thumbnails = thumbnails;
        this.gemini = gemini;
        this.verdicts = verdicts;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public JobReport run(JobRun run) {
        long before = questions();
        VisionRound vision = new VisionRound(gemini, verdicts, settings.giveUpAfter(), run);
        List<Item> items = new ArrayList<>();
        for (Game game : games.list()) {
            run.checkpoint();
            items.add(attempt(game, vision, run));
        }
        return new JobReport(items, gemini.isEmpty() ? Map.of() : Map.of("gemini.calls", questions() - before));
    }

    /** While no game has a snapshot there is nothing to compare. */
    @Override
    public boolean inputsMissing() {
        return games.list().stream().noneMatch(this::hasInput);
    }

    /** A game without a snapshot cannot have a result, so its absence is not a gap. */
    @Override
    public boolean outputMissing() {
        return games.list().stream()
                .filter(this::hasInput)
                .anyMatch(game -> !cache.exists(IntelKeys.THUMBNAIL_INTEL.name(game.slug())));
    }

    private Item attempt(Game game, VisionRound vision, JobRun run) {
        String key = inputKey(game);
        try {
            Optional<Document<GameVideos>> input = cache.find(IntelKeys.YOUTUBE_GAMES, key);
            return input.map(videos -> thumbnails.compare(game, key, videos, vision, questionsPerGame(), run))
                    .orElseGet(() -> Item.done(game.slug(), 0, key + " is not there; what was published stays"));
        } catch (OvertakenException | RunStoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("{}: {} failed, what was published stays: {}", NAME, game.slug(), e.toString(), e);
            return Item.failed(game.slug(), String.valueOf(e.getMessage()));
        }
    }

    private int questionsPerGame() {
        return settings.questionsPerRun() / games.list().size();
    }

    private long questions() {
        return gemini.map(GeminiSource::callsMade).orElse(0L);
    }

    private boolean hasInput(Game game) {
        return cache.exists(inputKey(game));
    }

    private static String inputKey(Game game) {
        return IntelKeys.YOUTUBE_GAMES.name(game.slug());
    }
}
