package com.aurastream.creator;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** What the collecting workers archive and publish of a synthetic world, without them and without HTTP. */
final class WorldFleet {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int TOP = 10;

    private final World world;
    private final List<Game> games;
    private final ApplicationContext context;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, GameVideos> discovered = new HashMap<>();
    private long fence;

    WorldFleet(World world, List<Game> games, ApplicationContext context) {
        this.world = world;
        this.games = games;
        this.context = context;
    }

    /** The daily search for new videos. */
    void discover(Instant at) {
        for (Game game : games) {
            GameVideos videos = new WorldVideos(world, at)
                    .of(game.slug(), game.youtubeQueries().get(0));
            discovered.put(game.slug(), videos);
            known.put(
                    game.slug(),
                    videos.videos().stream()
                            .map(history -> history.video().id())
                            .toList());
            context.getBean(VideoArchive.class)
                    .save(
                            game.slug(),
                            videos.videos().stream()
                                    .map(history -> new ObservedVideo(history.video(), history.latest()))
                                    .toList());
        }
    }

    /** Another reading of every known video, and the snapshots with it. */
    void observe(Instant at) {
        VideoArchive archive = context.getBean(VideoArchive.class);
        for (Game game : games) {
            Map<String, VideoSample> samples = new TreeMap<>();
            for (String id : known.getOrDefault(game.slug(), List.of())) {
                world.video(id, at)
                        .ifPresent(state ->
                                samples.put(id, new VideoSample(at, state.views(), state.likes(), state.comments())));
            }
            archive.saveSamples(samples);
        }
    }

    /** The snapshots of the games' videos. */
    void publishVideos(Instant at) {
        for (Game game : games) {
            List<VideoHistory> histories =
                    context.getBean(VideoArchive.class).histories(game.slug(), at.minus(WINDOW), at.minus(WINDOW));
            GameVideos found = discovered.get(game.slug());
            put(
                    IntelKeys.YOUTUBE_GAMES,
                    game.slug(),
                    new GameVideos(game.slug(), histories, found == null ? List.of() : found.baselines()),
                    at);
        }
    }

    /** A reading of every directory. */
    void watchStreams(Instant at) {
        for (Game game : games) {
            List<Long> viewers = viewers(game, at);
            context.getBean(StreamArchive.class)
                    .save(
                            game.slug(),
                            new DirectorySample(
                                    at,
                                    viewers.size(),
                                    sum(viewers),
                                    viewers.get(0),
                                    sum(viewers.subList(0, TOP)),
                                    Quantiles.of(viewers).median(),
                                    true));
        }
    }

    /** The competition of every game. */
    void publishCompetition(Instant at) {
        for (Game game : games) {
            List<Long> viewers = viewers(game, at);
            StreamDirectory directory = new StreamDirectory(
                    game.twitchId(),
                    game.slug(),
                    List.of(),
                    viewers,
                    List.of(),
                    new Coverage(1, viewers.size(), 0, true));
            Competition competition = CompetitionAnalyzer.analyze(
                    directory, context.getBean(StreamArchive.class).history(game.slug(), at.minus(WINDOW)), at);
            put(IntelKeys.COMPETITION, game.slug(), competition, at);
        }
    }

    private List<Long> viewers(Game game, Instant at) {
        return world.streams(game.twitchId(), at).stream()
                .map(StreamState::viewers)
                .map(Integer::longValue)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static long sum(List<Long> viewers) {
        return viewers.stream().mapToLong(Long::longValue).sum();
    }

    private <T> void put(DocumentKey<T> key, String slug, T data, Instant at) {
        Document<T> document = new Document<>(
                key.kind().name(),
                key.kind().schema(),
                Optional.of(slug),
                Origin.SIMULATED,
                at,
                at.plus(key.freshFor()),
                DocumentStatus.OK,
                List.of(),
                new Method("test.collected", 1),
                "collector",
                data);
        context.getBean(DocumentCache.class)
                .put(
                        key.name(slug),
                        context.getBean(DocumentJson.class).write(document),
                        key.ttl(),
                        new Fence("collector", ++fence));
    }
}
