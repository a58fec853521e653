package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.ClipState;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A clip with its whole future.
 *
 * @param number what its id stands for
 * @param id clip id
 * @param gameId category id
 * @param session the stream it shows
 * @param clipper who made it
 * @param title its title
 * @param createdAt when it was made, seconds since 1970
 * @param tenths length in tenths of a second
 * @param offset where it begins, seconds from the start of the stream
 * @param offsetKnownAt from when Twitch tells the offset, seconds since 1970
 * @param growth how its views grow
 * @param deletedAt when it is deleted, seconds since 1970
 * @param featured whether the streamer features it
 */
record SyntheticClip(
        long number,
        String id,
        String gameId,
        Session session,
        Clipper clipper,
        String title,
        long createdAt,
        int tenths,
        int offset,
        long offsetKnownAt,
        ClipGrowth growth,
        OptionalLong deletedAt,
        boolean featured) {

    /** Somebody who makes clips. */
    record Clipper(String id, String name) {}

    boolean madeBy(Instant at) {
        return createdAt <= at.getEpochSecond();
    }

    boolean thereAt(Instant at) {
        return madeBy(at) && (deletedAt.isEmpty() || deletedAt.getAsLong() > at.getEpochSecond());
    }

    String broadcasterId() {
        return session.streamer().userId();
    }

    ClipState at(Instant at) {
        long now = at.getEpochSecond();
        boolean offsetKnown = session.videoId().isPresent() && now >= offsetKnownAt;
        return new ClipState(
                id,
                broadcasterId(),
                session.streamer().name(),
                clipper.id(),
                clipper.name(),
                session.videoId(),
                gameId,
                session.streamer().language().code(),
                title,
                growth.at(now),
                Instant.ofEpochSecond(createdAt),
                "https://clips-media-assets2.twitch.tv/" + session.streamId() + "-offset-" + offset
                        + "-preview-480x272.jpg",
                tenths / 10.0,
                offsetKnown ? OptionalInt.of(offset) : OptionalInt.empty(),
                featured);
    }
}
