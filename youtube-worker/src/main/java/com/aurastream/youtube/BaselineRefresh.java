package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSource.Upload;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** Looks at the channels of a game that are due; answers how many baselines came of it. */
    int refresh(String game, YouTubeSource youtube, JobRun run) {
        Instant checkedSince = run.startedAt().minus(settings.baselineAge());
        List<String> due = settings.channels() == 0
                ? List.of()
                : archive.channelsWithoutBaseline(game, checkedSince, settings.channels());
        return Pages.of(due).stream()
                .mapToInt(page -> refresh(page, youtube, run))
                .sum();
    }

    private int refresh(List<String> channelIds, YouTubeSource youtube, JobRun run) {
        List<Channel> channels = youtube.channels(channelIds);
        archive.saveChannels(channels);
        Set<String> vanished = new HashSet<>(channelIds);
        int made = 0;
        for (Channel channel : channels) {
            run.checkpoint();
            vanished.remove(channel.id());
            List<ChannelBaseline> baselines = baselines(channel, youtube, run.startedAt());
            if (!baselines.isEmpty()) {
                archive.saveBaselines(baselines);
            }
            archive.markBaselineChecked(List.of(channel.id()), run.startedAt());
            made += baselines.size();
        }
        if (!vanished.isEmpty()) {
            archive.markBaselineChecked(vanished, run.startedAt());
        }
        return made;
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
}
