package com.aurastream.twitch;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TopGames;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.twitch.TwitchSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the directory of every tracked game, then the top games. What fails for one costs no other. */
final class TwitchStreamsJob implements Job {

    /** The job's name. */
    static final String NAME = "twitch-streams";

    private static final Logger LOG = LoggerFactory.getLogger(TwitchStreamsJob.class);
    private static final String TOP_GAMES = "top_games";
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 */15 * * * *", ZoneOffset.UTC, Duration.ofMinutes(40), Duration.ofMinutes(12));

    private final TrackedGames games;
    private final GameDirectories directories;
    private final TwitchSource twitch;
    private final int topGames;
    private final DirectoryDocuments documents;
    private final DocumentCache cache;
    private final Consumer<Instant> lastFetch;

    /**
     * On the given parts.
     *
     * @param topGames how many of the most-watched categories are kept
     * @param lastFetch is told when the directories were last read
     */
    TwitchStreamsJob(
            TrackedGames games,
            GameDirectories directories,
            TwitchSource twitch,
            int topGames,
            DirectoryDocuments documents,
            DocumentCache cache,
            Consumer<Instant> lastFetch) {
        this.games = games;
        this.directories = directories;
        this.twitch = twitch;
        this.topGames = topGames;
        this.documents = documents;
        this.cache = cache;
        this.lastFetch = lastFetch;
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
        long before = twitch.pointsSpent();
        List<Item> items = new ArrayList<>();
        for (Game game : games.list()) {
            run.checkpoint();
            items.add(attempt(game.slug(), () -> directories.collect(game, run)));
        }
        boolean anythingRead = items.stream().anyMatch(item -> item.count() > 0);
        if (!anythingRead) {
            items.replaceAll(TwitchStreamsJob::asFailure);
        }
        run.checkpoint();
        items.add(attempt(TOP_GAMES, () -> collectTopGames(run)));
        if (anythingRead) {
            lastFetch.accept(run.startedAt());
        }
        return new JobReport(items, Map.of("twitch.points", twitch.pointsSpent() - before));
    }

    @Override
    public boolean outputMissing() {
        Stream<String> ofGames = games.list().stream()
                .flatMap(game -> Stream.of(
                        IntelKeys.TWITCH_STREAMS.name(game.twitchId()), IntelKeys.COMPETITION.name(game.slug())));
        return Stream.concat(ofGames, Stream.of(IntelKeys.TWITCH_TOP_GAMES.name()))
                .anyMatch(key -> !cache.exists(key));
    }

    private Item collectTopGames(JobRun run) {
        TopGames chart = twitch.topGames(topGames);
        if (chart.games().isEmpty()) {
            return Item.done(TOP_GAMES, 0, "Twitch lists no game; what was published stays");
        }
        documents.topGames(chart, run);
        return Item.done(TOP_GAMES, chart.games().size());
    }

    private static Item attempt(String name, Supplier<Item> work) {
        try {
            return work.get();
        } catch (OvertakenException | RunStoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{}: {} failed, what was published stays: {}", NAME, name, e.toString(), e);
            return Item.failed(name, String.valueOf(e.getMessage()));
        }
    }

    /** One empty directory is a quiet hour; all of them empty is a fault of the source. */
    private static Item asFailure(Item item) {
        return item.error().isPresent() ? item : Item.failed(item.name(), "Twitch lists no stream of any tracked game");
    }
}
