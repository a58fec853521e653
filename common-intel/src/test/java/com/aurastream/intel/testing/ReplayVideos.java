package com.aurastream.intel.testing;

import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The gaming videos of the real recording, for tests that skip where it is absent. */
public final class ReplayVideos {

    /** The recording, seen from a module's folder. */
    public static final Path FILE = Path.of("../../shared/data/replay/youtube_charts.csv.gz");

    private ReplayVideos() {}

    /** The moment of the last observation. */
    public static Instant lastObservation() {
        return rows().stream()
                .map(row -> Instant.parse(row.get("observed_at")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The gaming videos whose title or tags hold one of the words. */
    public static GameVideos of(String game, String... words) {
        Map<String, TreeMap<Instant, VideoSample>> samples = new LinkedHashMap<>();
        Map<String, Map<String, String>> newest = new LinkedHashMap<>();
        for (Map<String, String> row : rows()) {
            String text = (row.get("title") + " " + row.get("tags")).toLowerCase(Locale.ROOT);
            if (row.get("category_id").equals("20") && Arrays.stream(words).anyMatch(text::contains)) {
                VideoSample sample = sample(row);
                samples.computeIfAbsent(row.get("video_id"), id -> new TreeMap<>())
                        .put(sample.observedAt(), sample);
                newest.put(row.get("video_id"), row);
            }
        }
        List<VideoHistory> videos = new ArrayList<>();
        samples.forEach((id, all) -> videos.add(new VideoHistory(video(newest.get(id)), List.copyOf(all.values()))));
        return Videos.ofGame(game, videos);
    }

    private static VideoSample sample(Map<String, String> row) {
        return new VideoSample(
                Instant.parse(row.get("observed_at")),
                Long.parseLong(row.get("views")),
                count(row.get("likes")),
                count(row.get("comments")));
    }

    private static OptionalLong count(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static Video video(Map<String, String> row) {
        Duration duration = Duration.ofSeconds(Math.round(Double.parseDouble("0" + row.get("duration_s"))));
        String language = row.get("audio_language").isEmpty() ? row.get("default_language") : row.get("audio_language");
        return new Video(
                row.get("video_id"),
                row.get("channel_id"),
                row.get("channel_title"),
                row.get("title"),
                row.get("tags").isEmpty() ? List.of() : List.of(row.get("tags").split(", ")),
                Instant.parse(row.get("published_at")),
                duration,
                VideoFormat.of(duration, row.get("is_live").equals("true")),
                row.get("category_id"),
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                Optional.empty());
    }

    /** Read once, when first asked for. */
    private static final class Rows {
        static final List<Map<String, String>> ALL = read();
    }

    private static List<Map<String, String>> rows() {
        return Rows.ALL;
    }

    private static List<Map<String, String>> read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            List<List<String>> records = records(reader);
            List<String> header = records.get(0);
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> record : records.subList(1, records.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), record.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Records of RFC 4180. */
    private static List<List<String>> records(BufferedReader reader) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (quoted && c == '"') {
                reader.mark(1);
                if (reader.read() == '"') {
                    field.append('"');
                } else {
                    reader.reset();
                    quoted = false;
                }
            } else if (quoted) {
                field.append((char) c);
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append((char) c);
            }
        }
        return records;
    }
}
