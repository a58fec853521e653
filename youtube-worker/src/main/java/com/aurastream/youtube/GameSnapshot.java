package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.VideoHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Publishes what is known of a game: its recent videos with their readings, and the baselines of their channels. */
final class GameSnapshot {

    private static final Method METHOD = new Method("youtube.game-videos", 1);
    private static final DocumentKey<GameVideos> KEY = IntelKeys.YOUTUBE_GAMES;

    private final VideoArchive archive;
    private final DocumentCache cache;
    private final Publication publication;
    private final Origin origin;
    private final YouTubeWorkerSettings.Snapshot settings;

    GameSnapshot(
            VideoArchive archive,
            DocumentCache cache,
            Publication publication,
            Origin origin,
            YouTubeWorkerSettings.Snapshot settings) {
        this.archive = archive;
        this.cache = cache;
        this.publication = publication;
        this.origin = origin;
        this.settings = settings;
    }

    /** What is known of the videos that are young enough to be observed and published. */
    List<KnownVideo> known(String game, Instant now) {
        return archive.known(game, publishedSince(now));
    }

    /** Whether readers find the game now. */
    boolean isPublished(String game) {
        return cache.exists(KEY.name(game));
    }

    /**
     * Publishes a game as the archive has it now.
     *
     * @param complete whether every reading that was due has been taken
     * @return how many videos it shows
     */
    int publish(String game, boolean complete, JobRun run) {
        GameVideos videos = videos(game, run.startedAt());
        Document<GameVideos> document = KEY.document(
                Optional.of(game),
                origin,
                run.startedAt(),
                DocumentStatus.of(!videos.videos().isEmpty(), complete),
                inputs(videos),
                METHOD,
                run.id(),
                videos);
        publication.publish(KEY, game, game, document, new Fence(run.job(), run.fence()));
        return videos.videos().size();
    }

    private VideoHistory readable(VideoHistory history) {
        return new VideoHistory(
                history.video(), SampleThinning.thin(RepeatedCounts.dropped(history.samples()), settings.samples()));
    }

    private Instant publishedSince(Instant now) {
        return now.minus(settings.window());
    }

    private GameVideos videos(String game, Instant now) {
        Instant since = publishedSince(now);
        List<VideoHistory> histories = archive.histories(game, since, since).stream()
                .limit(settings.videos())
                .map(this::readable)
                .toList();
        List<String> channels = histories.stream()
                .map(history -> history.video().channelId())
                .distinct()
                .toList();
        return new GameVideos(game, histories, channels.isEmpty() ? List.of() : archive.baselines(channels));
    }

    private static List<DocumentInput> inputs(GameVideos videos) {
        List<DocumentInput> inputs = new ArrayList<>();
        videos.videos().stream()
                .map(history -> history.latest().observedAt())
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> inputs.add(new DocumentInput(
                        "video_sample", newest, videos.videos().size())));
        videos.baselines().stream()
                .map(ChannelBaseline::observedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> inputs.add(new DocumentInput(
                        "channel_baseline", newest, videos.baselines().size())));
        return inputs;
    }
}
