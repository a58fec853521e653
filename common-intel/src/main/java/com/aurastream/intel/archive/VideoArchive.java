package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The history of YouTube videos, their readings, their channels. Writing the same thing twice keeps it once. */
public interface VideoArchive {

    /** Keeps videos and readings, whatever game they belong to. */
    void save(Collection<ObservedVideo> videos);

    /** Keeps videos and readings, and that they are videos of a game. */
    void save(String game, Collection<ObservedVideo> videos);

    /** Keeps further readings of known videos, by video id; readings of unknown videos are left out. */
    void saveSamples(Map<String, VideoSample> samples);

    /** Marks videos that the source no longer gives, so that they are neither observed again nor recommended. */
    void markGone(Collection<String> videoIds, Instant at);

    /** The videos of a game published since an instant, not gone, with their readings since another, newest first. */
    List<VideoHistory> histories(String game, Instant publishedSince, Instant sampledSince);

    /** What is known of a game's videos published since an instant, for deciding which are due for another reading. */
    List<KnownVideo> known(String game, Instant publishedSince);

    /** Keeps channels. */
    void saveChannels(Collection<Channel> channels);

    /** Keeps baselines; the newest per channel and format is the one in force. */
    void saveBaselines(Collection<ChannelBaseline> baselines);

    /** The baselines in force of these channels. */
    List<ChannelBaseline> baselines(Collection<String> channelIds);

    /**
     * Channels of a game's videos whose baselines are missing or older than an instant, most videos first. A channel whose
     * baseline was looked for in vain counts as looked at: see {@link #markBaselineChecked}.
     */
    List<String> channelsWithoutBaseline(String game, Instant checkedSince, int limit);

    /** Notes that these channels' uploads were looked at, whether or not a baseline came of it. */
    void markBaselineChecked(Collection<String> channelIds, Instant at);

    /**
     * A known video, reduced to what the choice of the next reading needs.
     *
     * @param videoId YouTube's id
     * @param publishedAt when it was published
     * @param lastObservedAt its newest reading
     */
    record KnownVideo(String videoId, Instant publishedAt, Instant lastObservedAt) {}
}
