package com.aurastream.intel.analysis.clip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a day's clips amounted to.
 *
 * @param date the day, UTC
 * @param overall all categories together
 * @param categories by category, most views gained first
 */
public record ClipRecap(LocalDate date, Day overall, List<Day> categories) {

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
     * @param viewsGained views that were gained on that day by the readings, of clips made on it
     * @param peakVelocity the highest velocity of a moment, views per minute; absent when none was measured
     * @param hours 24 hours, UTC
     * @param top the moments that gained most on that day, at most ten
     */
    public record Day(
            Optional<String> gameId,
            int clips,
            int moments,
            int clippers,
            long viewsGained,
            OptionalDouble peakVelocity,
            List<Hour> hours,
            List<ClipMoment> top) {

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
     * @param viewsGained views gained in it by the readings
     */
    public record Hour(int hour, int clips, long viewsGained) {}
}
