package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSources;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads every known video of every game again while it is worth it, and publishes the games. */
final class ObserveJob implements Job {

    static final String NAME = "youtube-observe";

    /** Five minutes after the charts, whose readings then need not be taken again. */
    private static final String CRON = "0 5/30 * * * *";

    private final YouTubeSources sources;
    private final VideoArchive archive;
    private final GameSnapshot snapshot;
    private final ObservationSchedule schedule;
    private final List<String> games;
    private final Clock clock;

    ObserveJob(
            YouTubeSources sources,
            VideoArchive archive,
            GameSnapshot snapshot,
            List<String> games,
            ObservationSchedule schedule,
            Clock clock) {
        this.sources = sources;
        this.archive = archive;
        this.snapshot = snapshot;
        this.schedule = schedule;
        this.games = List.copyOf(games);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(CRON, ZoneOffset.UTC, Duration.ofMinutes(75), Duration.ofMinutes(15));
    }

    @Override
    public JobReport run(JobRun run) {
        YouTubeSource youtube = sources.forCaller(NAME);
        Observation observation = new Observation(youtube, archive, run);
        List<JobReport.Item> items =
                new ArrayList<>(new ItemByItem(run).each(games, game -> game, game -> observe(game, observation, run)));
        observation
                .statisticsRefused()
                .ifPresent(e -> items.add(JobReport.Item.done("batch-statistics", 0, String.valueOf(e.getMessage()))));
        return new JobReport(items, youtube.spent());
    }

    @Override
    public boolean outputMissing() {
        return games.stream()
                .anyMatch(game -> !snapshot.isPublished(game)
                        && !snapshot.known(game, clock.instant()).isEmpty());
    }

    @Override
    public boolean inputsMissing() {
        return games.stream()
                .allMatch(game -> snapshot.known(game, clock.instant()).isEmpty());
    }

    private List<JobReport.Item> observe(String game, Observation observation, JobRun run) {
        List<KnownVideo> known = snapshot.known(game, run.startedAt());
        if (known.isEmpty() && !snapshot.isPublished(game)) {
            return List.of(JobReport.Item.done(game, 0, "no video is known yet"));
        }
        List<String> due = schedule.due(known, run.startedAt());
        Observation.Result result = observation.observe(game, due, known.size());
        if (result.stopped().isEmpty()) {
            snapshot.publish(game, true, run);
            return List.of(JobReport.Item.done(game, result.read()));
        }
        return stopped(game, due.size(), result.read(), result.stopped().get(), run);
    }

    /** What was read is published as partial; where nothing was, the last document stays and ages. */
    private List<JobReport.Item> stopped(String game, int due, int read, SourceException stopped, JobRun run) {
        String error = read + " of " + due + " readings were taken: " + stopped.getMessage();
        if (read == 0) {
            return List.of(JobReport.Item.failed(game, error));
        }
        snapshot.publish(game, false, run);
        return List.of(JobReport.Item.done(game, read), JobReport.Item.failed(game + "/readings", error));
    }
}
