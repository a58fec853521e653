package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The insights of earlier days.
 *
 * @param days each day once
 */
public record Told(List<DailyInsight> days) {

    /** Days within which a subject is not told again. */
    public static final int SILENCE_DAYS = 7;

    /** Days after which a subject is as good as new. */
    public static final int FORGOTTEN_DAYS = 14;

    /** Copies the list. */
    public Told {
        days = List.copyOf(days);
    }

    /** The day before a date, if it is known. */
    Optional<DailyInsight> dayBefore(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date.minusDays(1))).findFirst();
    }

    /**
     * How new a subject of a game is: 1 if it was never told or not within {@value #FORGOTTEN_DAYS} days, 0 within
     * {@value #SILENCE_DAYS}, evenly growing in between.
     */
    double novelty(String game, String subject, LocalDate date) {
        OptionalLong last = days.stream()
                .filter(day -> day.date().isBefore(date))
                .filter(day ->
                        day.insight().filter(i -> isAbout(i, game, subject)).isPresent())
                .mapToLong(day -> ChronoUnit.DAYS.between(day.date(), date))
                .min();
        if (last.isEmpty()) {
            return 1;
        }
        double since = last.getAsLong() - (double) SILENCE_DAYS;
        return Math.max(0, Math.min(1, since / (FORGOTTEN_DAYS - SILENCE_DAYS)));
    }

    private static boolean isAbout(Insight insight, String game, String subject) {
        return insight.game().equals(game) && insight.subject().equals(subject);
    }
}
