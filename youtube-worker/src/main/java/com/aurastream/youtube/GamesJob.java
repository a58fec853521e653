package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSources;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Discovers the games' new videos, publishes every game, and then makes baselines of the channels that matter, game by game;
 * first what is new everywhere, because it is seen at once, then what makes it comparable.
 */
final class GamesJob implements Job {

    static final String NAME = "youtube-games";

    private static final String CRON = "0 0 5 * * *";

    private final YouTubeSources sources;
    private final VideoArchive archive;
    private final GameSnapshot snapshot;
    private final BaselineRefresh baselines;
    private final List<Game> games;
    private final YouTubeWorkerSettings.Games settings;

    GamesJob(
            YouTubeSources sources,
            VideoArchive archive,
            GameSnapshot snapshot,
            BaselineRefresh baselines,
            List<Game> games,
            YouTubeWorkerSettings.Games settings) {
        this.sources = sources;
        this.archive = archive;
        this.snapshot = snapshot;
        this.baselines = baselines;
        this.games = List.copyOf(games);
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(CRON, ZoneOffset.UTC, Duration.ofHours(26), Duration.ofMinutes(25));
    }

    @Override
    public JobReport run(JobRun run) {
        YouTubeSource youtube = sources.forCaller(NAME);
        ItemByItem each = new ItemByItem(run);
        List<JobReport.Item> items =
                new ArrayList<>(each.each(games, Game::slug, game -> discover(game, youtube, run)));
        items.addAll(each.each(games, game -> game.slug() + "/baselines", game -> baselines(game, youtube, run)));
        return new JobReport(items, youtube.spent());
    }

    /** Only a fleet without any video of any game misses output; a game of which there is nothing to find does not. */
    @Override
    public boolean outputMissing() {
        return games.stream().map(Game::slug).noneMatch(snapshot::isPublished)
                && games.stream().allMatch(game -> archive.known(game.slug(), Instant.EPOCH)
                        .isEmpty());
    }

    private List<JobReport.Item> discover(Game game, YouTubeSource youtube, JobRun run) {
        Instant now = run.startedAt();
        Set<String> known = snapshot.known(game.slug(), now).stream()
                .map(KnownVideo::videoId)
                .collect(Collectors.toSet());
        Discovery.Result discovered =
                new Discovery(youtube, settings.searches()).find(game, now.minus(settings.searchWindow()), known);
        if (discovered.stopped().isPresent() && discovered.videoIds().isEmpty()) {
            return List.of(nothing(game.slug(), discovered.stopped().get(), known));
        }
        int kept = keep(game, discovered.videoIds(), youtube);
        snapshot.publish(game.slug(), discovered.stopped().isEmpty(), run);
        List<JobReport.Item> items = new ArrayList<>(List.of(JobReport.Item.done(game.slug(), kept)));
        discovered.stopped().ifPresent(e -> items.add(nothing(game.slug() + "/searches", e, known)));
        return items;
    }

    private int keep(Game game, List<String> videoIds, YouTubeSource youtube) {
        int kept = 0;
        for (List<String> page : Pages.of(videoIds)) {
            YouTubeSource.Videos videos = youtube.videos(page);
            archive.save(game.slug(), videos.found());
            kept += videos.found().size();
        }
        return kept;
    }

    /** A second run on one day finds its searches used up, which is no failure of a game that has been searched already. */
    private static JobReport.Item nothing(String item, SourceException stopped, Set<String> known) {
        String message = String.valueOf(stopped.getMessage());
        return stopped instanceof SourceException.Throttled && !known.isEmpty()
                ? JobReport.Item.done(item, 0, message)
                : JobReport.Item.failed(item, message);
    }

    /** Baselines are made a few at a time anyhow, so the end of the quota only ends today's few. */
    private List<JobReport.Item> baselines(Game game, YouTubeSource youtube, JobRun run) {
        BaselineRefresh.Result refreshed = baselines.refresh(game.slug(), youtube, run);
        if (refreshed.made() > 0) {
            snapshot.publish(game.slug(), true, run);
        }
        Optional<String> note = refreshed.stopped().map(Throwable::getMessage);
        return List.of(new JobReport.Item(game.slug() + "/baselines", refreshed.made(), Optional.empty(), note));
    }
}
