package com.aurastream.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is true at an instant. Every answer depends on the arguments alone, so that any instant can be asked, in any order. */
public interface World {

    /** What this world is. */
    WorldDescription description();

    /** The moments at which a fleet that lives through the past should look; empty when there are none in particular. */
    List<ObservationMoment> history();

    /** What an analysis of this world ought to find; empty when nobody knows. */
    Map<String, Object> truth(Instant at);

    /** A video, absent when it is not published, not known or gone at that instant. */
    Optional<VideoState> video(String id, Instant at);

    /** What is on a video's thumbnail; absent when the video is not known at that instant, or nobody kept the picture. */
    Optional<ThumbnailSpec> thumbnail(String videoId, Instant at);

    /**
     * The chart of the most popular videos, best first.
     *
     * @param region ISO 3166 code, upper case
     * @param categoryId YouTube's category, empty for the chart of all
     * @return at most 200 videos; absent when there is no chart of that category
     */
    Optional<List<VideoState>> chart(String region, String categoryId, Instant at);

    /** Published videos that match, in the order asked for, at most 500. */
    List<VideoState> search(SearchQuery query, Instant at);

    /** A channel, absent when it is not known at that instant. */
    Optional<ChannelState> channel(String id, Instant at);

    /**
     * A channel's uploads, newest first.
     *
     * @param offset first position, from 0
     * @param limit most videos to give
     * @return absent when the channel is not known at that instant
     */
    Optional<Slice<VideoState>> uploads(String channelId, Instant at, int offset, int limit);

    /**
     * Running streams, most viewers first.
     *
     * @param gameId category id; empty for the streams of all
     */
    List<StreamState> streams(String gameId, Instant at);

    /** Categories with running streams, most viewers first. */
    List<GameState> topGames(Instant at);

    /** Every category known at that instant, in no particular order. */
    List<GameState> games(Instant at);

    /**
     * Clips of a category, most views first.
     *
     * @param gameId category id
     * @param from made at or after this instant
     * @param until made before this instant
     * @param at as they are at this instant; what is made later or gone by then is left out
     */
    List<ClipState> clips(String gameId, Instant from, Instant until, Instant at);

    /**
     * Clips of a streamer, most views first.
     *
     * @param broadcasterId the streamer's id
     * @param from made at or after this instant
     * @param until made before this instant
     * @param at as they are at this instant; what is made later or gone by then is left out
     */
    List<ClipState> clipsOf(String broadcasterId, Instant from, Instant until, Instant at);

    /** A clip, absent when it is not made, not known or gone at that instant. */
    Optional<ClipState> clip(String id, Instant at);

    /**
     * What a recap of a day's clips ought to say; empty when nobody knows.
     *
     * @param day the day, UTC
     * @param gameId only this category; all when absent
     * @param at the instant by which clips were made or gone
     */
    Map<String, Object> clipTruth(LocalDate day, Optional<String> gameId, Instant at);

    /** A streamer by id. */
    Optional<UserState> userById(String id, Instant at);

    /** A streamer by login, lower case. */
    Optional<UserState> userByLogin(String login, Instant at);
}
