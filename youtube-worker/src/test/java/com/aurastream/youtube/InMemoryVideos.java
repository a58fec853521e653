package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The archive of videos for tests of milliseconds. */
final class InMemoryVideos implements VideoArchive {

    private final Map<String, Video> videos = new LinkedHashMap<>();
    private final Map<String, TreeMap<Instant, VideoSample>> samples = new LinkedHashMap<>();
    private final Map<String, Set<String>> games = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<ChannelBaseline> baselines = new ArrayList<>();
    private final Map<String, Instant> checked = new LinkedHashMap<>();
    private final Set<String> channels = new LinkedHashSet<>();

    Set<String> gone() {
        return gone;
    }

    Set<String> of(String game) {
        return games.getOrDefault(game, Set.of());
    }

    int samplesOf(String videoId) {
        return samples.getOrDefault(videoId, new TreeMap<>()).size();
    }

    Set<String> all() {
        return videos.keySet();
    }

    @Override
    public void save(Collection<ObservedVideo> observed) {
        observed.forEach(one -> {
            videos.put(one.video().id(), one.video());
            samples.computeIfAbsent(one.video().id(), id -> new TreeMap<>())
                    .putIfAbsent(one.sample().observedAt(), one.sample());
        });
    }

    @Override
    public void save(String game, Collection<ObservedVideo> observed) {
        save(observed);
        observed.forEach(one -> games.computeIfAbsent(game, slug -> new LinkedHashSet<>())
                .add(one.video().id()));
    }

    @Override
    public void saveSamples(Map<String, VideoSample> readings) {
        readings.forEach((id, sample) -> {
            if (videos.containsKey(id)) {
                samples.computeIfAbsent(id, none -> new TreeMap<>()).putIfAbsent(sample.observedAt(), sample);
            }
        });
    }

    @Override
    public void markGone(Collection<String> videoIds, Instant at) {
        gone.addAll(videoIds);
    }

    @Override
    public List<VideoHistory> histories(String game, Instant publishedSince, Instant sampledSince) {
        return videosOf(game, publishedSince)
                .map(video -> new VideoHistory(
                        video,
                        List.copyOf(readings(video.id()).tailMap(sampledSince).values())))
                .toList();
    }

    @Override
    public List<KnownVideo> known(String game, Instant publishedSince) {
        return videosOf(game, publishedSince)
                .map(video -> new KnownVideo(
                        video.id(), video.publishedAt(), readings(video.id()).lastKey()))
                .toList();
    }

    @Override
    public void saveChannels(Collection<Channel> saved) {
        saved.forEach(channel -> channels.add(channel.id()));
    }

    @Override
    public void saveBaselines(Collection<ChannelBaseline> saved) {
        baselines.addAll(saved);
    }

    @Override
    public List<ChannelBaseline> baselines(Collection<String> channelIds) {
        return baselines.stream()
                .filter(baseline -> channelIds.contains(baseline.channelId()))
                .toList();
    }

    @Override
    public List<String> channelsWithoutBaseline(String game, Instant checkedSince, int limit) {
        return of(game).stream()
                .flatMap(id -> Stream.ofNullable(videos.get(id)))
                .map(Video::channelId)
                .distinct()
                .filter(channel -> checked.getOrDefault(channel, Instant.MIN).isBefore(checkedSince))
                .limit(limit)
                .toList();
    }

    @Override
    public void markBaselineChecked(Collection<String> channelIds, Instant at) {
        channelIds.forEach(channel -> checked.put(channel, at));
    }

    private NavigableMap<Instant, VideoSample> readings(String videoId) {
        return samples.getOrDefault(videoId, new TreeMap<>());
    }

    private Stream<Video> videosOf(String game, Instant publishedSince) {
        return of(game).stream()
                .filter(id -> !gone.contains(id))
                .flatMap(id -> Stream.ofNullable(videos.get(id)))
                .filter(video -> !video.publishedAt().isBefore(publishedSince))
                .sorted(Comparator.comparing(Video::publishedAt).reversed());
    }
}
