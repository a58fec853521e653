package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.VideoState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recorded video with everything that was read of it, in time order and already shifted.
 *
 * @param id video id
 * @param channelId its channel
 * @param channelTitle the channel's name
 * @param publishedAt when it was published
 * @param categoryId YouTube's category
 * @param durationSeconds its length
 * @param live whether it was being broadcast
 * @param defaultLanguage empty when not declared
 * @param audioLanguage empty when not declared
 * @param readings what was read, oldest first
 */
record RecordedVideo(
        String id,
        String channelId,
        String channelTitle,
        Instant publishedAt,
        String categoryId,
        long durationSeconds,
        boolean live,
        String defaultLanguage,
        String audioLanguage,
        List<Reading> readings) {

    /**
     * What one row said.
     *
     * @param at when it was observed
     * @param text title and tags
     * @param views view count
     * @param likes 0 when hidden or none
     * @param comments 0 when switched off or none
     */
    record Reading(Instant at, Text text, long views, long likes, long comments) {}

    /** Title and tags, with their form for searching. */
    record Text(String title, List<String> tags, String normalised) {}

    /** The newest reading at an instant, absent before the first. */
    Optional<Reading> newest(Instant at) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(readings.get(low - 1));
    }

    /** The video as it was known at an instant, absent before it was first seen. */
    Optional<VideoState> at(Instant at) {
        return newest(at).map(this::state);
    }

    private VideoState state(Reading reading) {
        return new VideoState(
                id,
                channelId,
                channelTitle,
                reading.text().title(),
                "",
                reading.text().tags(),
                publishedAt,
                categoryId,
                durationSeconds,
                live
                        ? Optional.of(new VideoState.Broadcast(publishedAt, Optional.empty(), OptionalLong.empty()))
                        : Optional.empty(),
                declared(defaultLanguage),
                declared(audioLanguage),
                reading.views(),
                known(reading.likes()),
                known(reading.comments()));
    }

    private static Optional<String> declared(String language) {
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }

    /** A recorded 0 means hidden or none; the API leaves a hidden count out. */
    private static OptionalLong known(long count) {
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
