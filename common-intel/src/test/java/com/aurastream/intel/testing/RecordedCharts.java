package com.aurastream.intel.testing;

import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The recorded YouTube charts as games' videos. The recording lies outside the project and may be absent. */
public final class RecordedCharts {

    /** Where the recording is, seen from a module. */
    public static final Path FILE = Path.of("../../shared/data/replay/youtube_charts.csv.gz");

    private final Map<String, Video> videos = new TreeMap<>();
    private final Map<String, TreeMap<Instant, VideoSample>> samples = new TreeMap<>();

    private RecordedCharts() {}

    /** Whether the recording is there. */
    public static boolean isPresent() {
        return Files.isReadable(FILE);
    }

    /** Reads the recording. */
    public static RecordedCharts read() {
        RecordedCharts charts = new RecordedCharts();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8);
                var records = format.parse(in)) {
            records.forEach(charts::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return charts;
    }

    /** The newest reading of all. */
    public Instant end() {
        return samples.values().stream()
                .map(TreeMap::lastKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * A game's videos as they were known at a moment.
     *
     * @param at readings after it are left out
     * @param words a video belongs to the game when its title or tags hold one of these as a word
     */
    public GameVideos game(String slug, Instant at, String... words) {
        Pattern pattern = Pattern.compile("(?iuU)\\b(" + String.join("|", words) + ")");
        List<VideoHistory> histories = new ArrayList<>();
        videos.forEach((id, video) -> {
            String text = video.title() + " | " + String.join(" | ", video.tags());
            List<VideoSample> known = known(id, at);
            if (!known.isEmpty()
                    && pattern.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                histories.add(new VideoHistory(video, known));
            }
        });
        return Videos.ofGame(slug, histories);
    }

    private List<VideoSample> known(String id, Instant at) {
        return Optional.ofNullable(samples.get(id)).stream()
                .flatMap(all -> all.headMap(at, true).values().stream())
                .toList();
    }

    private void add(CSVRecord row) {
        Instant observedAt = Instant.parse(row.get("observed_at"));
        String id = row.get("video_id");
        videos.put(id, video(row));
        samples.computeIfAbsent(id, i -> new TreeMap<>())
                .putIfAbsent(
                        observedAt,
                        new VideoSample(
                                observedAt,
                                Long.parseLong(row.get("views")),
                                shown(row.get("likes")),
                                shown(row.get("comments"))));
    }

    private static Video video(CSVRecord row) {
        Duration duration = Duration.ofSeconds((long) number(row.get("duration_s")));
        boolean live = Boolean.parseBoolean(row.get("is_live"));
        return new Video(
                row.get("video_id"),
                row.get("channel_id"),
                row.get("channel_title"),
                row.get("title"),
                tags(row.get("tags")),
                Instant.parse(row.get("published_at")),
                duration,
                VideoFormat.of(duration, live),
                row.get("category_id"),
                language(row.get("audio_language"), row.get("default_language")),
                Optional.empty());
    }

    private static Optional<String> language(String... declared) {
        return Stream.of(declared).filter(tag -> !tag.isBlank()).findFirst();
    }

    private static List<String> tags(String joined) {
        return joined.isBlank() ? List.of() : Arrays.asList(joined.split(", "));
    }

    private static double number(String text) {
        return text.isBlank() ? 0 : Double.parseDouble(text);
    }

    /** The recording writes a hidden count as 0. */
    private static OptionalLong shown(String text) {
        long count = (long) number(text);
        return count > 0 ? OptionalLong.of(count) : OptionalLong.empty();
    }
}
