package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.ClipHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums up the clips made on a day (UTC). Readings count up to {@link #cutOff} only, so a recap made late says the same as one made
 * on time, provided that readings which repeat a count were kept as {@link ClipHistory} says.
 */
public final class ClipRecapAnalyzer {

    /** The name of the method in documents. */
    public static final String METHOD = "clips.recap";

    /** Its version. */
    public static final int VERSION = 1;

    private static final Duration AFTER_THE_DAY = Duration.ofHours(6);

    private ClipRecapAnalyzer() {}

    /** The moment up to which readings count: 06:00 UTC of the next day. */
    public static Instant cutOff(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(AFTER_THE_DAY);
    }

    /**
     * Sums up a day.
     *
     * @param date the day, UTC
     * @param categories the clips of every category that was looked at, by Twitch's category id, gone or not; clips of other
     *     days are left out
     */
    public static ClipRecap recap(LocalDate date, Map<String, List<ClipHistory>> categories) {
        Map<String, List<ClipHistory>> ofDay = new TreeMap<>();
        categories.forEach((gameId, clips) -> ofDay.put(gameId, madeOn(date, clips)));
        List<ClipHistory> all =
                ofDay.values().stream().flatMap(Collection::stream).toList();
        List<ClipRecap.Day> days = ofDay.entrySet().stream()
                .map(category -> day(date, Optional.of(category.getKey()), category.getValue()))
                .sorted(Comparator.comparingLong((ClipRecap.Day day) -> -day.viewsGained())
                        .thenComparing(day -> day.gameId().orElse("")))
                .toList();
        return new ClipRecap(date, cutOff(date), day(date, Optional.empty(), all), days);
    }

    private static List<ClipHistory> madeOn(LocalDate date, List<ClipHistory> clips) {
        return clips.stream()
                .filter(history -> LocalDate.ofInstant(history.clip().createdAt(), ZoneOffset.UTC)
                        .equals(date))
                .toList();
    }

    private static ClipRecap.Day day(LocalDate date, Optional<String> gameId, List<ClipHistory> clips) {
        List<ClipTrack> ofDay = ClipTrack.by(cutOff(date), clips);
        return new RecapDay(date, ofDay, Moments.of(ofDay)).day(gameId);
    }
}
