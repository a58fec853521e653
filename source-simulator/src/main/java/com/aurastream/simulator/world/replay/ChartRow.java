package com.aurastream.simulator.world.replay;

import java.time.Instant;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** One row of {@code youtube_charts.csv.gz}, not yet shifted. */
record ChartRow(
        Instant observedAt,
        String region,
        String chartCategory,
        int rank,
        String videoId,
        Instant publishedAt,
        String title,
        String channelId,
        String channelTitle,
        String categoryId,
        String tags,
        long durationSeconds,
        boolean live,
        String defaultLanguage,
        String audioLanguage,
        long views,
        long likes,
        long comments) {

    /**
     * Reads a row.
     *
     * @param times what reads an instant
     */
    static ChartRow of(CSVRecord row, Function<String, Instant> times) {
        return new ChartRow(
                times.apply(row.get("observed_at")),
                row.get("region").intern(),
                row.get("chart_category").intern(),
                Integer.parseInt(row.get("rank")),
                row.get("video_id"),
                times.apply(row.get("published_at")),
                row.get("title"),
                row.get("channel_id"),
                row.get("channel_title"),
                row.get("category_id").intern(),
                row.get("tags"),
                count(row, "duration_s"),
                Boolean.parseBoolean(row.get("is_live")),
                row.get("default_language").intern(),
                row.get("audio_language").intern(),
                count(row, "views"),
                count(row, "likes"),
                count(row, "comments"));
    }

    private static long count(CSVRecord row, String column) {
        String value = row.get(column);
        return value.isEmpty() ? 0 : (long) Double.parseDouble(value);
    }
}
