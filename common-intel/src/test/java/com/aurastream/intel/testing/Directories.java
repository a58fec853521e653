package com.aurastream.intel.testing;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.LanguageShare;
import com.aurastream.intel.snapshot.StreamDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Twitch directories for tests. */
public final class Directories {

    private Directories() {}

    /** A directory seen to its end, in which each stream has these viewers. */
    public static StreamDirectory directory(List<Long> viewers) {
        return directory(viewers, new Coverage(viewers.size() / 100 + 1, viewers.size(), 0, true));
    }

    /** A directory seen as far as the coverage says, with two thirds of it in English and the rest in Spanish. */
    public static StreamDirectory directory(List<Long> viewers, Coverage coverage) {
        List<Long> descending =
                viewers.stream().sorted(Comparator.reverseOrder()).toList();
        int english = descending.size() * 2 / 3;
        return new StreamDirectory(
                "27471",
                "minecraft",
                List.of(),
                descending,
                List.of(
                        share("en", descending.subList(0, english)),
                        share("es", descending.subList(english, descending.size()))),
                coverage);
    }

    /** Viewers that fall as the power of the row that is usual on Twitch: {@code top / row}. */
    public static List<Long> zipf(int streams, long top) {
        return LongStream.rangeClosed(1, streams).map(row -> top / row).boxed().toList();
    }

    /** A complete reading: a thousand streams, and outside the ten most-watched so many viewers per stream. */
    public static DirectorySample reading(Instant observedAt, double reach) {
        long outside = Math.round(reach * 990);
        return new DirectorySample(observedAt, 1000, outside + 50_000, 20_000, 50_000, 5, true);
    }

    /** One reading per hour, oldest first: {@code reaches[i]} hours after the start. */
    public static List<DirectorySample> hourly(Instant start, double... reaches) {
        List<DirectorySample> history = new ArrayList<>();
        for (int i = 0; i < reaches.length; i++) {
            history.add(reading(start.plusSeconds(3600L * i), reaches[i]));
        }
        return history;
    }

    private static LanguageShare share(String language, List<Long> viewers) {
        return new LanguageShare(
                language,
                viewers.size(),
                viewers.stream().mapToLong(Long::longValue).sum());
    }
}
