package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.stats.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Something that happened in a stream and was clipped, once or by many.
 *
 * @param id the id of its earliest clip
 * @param gameId Twitch's category id
 * @param broadcasterId whose stream it was
 * @param broadcasterName that streamer's display name
 * @param title the title of its most-watched clip
 * @param videoId the recording; absent when it is gone, hidden or not known yet
 * @param vodOffset where in the recording its first clip begins; absent as the recording is
 * @param startedAt when the earliest clip was made
 * @param lastClippedAt when the newest clip was made
 * @param clippers distinct people who clipped it
 * @param clips all its clips
 * @param views views of all its clips together at their newest readings
 * @param velocity views per minute of its clips together between the last readings of each; n is the number of clips that
 *     have such readings; absent when none has
 * @param peakVelocity the highest views per minute that its clips together were read to have so far; absent as the
 *     velocity is
 * @param multiple velocity over what counts as trending in its category; absent without either
 * @param label how it is doing
 * @param best its most-watched clips, most views first, at most five; what the moment rests on
 */
public record ClipMoment(
        String id,
        String gameId,
        String broadcasterId,
        String broadcasterName,
        String title,
        Optional<String> videoId,
        Optional<Duration> vodOffset,
        Instant startedAt,
        Instant lastClippedAt,
        int clippers,
        int clips,
        long views,
        Optional<Estimate> velocity,
        OptionalDouble peakVelocity,
        OptionalDouble multiple,
        Label label,
        List<MomentClip> best) {

    /** Copies the clips. */
    public ClipMoment {
        best = List.copyOf(best);
    }

    /** How a moment is doing. */
    public enum Label {
        /** It gains far faster than this game's moments usually do. */
        EXPLODING,
        /** It gains faster than this game's moments usually do. */
        TRENDING,
        /** Neither, or not known yet. */
        STEADY;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One clip of a moment.
     *
     * @param id Twitch's clip id
     * @param url where it is watched
     * @param title its title
     * @param creatorName who clipped it
     * @param createdAt when
     * @param views views at the newest reading
     * @param gained views gained between the two readings named, never negative; absent when one is named
     * @param readings instants of the two readings that the gain rests on, oldest first; without a gain, when its newest count
     *     was first read
     * @param thumbnailUrl its picture
     */
    public record MomentClip(
            String id,
            String url,
            String title,
            String creatorName,
            Instant createdAt,
            long views,
            OptionalLong gained,
            List<Instant> readings,
            String thumbnailUrl) {

        /** Copies the instants. */
        public MomentClip {
            readings = List.copyOf(readings);
        }
    }
}
