package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Everything read from {@code twitch_streams.csv.gz}, shifted: the directory at each moment it was read. */
final class RecordedStreams {

    private final NavigableMap<Instant, List<StreamState>> directories;

    private record Row(Instant observedAt, StreamState stream) {}

    private RecordedStreams(NavigableMap<Instant, List<StreamState>> directories) {
        this.directories = directories;
    }

    static RecordedStreams read(RecordingFile file, Instant anchor) {
        List<Row> rows = new ArrayList<>();
        file.forEach(row -> rows.add(row(row)));
        rows.sort(Comparator.comparing(Row::observedAt));
        NavigableMap<Instant, List<StreamState>> directories = new TreeMap<>();
        if (!rows.isEmpty()) {
            Duration shift = Duration.between(rows.get(rows.size() - 1).observedAt(), anchor);
            collect(rows, shift, directories);
        }
        return new RecordedStreams(directories);
    }

    /** The recording was paged, so it holds streams twice; the directory has each once. */
    private static void collect(List<Row> rows, Duration shift, NavigableMap<Instant, List<StreamState>> into) {
        Map<String, StreamState> reading = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            reading.putIfAbsent(row.stream().id(), shifted(row.stream(), shift));
            if (i + 1 == rows.size() || pause(row, rows.get(i + 1))) {
                into.put(row.observedAt().plus(shift), sorted(reading));
                reading.clear();
            }
        }
    }

    private static boolean pause(Row row, Row next) {
        return Duration.between(row.observedAt(), next.observedAt()).compareTo(RecordedCharts.PAUSE) > 0;
    }

    private static List<StreamState> sorted(Map<String, StreamState> reading) {
        return reading.values().stream()
                .sorted(Comparator.comparingInt(StreamState::viewers).reversed().thenComparing(StreamState::id))
                .toList();
    }

    private static Row row(CSVRecord row) {
        return new Row(
                Instant.parse(row.get("observed_at")),
                new StreamState(
                        row.get("id"),
                        row.get("user_id"),
                        row.get("user_login"),
                        row.get("user_name"),
                        row.get("game_id").intern(),
                        row.get("game_name").intern(),
                        row.get("title"),
                        Integer.parseInt(row.get("viewer_count")),
                        Instant.parse(row.get("started_at")),
                        row.get("language").intern(),
                        row.get("thumbnail_url"),
                        List.of(),
                        Boolean.parseBoolean(row.get("is_mature"))));
    }

    private static StreamState shifted(StreamState s, Duration shift) {
        return new StreamState(
                s.id(),
                s.userId(),
                s.userLogin(),
                s.userName(),
                s.gameId(),
                s.gameName(),
                s.title(),
                s.viewers(),
                s.startedAt().plus(shift),
                s.language(),
                s.thumbnailUrl(),
                s.tags(),
                s.mature());
    }

    /** The newest directory at an instant, most viewers first; empty before the first. */
    List<StreamState> at(Instant at) {
        Map.Entry<Instant, List<StreamState>> newest = directories.floorEntry(at);
        return newest == null ? List.of() : newest.getValue();
    }

    /** When the directory was read, oldest first. */
    List<Instant> moments() {
        return List.copyOf(directories.keySet());
    }
}
