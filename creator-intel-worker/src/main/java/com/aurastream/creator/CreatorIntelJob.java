package com.aurastream.creator;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Analyses the videos of every tracked game that has a snapshot. */
final class CreatorIntelJob implements Job {

    /** The job's name. */
    static final String NAME = "creator-intel";

    private static final Logger LOG = LoggerFactory.getLogger(CreatorIntelJob.class);
    // ten minutes past the hour, when the half hour's observations are in
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 10 */4 * * *", ZoneOffset.UTC, Duration.ofHours(5), Duration.ofMinutes(15));

    private final TrackedGames games;
    private final DocumentCache cache;
    private final List<Analysis<?>> analyses;
    private final GameIntel intel;
    private final Consumer<Instant> lastRun;

    /**
     * On the given parts.
     *
     * @param analyses what is made of each game
     * @param lastRun is told when intel was last made
     */
    CreatorIntelJob(
            TrackedGames games,
            DocumentCache cache,
            List<Analysis<?>> analyses,
            GameIntel intel,
            Consumer<Instant> lastRun) {
        this.games = games;
        this.cache = cache;
        this.analyses = List.copyOf(analyses);
        this.intel = intel;
        this.lastRun = lastRun;
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
        List<Item> items = new ArrayList<>();
        for (Game game : games.list()) {
            run.checkpoint();
            items.add(analyze(game, run));
        }
        if (items.stream().anyMatch(item -> item.count() > 0)) {
            lastRun.accept(run.startedAt());
        }
        return JobReport.of(items);
    }

    /** While no game has a snapshot there is nothing to analyse. */
    @Override
    public boolean inputsMissing() {
        return games.list().stream().noneMatch(this::hasInput);
    }

    /** A game without a snapshot cannot have results, so their absence is not a gap. */
    @Override
    public boolean outputMissing() {
        return games.list().stream().filter(this::hasInput).anyMatch(this::lacksOutput);
    }

    private Item analyze(Game game, JobRun run) {
        String key = inputKey(game);
        Optional<Document<GameVideos>> input;
        try {
            input = cache.find(IntelKeys.YOUTUBE_GAMES, key);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be read; youtube-worker overwrites it with its next run: {}", key, e.toString(), e);
            return Item.failed(game.slug(), key + " cannot be read: " + e.getMessage());
        }
        return input.map(videos -> intel.analyze(game, key, videos, run))
                .orElseGet(() -> Item.done(game.slug(), 0, key + " is not there; what was published stays"));
    }

    private boolean hasInput(Game game) {
        return cache.exists(inputKey(game));
    }

    private boolean lacksOutput(Game game) {
        return analyses.stream().anyMatch(each -> !cache.exists(each.key().name(game.slug())));
    }

    private static String inputKey(Game game) {
        return IntelKeys.YOUTUBE_GAMES.name(game.slug());
    }
}
