package com.aurastream.intel.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * A Twitch stream at one moment.
 *
 * @param id Twitch's stream id
 * @param userId the streamer's id
 * @param userLogin the streamer's login
 * @param userName the streamer's display name
 * @param gameId category id
 * @param title the title
 * @param viewers concurrent viewers
 * @param startedAt when it went live
 * @param language ISO 639-1 code, or {@code other}
 * @param thumbnailUrl address with {@code {width}} and {@code {height}} to fill in
 * @param tags the streamer's tags
 * @param mature whether it is marked as mature
 */
public record LiveStream(
        String id,
        String userId,
        String userLogin,
        String userName,
        String gameId,
        String title,
        long viewers,
        Instant startedAt,
        String language,
        String thumbnailUrl,
        List<String> tags,
        boolean mature) {

    /** Copies the tags. */
    public LiveStream {
        tags = List.copyOf(tags);
    }
}
