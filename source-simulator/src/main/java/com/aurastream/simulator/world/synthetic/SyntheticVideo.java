package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.VideoState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A video with its whole future.
 *
 * @param id video id
 * @param channel who published it
 * @param title its title
 * @param tags its tags
 * @param normalised title and tags as they are searched
 * @param durationSeconds length when it is complete
 * @param live whether it is or was a broadcast
 * @param curve how its views grow
 * @param likeRate likes per view, negative when hidden
 * @param commentRate comments per view, negative when switched off
 * @param multiple views against what its channel's quality draw alone would have given: 1 for an ordinary video
 * @param success views against the median of what its channel's videos of the form reach: how well it does
 * @param viral whether it was planted as viral
 * @param planted the planted keywords that its title carries
 */
record SyntheticVideo(
        String id,
        SyntheticChannel channel,
        String title,
        List<String> tags,
        String normalised,
        long durationSeconds,
        boolean live,
        GrowthCurve curve,
        double likeRate,
        double commentRate,
        double multiple,
        double success,
        boolean viral,
        List<String> planted) {

    Instant publishedAt() {
        return Instant.ofEpochSecond(curve.publishedAt());
    }

    boolean publishedBy(Instant at) {
        return curve.publishedAt() <= at.getEpochSecond();
    }

    VideoState at(Instant at) {
        long views = curve.at(at.getEpochSecond());
        Optional<VideoState.Broadcast> broadcast = broadcast(at);
        boolean running = broadcast.map(b -> b.endedAt().isEmpty()).orElse(false);
        return new VideoState(
                id,
                channel.id(),
                channel.title(),
                title,
                title + "\n" + String.join(" ", tags),
                tags,
                publishedAt(),
                channel.categoryId(),
                running ? 0 : durationSeconds,
                broadcast,
                Optional.of(channel.language().code()),
                Optional.of(channel.language().code()),
                views,
                share(views, likeRate),
                share(views, commentRate));
    }

    private Optional<VideoState.Broadcast> broadcast(Instant at) {
        if (!live) {
            return Optional.empty();
        }
        Instant end = publishedAt().plusSeconds(durationSeconds);
        return Optional.of(
                at.isBefore(end)
                        ? new VideoState.Broadcast(
                                publishedAt(), Optional.empty(), OptionalLong.of((long) (curve.views() / 40) + 1))
                        : new VideoState.Broadcast(publishedAt(), Optional.of(end), OptionalLong.empty()));
    }

    private static OptionalLong share(long views, double rate) {
        return rate < 0 ? OptionalLong.empty() : OptionalLong.of((long) (views * rate));
    }
}
