package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A game of a synthetic world as a fleet knows it that has watched for two days: its videos, readings and baselines. */
final class WorldVideos {

    private static final Duration WINDOW = Duration.ofDays(10);
    private static final List<Duration> READINGS =
            Stream.of(48, 36, 24, 18, 12, 8, 4, 2, 1, 0).map(Duration::ofHours).toList();

    private final World world;
    private final Instant now;

    WorldVideos(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    GameVideos of(String slug, String query) {
        Map<String, VideoState> found = new LinkedHashMap<>();
        for (Duration day = Duration.ZERO; day.compareTo(WINDOW) < 0; day = day.plusDays(1)) {
            search(query, now.minus(day).minus(Duration.ofDays(1)), now.minus(day))
                    .forEach(state -> found.putIfAbsent(state.id(), state));
        }
        List<VideoHistory> histories =
                found.values().stream().map(this::history).toList();
        return new GameVideos(slug, histories, baselines(histories));
    }

    private List<VideoState> search(String query, Instant from, Instant to) {
        return world.search(
                new SearchQuery(
                        query,
                        SearchQuery.Order.DATE,
                        Optional.of(from),
                        Optional.of(to),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                now);
    }

    private VideoHistory history(VideoState state) {
        List<VideoSample> samples = READINGS.stream()
                .map(now::minus)
                .flatMap(at -> world.video(state.id(), at).map(seen -> sample(seen, at)).stream())
                .toList();
        return new VideoHistory(video(state), samples);
    }

    private static VideoSample sample(VideoState state, Instant at) {
        return new VideoSample(at, state.views(), state.likes(), state.comments());
    }

    private static Video video(VideoState state) {
        Duration duration = Duration.ofSeconds(state.durationSeconds());
        return new Video(
                state.id(),
                state.channelId(),
                state.channelTitle(),
                state.title(),
                state.tags(),
                state.publishedAt(),
                duration,
                format(state),
                state.categoryId(),
                state.audioLanguage().or(state::defaultLanguage),
                Optional.empty());
    }

    private static VideoFormat format(VideoState state) {
        return VideoFormat.of(
                Duration.ofSeconds(state.durationSeconds()), state.broadcast().isPresent());
    }

    private List<ChannelBaseline> baselines(Collection<VideoHistory> histories) {
        List<ChannelBaseline> baselines = new ArrayList<>();
        histories.stream()
                .map(history -> history.video().channelId())
                .distinct()
                .forEach(channel -> baselines.addAll(baselines(channel)));
        return baselines;
    }

    private List<ChannelBaseline> baselines(String channel) {
        Map<VideoFormat, List<VideoState>> settled = world.uploads(channel, now, 0, 60).orElseThrow().items().stream()
                .filter(state -> state.publishedAt().isBefore(now.minus(Duration.ofDays(7))))
                .collect(Collectors.groupingBy(WorldVideos::format, LinkedHashMap::new, Collectors.toList()));
        return settled.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= 5)
                .map(entry -> baseline(channel, entry.getKey(), entry.getValue()))
                .toList();
    }

    private ChannelBaseline baseline(String channel, VideoFormat format, List<VideoState> uploads) {
        List<Long> views = uploads.stream().limit(30).map(VideoState::views).toList();
        double spread = Quantiles.of(
                        views.stream().map(each -> Math.log(each + 1.0)).toList())
                .spread();
        return new ChannelBaseline(channel, format, Quantiles.of(views).median(), spread, views.size(), now);
    }
}
