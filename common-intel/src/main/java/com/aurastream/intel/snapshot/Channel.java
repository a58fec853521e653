package com.aurastream.intel.snapshot;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A YouTube channel as observed.
 *
 * @param id YouTube's channel id
 * @param title its name
 * @param uploadsPlaylistId the playlist of all its uploads
 * @param subscribers rounded by YouTube to three significant figures; absent when hidden
 * @param observedAt when it was read
 */
public record Channel(
        String id, String title, String uploadsPlaylistId, OptionalLong subscribers, Instant observedAt) {}
