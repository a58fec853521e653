package com.aurastream.fleet.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How far the walk is.
 *
 * @param number the step that begins now, from 1
 * @param of how many there are
 * @param step the step
 * @param elapsed how long the walk has taken
 */
public record HistoryProgress(int number, int of, HistoryStep step, Duration elapsed) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** For the terminal, such as {@code step 12 of 50, 2026-11-14 12:00 UTC, youtube-observe, about 20 s left}. */
    @Override
    public String toString() {
        return "step %d of %d, %s UTC, %s, %s".formatted(number, of, moment(step.at()), step.job(), left());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String left() {
        if (number == 1) {
            return "the time left is not known yet";
        }
        long seconds = elapsed.toSeconds() * (of - number + 1) / (number - 1);
        return "about " + seconds + " s left";
    }
}
