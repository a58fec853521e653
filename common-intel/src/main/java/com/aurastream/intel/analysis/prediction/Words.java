package com.aurastream.intel.analysis.prediction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and moments as sentences say them: English, UTC. */
public final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int WHOLE_FROM = 100;

    private Words() {}

    /** Such as {@code 20 Nov 22:30 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A count without decimals, such as {@code 12,345}. */
    public static String count(double count) {
        return String.format(Locale.ROOT, "%,d", Math.round(count));
    }

    /** A number with one decimal below 100, such as {@code 3.4}, and none from there on. */
    public static String number(double number) {
        return Math.abs(number) < WHOLE_FROM ? String.format(Locale.ROOT, "%.1f", number) : count(number);
    }

    /** A share as per cent, such as {@code 4.2 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A number of a metric with its unit, such as {@code 12,345 views}. */
    public static String of(Prediction.Metric metric, double number) {
        return switch (metric) {
            case VIDEO_VIEWS, MOMENT_VIEWS -> count(number) + " views";
            case KEYWORD_SHARE -> percent(number) + " of new videos";
            case DIRECTORY_REACH -> number(number) + " viewers per stream";
            case CHANNEL_UPLOADS -> count(number) + (Math.round(number) == 1 ? " upload" : " uploads");
        };
    }
}
