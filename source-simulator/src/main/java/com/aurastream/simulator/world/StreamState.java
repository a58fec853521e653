package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.List;

/**
 * A Twitch stream as it is at one instant.
 *
 * @param id stream id
 * @param userId the streamer's id
 * @param userLogin the streamer's login
 * @param userName the streamer's display name
 * @param gameId category id, empty when none is set
 * @param gameName category name, empty when none is set
 * @param title stream title
 * @param viewers concurrent viewers
 * @param startedAt when it went live
 * @param language ISO 639-1 code or {@code other}
 * @param thumbnailUrl address with {@code {width}} and {@code {height}} to fill in
 * @param tags the streamer's tags
 * @param mature whether it is marked as mature
 */
public record StreamState(
        String id,
        String userId,
        String userLogin,
        String userName,
        String gameId,
        String gameName,
        String title,
        int viewers,
        Instant startedAt,
        String language,
        String thumbnailUrl,
        List<String> tags,
        boolean mature) {}
