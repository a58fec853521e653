package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * When a game's audience is large for its competition, hour by hour of the week.
 *
 * @param verdict what can be said
 * @param days days of the history with enough hours in them
 * @param weeks blocks of 168 hours, counted back from now, that the history reaches into
 * @param samples readings of the directory that were used
 * @param slots the hours of the week that can be estimated, Monday 00:00 UTC first; empty when the history is too short
 * @param recommended the hours that are reliably better than this game's typical hour, best first; in a competition document at most five
 * @param missing what the history lacks, when it is too short
 */
public record BestTimes(
        Verdict verdict,
        int days,
        int weeks,
        int samples,
        List<Slot> slots,
        List<Recommendation> recommended,
        Optional<Missing> missing) {

    /** Fewest days of history from which anything is concluded. */
    public static final int DAYS_NEEDED = 7;

    private static final int DAYS_SHOWN = 7;

    /** Copies the lists. */
    public BestTimes {
        slots = List.copyOf(slots);
        recommended = List.copyOf(recommended);
    }

    /** What the history allows to say. */
    public enum Verdict {
        /** Some hours are reliably better than the typical one. */
        RELIABLE_DIFFERENCE,
        /** There is enough history, and no hour stands out of its noise: go live when it suits you. */
        NO_RELIABLE_DIFFERENCE,
        /** Too little history. */
        INSUFFICIENT_SAMPLE;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a recommendation rests on. */
    public enum Basis {
        /** This hour of this weekday. */
        HOUR_OF_WEEK,
        /** This hour on every day. */
        HOUR_OF_DAY;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One hour of the week.
     *
     * @param hourOfWeek 0 is Monday 00:00 to 01:00 UTC
     * @param next when it comes next, or began if it is running
     * @param opportunity viewers per stream outside the ten most-watched, as a multiple of this game's typical hour; n is the
     *     number of weeks in which the hour was seen
     * @param audience median viewers outside the ten most-watched streams; absent when this very hour was never seen
     * @param streams median live streams; absent when this very hour was never seen
     */
    public record Slot(
            int hourOfWeek, Instant next, Estimate opportunity, OptionalDouble audience, OptionalDouble streams) {}

    /**
     * An hour that is reliably better than the typical one.
     *
     * @param hourOfWeek 0 is Monday 00:00 to 01:00 UTC
     * @param next when it comes next, or began if it is running
     * @param opportunity as in its slot
     * @param basis which comparison is reliable
     * @param evidence the hours of the history that the slot rests on, oldest first
     */
    public record Recommendation(
            int hourOfWeek, Instant next, Estimate opportunity, Basis basis, List<Instant> evidence) {

        /** Copies the evidence. */
        public Recommendation {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One coming hour in a time zone.
     *
     * @param start when it starts
     * @param local the same moment on the clocks of the zone, with that day's offset
     * @param opportunity as in its slot
     * @param recommended whether it is one of the recommended hours
     */
    public record LocalSlot(Instant start, OffsetDateTime local, Estimate opportunity, boolean recommended) {}

    /**
     * The hours from the next full one until the same local time seven days later, in order. That is 168 hours, 167 when
     * clocks go forward in between and 169 when they go back; every hour is a moment, so none is lost or told twice.
     *
     * @param zone the reader's time zone
     * @param at now
     */
    public List<LocalSlot> in(ZoneId zone, Instant at) {
        Map<Integer, Slot> byHour = new TreeMap<>();
        slots.forEach(slot -> byHour.put(slot.hourOfWeek(), slot));
        Instant end = ZonedDateTime.ofInstant(nextFullHour(at), zone)
                .plusDays(DAYS_SHOWN)
                .toInstant();
        List<LocalSlot> result = new ArrayList<>();
        for (Instant start = nextFullHour(at); start.isBefore(end); start = start.plus(Duration.ofHours(1))) {
            Slot slot = byHour.get(HourCell.hourOfWeek(HourCell.hourOf(start)));
            if (slot != null) {
                result.add(new LocalSlot(
                        start,
                        start.atZone(zone).toOffsetDateTime(),
                        slot.opportunity(),
                        isRecommendedHour(slot.hourOfWeek())));
            }
        }
        return List.copyOf(result);
    }

    private boolean isRecommendedHour(int hourOfWeek) {
        return recommended.stream().anyMatch(r -> r.hourOfWeek() == hourOfWeek);
    }

    private static Instant nextFullHour(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(at) ? hour : hour.plus(Duration.ofHours(1));
    }
}
