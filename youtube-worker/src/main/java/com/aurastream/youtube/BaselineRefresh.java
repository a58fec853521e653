package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSource.Upload;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the baselines of the channels that matter most to a game, a few channels at a time. A channel costs two units, its
 * newest uploads and their counts, and a fiftieth for itself; one unit when too few of its uploads have settled.
 */
final class BaselineRefresh {

    private final VideoArchive archive;
    private final YouTubeWorkerSettings.Games settings;

    BaselineRefresh(VideoArchive archive, YouTubeWorkerSettings.Games settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** Looks at the channels of a game that are due, until the quota ends; those that are left come first the next time. */
    Result refresh(String game, YouTubeSource youtube, JobRun run) {
        Instant checkedSince = run.startedAt().minus(settings.baselineAge());
        List<String> due = settings.channels() == 0
                ? List.of()
                : archive.channelsWithoutBaseline(game, checkedSince, settings.channels());
        AtomicInteger made = new AtomicInteger();
        try {
            Pages.of(due).forEach(page -> refresh(page, youtube, run, made));
            return new Result(made.get(), Optional.empty());
        } catch (Throttled e) {
            return new Result(made.get(), Optional.of(e));
        }
    }

    private void refresh(List<String> channelIds, YouTubeSource youtube, JobRun run, AtomicInteger made) {
        List<Channel> channels = youtube.channels(channelIds);
        archive.saveChannels(channels);
        Set<String> vanished = new HashSet<>(channelIds);
        channels.forEach(channel -> vanished.remove(channel.id()));
        if (!vanished.isEmpty()) {
            archive.markBaselineChecked(vanished, run.startedAt());
        }
        for (Channel channel : channels) {
            run.checkpoint();
            List<ChannelBaseline> baselines = baselines(channel, youtube, run.startedAt());
            if (!baselines.isEmpty()) {
                archive.saveBaselines(baselines);
            }
            archive.markBaselineChecked(List.of(channel.id()), run.startedAt());
            made.addAndGet(baselines.size());
        }
    }

    private static List<ChannelBaseline> baselines(Channel channel, YouTubeSource youtube, Instant now) {
        List<String> settled = youtube.uploads(channel.uploadsPlaylistId()).stream()
                .filter(upload -> !upload.publishedAt().isAfter(now.minus(ChannelBaselines.SETTLED)))
                .map(Upload::videoId)
                .distinct()
                .limit(YouTubeSource.PAGE)
                .toList();
        if (settled.size() < ChannelBaselines.FEWEST) {
            return List.of();
        }
        return ChannelBaselines.of(channel.id(), youtube.videos(settled).found(), now);
    }

    /**
     * What a refresh brought.
     *
     * @param made how many baselines
     * @param stopped why not all channels that were due were looked at; absent when all were
     */
    record Result(int made, Optional<Throttled> stopped) {}
}
