package com.aurastream.intel.snapshot;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One reading of a video's public counts.
 *
 * @param observedAt when it was read
 * @param views public views; may fall between readings when YouTube corrects them
 * @param likes likes, absent when hidden
 * @param comments comments, absent when hidden or closed
 */
public record VideoSample(Instant observedAt, long views, OptionalLong likes, OptionalLong comments) {}
