package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipMoment.MomentClip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a day's clips amounted to.
 *
 * @param date the day, UTC
 * @param cutOff readings up to this instant were used, later ones never are
 * @param overall all categories together
 * @param categories every category that was looked at, most views gained first
 */
public record ClipRecap(LocalDate date, Instant cutOff, Day overall, List<Day> categories) {

    /** Copies the list. */
    public ClipRecap {
        categories = List.copyOf(categories);
    }

    /**
     * The day of one category, or of all.
     *
     * @param gameId Twitch's category id; absent for all categories together
     * @param clips distinct clips made on that day
     * @param moments distinct moments that they show
     * @param clippers distinct people who made them
     * @param views views of these clips together at their newest readings by the cut-off
     * @param viewsGained those of them that were gained between readings and on that day
     * @param peakVelocity the highest velocity of a moment, views per minute; absent when no clip was read to gain any
     * @param hours 24 hours, UTC
     * @param top the moments that gained most on that day, at most ten
     */
    public record Day(
            Optional<String> gameId,
            int clips,
            int moments,
            int clippers,
            long views,
            long viewsGained,
            OptionalDouble peakVelocity,
            List<Hour> hours,
            List<TopMoment> top) {

        /** Copies the lists. */
        public Day {
            hours = List.copyOf(hours);
            top = List.copyOf(top);
        }
    }

    /**
     * One hour of the day.
     *
     * @param hour 0 to 23, UTC
     * @param clips clips made in it
     * @param viewsGained views gained in it; what was gained between two readings is spread evenly over the time between them
     */
    public record Hour(int hour, int clips, long viewsGained) {}

    /**
     * A moment as it stood at the cut-off.
     *
     * @param id the id of its earliest clip
     * @param gameId Twitch's category id
     * @param broadcasterId whose stream it was
     * @param broadcasterName that streamer's display name
     * @param title the title of its most-watched clip
     * @param videoId the recording; absent when it is gone, hidden or not known yet
     * @param vodOffset where in the recording its first clip begins; absent as the recording is
     * @param startedAt when the earliest clip was made
     * @param clippers distinct people who clipped it
     * @param clips all its clips
     * @param views views of all its clips together at their newest readings
     * @param viewsGained those of them that were gained between readings and on that day
     * @param peakVelocity the highest views per minute that its clips together were read to have; absent when they were read to
     *     gain none
     * @param best its most-watched clips, most views first, at most five
     */
    public record TopMoment(
            String id,
            String gameId,
            String broadcasterId,
            String broadcasterName,
            String title,
            Optional<String> videoId,
            Optional<Duration> vodOffset,
            Instant startedAt,
            int clippers,
            int clips,
            long views,
            long viewsGained,
            OptionalDouble peakVelocity,
            List<MomentClip> best) {

        /** Copies the clips. */
        public TopMoment {
            best = List.copyOf(best);
        }
    }
}
