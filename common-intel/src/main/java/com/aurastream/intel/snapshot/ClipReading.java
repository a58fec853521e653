package com.aurastream.intel.snapshot;

import java.time.Instant;

/**
 * One reading of a clip's count.
 *
 * @param observedAt when it was read
 * @param views public views
 */
public record ClipReading(Instant observedAt, long views) {}
