package com.aurastream.intel.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A Twitch clip without its changing count.
 *
 * @param id Twitch's clip id
 * @param url where it is watched
 * @param broadcasterId whose stream was clipped
 * @param broadcasterName that streamer's display name
 * @param creatorId who clipped it
 * @param creatorName the clipper's display name
 * @param videoId the recording that it was cut from; absent when the recording is gone or hidden
 * @param vodOffset where in the recording it begins; absent as the recording is, and for a while after the clip was made
 * @param gameId Twitch's category id
 * @param language ISO 639-1 code, or {@code other}
 * @param title the clipper's title
 * @param createdAt when it was made
 * @param duration its length
 * @param thumbnailUrl address of its picture
 */
public record Clip(
        String id,
        String url,
        String broadcasterId,
        String broadcasterName,
        String creatorId,
        String creatorName,
        Optional<String> videoId,
        Optional<Duration> vodOffset,
        String gameId,
        String language,
        String title,
        Instant createdAt,
        Duration duration,
        String thumbnailUrl) {}
