package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.ClipState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Everything read from {@code twitch_clips.csv.gz}, shifted: each clip at each moment it was read. */
final class RecordedClips {

    private final Map<String, NavigableMap<Instant, ClipState>> readings;
    private final List<Instant> moments;

    private record Row(Instant observedAt, ClipState clip) {}

    private RecordedClips(Map<String, NavigableMap<Instant, ClipState>> readings, List<Instant> moments) {
        this.readings = readings;
        this.moments = moments;
    }

    static RecordedClips read(RecordingFile file, Instant anchor) {
        List<Row> rows = new ArrayList<>();
        file.forEach(row -> rows.add(row(row)));
        if (rows.isEmpty()) {
            return new RecordedClips(Map.of(), List.of());
        }
        rows.sort(Comparator.comparing(Row::observedAt));
        Duration shift = Duration.between(rows.get(rows.size() - 1).observedAt(), anchor);
        Map<String, NavigableMap<Instant, ClipState>> readings = new LinkedHashMap<>();
        for (Row row : rows) {
            readings.computeIfAbsent(row.clip().id(), id -> new TreeMap<>())
                    .put(row.observedAt().plus(shift), shifted(row.clip(), shift));
        }
        return new RecordedClips(readings, moments(rows, shift));
    }

    private static List<Instant> moments(List<Row> rows, Duration shift) {
        List<Instant> ends = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i + 1 == rows.size() || pause(rows.get(i), rows.get(i + 1))) {
                ends.add(rows.get(i).observedAt().plus(shift));
            }
        }
        return List.copyOf(ends);
    }

    private static boolean pause(Row row, Row next) {
        return Duration.between(row.observedAt(), next.observedAt()).compareTo(RecordedCharts.PAUSE) > 0;
    }

    private static Row row(CSVRecord row) {
        return new Row(
                Instant.parse(row.get("observed_at")),
                new ClipState(
                        row.get("id"),
                        row.get("broadcaster_id"),
                        row.get("broadcaster_name"),
                        row.get("creator_id"),
                        row.get("creator_name"),
                        Optional.of(whole(row.get("video_id"))).filter(id -> !id.isEmpty()),
                        row.get("game_id").intern(),
                        row.get("language").intern(),
                        row.get("title"),
                        Long.parseLong(row.get("view_count")),
                        Instant.parse(row.get("created_at")),
                        row.get("thumbnail_url"),
                        Double.parseDouble(row.get("duration")),
                        offset(whole(row.get("vod_offset"))),
                        false));
    }

    /** The recording wrote some whole numbers as fractions. */
    private static String whole(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static OptionalInt offset(String seconds) {
        return seconds.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(seconds));
    }

    private static ClipState shifted(ClipState c, Duration shift) {
        return new ClipState(
                c.id(),
                c.broadcasterId(),
                c.broadcasterName(),
                c.creatorId(),
                c.creatorName(),
                c.videoId(),
                c.gameId(),
                c.language(),
                c.title(),
                c.views(),
                c.createdAt().plus(shift),
                c.thumbnailUrl(),
                c.durationSeconds(),
                c.vodOffset(),
                c.featured());
    }

    /** The clips seen by an instant with their newest counts. */
    Stream<ClipState> at(Instant at) {
        return readings.values().stream().flatMap(of -> newest(of, at).stream());
    }

    /** A clip with its newest count, absent before it was seen. */
    Optional<ClipState> byId(String id, Instant at) {
        return Optional.ofNullable(readings.get(id)).flatMap(of -> newest(of, at));
    }

    private static Optional<ClipState> newest(NavigableMap<Instant, ClipState> of, Instant at) {
        return Optional.ofNullable(of.floorEntry(at)).map(Map.Entry::getValue);
    }

    /** When the clips were read, oldest first. */
    List<Instant> moments() {
        return moments;
    }
}
