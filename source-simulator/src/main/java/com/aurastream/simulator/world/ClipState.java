package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Twitch clip as it is at one instant.
 *
 * @param id clip id
 * @param broadcasterId whose stream was clipped
 * @param broadcasterName that streamer's display name
 * @param creatorId who clipped it
 * @param creatorName the clipper's display name
 * @param videoId the recording it was cut from, absent when that is gone
 * @param gameId category id, empty when none was set
 * @param language ISO 639-1 code or {@code other}
 * @param title the clipper's title
 * @param views views
 * @param createdAt when it was made
 * @param thumbnailUrl address of its picture
 * @param durationSeconds length in seconds, precise to a tenth
 * @param vodOffset where in the recording it begins, seconds; absent as the recording is, and for a while after it was made
 * @param featured whether the streamer features it
 */
public record ClipState(
        String id,
        String broadcasterId,
        String broadcasterName,
        String creatorId,
        String creatorName,
        Optional<String> videoId,
        String gameId,
        String language,
        String title,
        long views,
        Instant createdAt,
        String thumbnailUrl,
        double durationSeconds,
        OptionalInt vodOffset,
        boolean featured) {}
