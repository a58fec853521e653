package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * Whether a day was watched from its start to its end. A run lists what was made since the one before, some hours back at most; so
 * clips are missed only where nothing was read for longer than that.
 */
final class DayWatch {

    private DayWatch() {}

    /**
     * Whether all clips of the day can be known.
     *
     * @param clips the day's clips with their readings
     * @param lookBack how far back a run looks at most
     */
    static boolean isWhole(LocalDate day, Collection<ClipHistory> clips, Duration lookBack) {
        Instant previous = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = previous.plus(Duration.ofDays(1));
        for (Instant at : readings(clips)) {
            if (Duration.between(previous, at).compareTo(lookBack) > 0) {
                return false;
            }
            if (!at.isBefore(end)) {
                return true;
            }
            previous = at;
        }
        return false;
    }

    private static List<Instant> readings(Collection<ClipHistory> clips) {
        return clips.stream()
                .flatMap(history -> history.readings().stream())
                .map(ClipReading::observedAt)
                .distinct()
                .sorted()
                .toList();
    }
}
