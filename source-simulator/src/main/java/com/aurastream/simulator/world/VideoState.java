package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A video as it is at one instant.
 *
 * @param id video id
 * @param channelId the channel that published it
 * @param channelTitle the channel's name
 * @param title the title at this instant
 * @param description the description; empty where it is not known
 * @param tags the uploader's tags
 * @param publishedAt when it was published
 * @param categoryId YouTube's category, 20 is gaming
 * @param durationSeconds length in seconds; 0 while a broadcast is running
 * @param broadcast the broadcast it is or was, absent for an upload
 * @param defaultLanguage BCP-47 tag of title and description
 * @param audioLanguage BCP-47 tag of the audio
 * @param views views by this instant
 * @param likes likes by this instant, absent when hidden
 * @param comments comments by this instant, absent when switched off
 */
public record VideoState(
        String id,
        String channelId,
        String channelTitle,
        String title,
        String description,
        List<String> tags,
        Instant publishedAt,
        String categoryId,
        long durationSeconds,
        Optional<Broadcast> broadcast,
        Optional<String> defaultLanguage,
        Optional<String> audioLanguage,
        long views,
        OptionalLong likes,
        OptionalLong comments) {

    /**
     * A live broadcast.
     *
     * @param startedAt when it went live
     * @param endedAt when it ended, absent while it is running
     * @param viewers concurrent viewers, absent once it has ended
     */
    public record Broadcast(Instant startedAt, Optional<Instant> endedAt, OptionalLong viewers) {}

    /** Whether it is being broadcast at this instant. */
    public boolean liveNow() {
        return broadcast.map(b -> b.endedAt().isEmpty()).orElse(false);
    }
}
