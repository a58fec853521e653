package com.aurastream.simulator.world.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything read from {@code youtube_charts.csv.gz}, shifted: videos, charts and the moments of the readings. */
final class RecordedCharts {

    /** Rows further apart than this belong to two readings. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Map<String, RecordedVideo> videos;
    private final Map<Chart, NavigableMap<Instant, List<RecordedVideo>>> charts;
    private final List<Instant> moments;

    private record Chart(String region, String category) {}

    private record Ranked(int rank, RecordedVideo video) {}

    private RecordedCharts(
            Map<String, RecordedVideo> videos,
            Map<Chart, NavigableMap<Instant, List<RecordedVideo>>> charts,
            List<Instant> moments) {
        this.videos = videos;
        this.charts = charts;
        this.moments = moments;
    }

    /**
     * Reads the file.
     *
     * @param file the recording, which may be missing
     * @param anchor where the last observation is to fall
     */
    static RecordedCharts read(RecordingFile file, Instant anchor) {
        List<ChartRow> rows = new ArrayList<>();
        Map<String, Instant> times = new HashMap<>();
        file.forEach(row -> rows.add(ChartRow.of(row, text -> times.computeIfAbsent(text, Instant::parse))));
        rows.sort(Comparator.comparing(ChartRow::observedAt));
        if (rows.isEmpty()) {
            return new RecordedCharts(Map.of(), Map.of(), List.of());
        }
        Duration shift = Duration.between(
                Objects.requireNonNull(rows.get(rows.size() - 1)).observedAt(), anchor);
        Map<String, RecordedVideo> videos = videos(rows, shift);
        return new RecordedCharts(videos, charts(rows, videos, shift), moments(rows, shift));
    }

    private static Map<String, RecordedVideo> videos(List<ChartRow> rows, Duration shift) {
        Map<String, RecordedVideo> videos = new LinkedHashMap<>();
        Map<String, RecordedVideo.Text> texts = new HashMap<>();
        for (ChartRow row : rows) {
            RecordedVideo video = videos.computeIfAbsent(row.videoId(), id -> video(row, shift));
            RecordedVideo.Text text =
                    texts.computeIfAbsent(row.title() + '\n' + row.tags(), key -> RecordedText.of(row));
            video.readings()
                    .add(new RecordedVideo.Reading(
                            row.observedAt().plus(shift), text, row.views(), row.likes(), row.comments()));
        }
        return videos;
    }

    private static RecordedVideo video(ChartRow row, Duration shift) {
        return new RecordedVideo(
                row.videoId(),
                row.channelId(),
                row.channelTitle(),
                row.publishedAt().plus(shift),
                row.categoryId(),
                row.durationSeconds(),
                row.live(),
                row.defaultLanguage(),
                row.audioLanguage(),
                new ArrayList<>());
    }

    /** A reading of one chart counts from its last row on, so that nobody ever sees half of one. */
    private static Map<Chart, NavigableMap<Instant, List<RecordedVideo>>> charts(
            List<ChartRow> rows, Map<String, RecordedVideo> videos, Duration shift) {
        Map<Chart, List<ChartRow>> byChart = new LinkedHashMap<>();
        for (ChartRow row : rows) {
            byChart.computeIfAbsent(new Chart(row.region(), row.chartCategory()), c -> new ArrayList<>())
                    .add(row);
        }
        Map<Chart, NavigableMap<Instant, List<RecordedVideo>>> charts = new HashMap<>();
        byChart.forEach((chart, of) -> charts.put(chart, readings(of, videos, shift)));
        return charts;
    }

    private static NavigableMap<Instant, List<RecordedVideo>> readings(
            List<ChartRow> rows, Map<String, RecordedVideo> videos, Duration shift) {
        NavigableMap<Instant, List<RecordedVideo>> readings = new TreeMap<>();
        List<Ranked> reading = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ChartRow row = rows.get(i);
            reading.add(new Ranked(row.rank(), Objects.requireNonNull(videos.get(row.videoId()))));
            if (i + 1 == rows.size() || pauseAfter(row, rows.get(i + 1))) {
                reading.sort(Comparator.comparingInt(Ranked::rank));
                readings.put(
                        row.observedAt().plus(shift),
                        reading.stream().map(Ranked::video).distinct().toList());
                reading.clear();
            }
        }
        return readings;
    }

    private static boolean pauseAfter(ChartRow row, ChartRow next) {
        return Duration.between(row.observedAt(), next.observedAt()).compareTo(PAUSE) > 0;
    }

    private static List<Instant> moments(List<ChartRow> rows, Duration shift) {
        Set<Instant> ends = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i + 1 == rows.size() || pauseAfter(rows.get(i), rows.get(i + 1))) {
                ends.add(rows.get(i).observedAt().plus(shift));
            }
        }
        return List.copyOf(ends);
    }

    Map<String, RecordedVideo> videos() {
        return videos;
    }

    /** The ends of the readings, oldest first. */
    List<Instant> moments() {
        return moments;
    }

    /** The newest reading of a chart; empty before the first, absent when the category was never recorded. */
    Optional<List<RecordedVideo>> chart(String region, String category, Instant at) {
        if (charts.keySet().stream().noneMatch(c -> c.category().equals(category))) {
            return Optional.empty();
        }
        NavigableMap<Instant, List<RecordedVideo>> readings = charts.get(new Chart(region, category));
        Map.Entry<Instant, List<RecordedVideo>> newest = readings == null ? null : readings.floorEntry(at);
        return Optional.of(newest == null ? List.of() : newest.getValue());
    }
}
