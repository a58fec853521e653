package com.aurastream.intel.snapshot;

import java.time.Instant;

/**
 * What a channel's settled uploads of one format usually reach: the yardstick for its new ones.
 *
 * @param channelId YouTube's channel id
 * @param format the format of the uploads that were counted
 * @param medianViews median views of the newest settled uploads (at most 30, each at least 7 days old)
 * @param logSpread median absolute deviation of the natural logarithm of (views + 1), scaled by 1.4826; 0 for equal views
 * @param n how many uploads were counted
 * @param observedAt when they were read
 */
public record ChannelBaseline(
        String channelId, VideoFormat format, double medianViews, double logSpread, int n, Instant observedAt) {}
