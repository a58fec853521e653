package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A channel as it is at one instant.
 *
 * @param id channel id, {@code UC...}
 * @param title the channel's name
 * @param publishedAt when it was opened, absent where it was not recorded
 * @param country ISO 3166 code, absent when not declared
 * @param views views of all its videos, absent where they were not recorded
 * @param videos number of public videos
 * @param subscribers rounded to three digits as the API does, absent when hidden or not recorded
 */
public record ChannelState(
        String id,
        String title,
        Optional<Instant> publishedAt,
        Optional<String> country,
        OptionalLong views,
        long videos,
        OptionalLong subscribers) {

    /** The playlist of its uploads: the channel id with {@code UU} in place of {@code UC}. */
    public String uploads() {
        return "UU" + id.substring(2);
    }
}
