package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.testing.ClipHistories;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One channel's clips of five years, read about hourly for two months (of each clip the first reading, every change and the last
 * are known), and clips of a day of 2023 with every field. The recordings lie outside the project and may be absent.
 */
class RecordedClipsTests {

    private static final Path FOLDER = Path.of("../../shared/data/twitch-clips");
    private static final Path CLIPS = FOLDER.resolve("clips.csv.gz");
    private static final Path CHANGES = FOLDER.resolve("clip_views_changes.csv.gz");
    private static final Path CLIPS_2023 = FOLDER.resolve("clips_2023.csv.gz");

    @BeforeAll
    static void recorded() {
        assumeTrue(Files.isReadable(CLIPS), "no recording at " + CLIPS);
    }

    @Test
    void atEveryHourTheMomentsOfTheChannelAreSane() {
        List<ClipHistory> clips = channel();
        assertThat(clips).hasSizeGreaterThan(2_000);
        Instant end = last(clips);
        int labelled = 0;
        int measured = 0;
        int radars = 0;
        for (Instant at = end.minus(Duration.ofDays(60)); !at.isAfter(end); at = at.plus(Duration.ofHours(1))) {
            ClipRadar radar = ClipRadarAnalyzer.analyze("channel", clips, at);
            radars++;
            measured += radar.threshold().map(Threshold::n).orElse(0);
            assertThat(radar.moments()).isLessThanOrEqualTo(radar.clips());
            for (ClipMoment moment : radar.ranking()) {
                assertSane(moment, radar.threshold());
                if (moment.label() != Label.STEADY) {
                    labelled++;
                    System.out.println(at + " " + moment.label() + " " + moment.velocity() + " " + moment.title() + " "
                            + moment.best().get(0).gained() + " "
                            + moment.best().get(0).readings());
                }
            }
        }
        System.out.println("radars " + radars + " labelled " + labelled + " measured " + measured);
    }

    private static void assertSane(ClipMoment moment, Optional<Threshold> threshold) {
        assertThat(moment.clippers()).isBetween(1, moment.clips());
        assertThat(moment.best()).isNotEmpty();
        moment.velocity().ifPresent(v -> {
            assertThat(v.value()).isGreaterThanOrEqualTo(0);
            assertThat(moment.peakVelocity().orElseThrow()).isGreaterThanOrEqualTo(v.value());
        });
        if (moment.label() != Label.STEADY) {
            assertThat(moment.velocity().orElseThrow().lo())
                    .isGreaterThanOrEqualTo(threshold.orElseThrow().trending());
            assertThat(moment.best())
                    .anySatisfy(clip -> assertThat(clip.readings()).hasSize(2));
        }
    }

    @Test
    void clipsOfOneMinuteOrPlaceShareAMoment() {
        List<ClipHistory> channel = channel();
        List<Moment> moments = Moments.of(ClipTrack.by(last(channel), channel));
        long shared = moments.stream()
                .filter(m -> m.clips().size() > 1)
                .mapToLong(m -> m.clips().size())
                .sum();
        System.out.println("channel: clips " + channel.size() + " moments " + moments.size() + " in shared " + shared);
        moments.stream()
                .filter(m -> m.clips().size() > 3)
                .forEach(m -> System.out.println(m.startedAt() + " "
                        + m.clips().stream()
                                .map(c -> c.clip().title() + "|" + c.createdAt())
                                .toList()));
        List<ClipHistory> day = day2023();
        List<Moment> of2023 = Moments.of(ClipTrack.by(last(day), day));
        System.out.println("2023: clips " + day.size() + " moments " + of2023.size());
        of2023.stream()
                .filter(m -> m.clips().size() > 1)
                .forEach(m -> System.out.println(m.startedAt() + " "
                        + m.clips().stream()
                                .map(c -> c.clip().title() + "|" + c.createdAt() + "|"
                                        + c.clip().vodOffset())
                                .toList()));
    }

    @Test
    void everyRecordedDayAddsUp() {
        List<ClipHistory> clips = channel();
        LocalDate end = LocalDate.ofInstant(last(clips), ZoneOffset.UTC);
        int seen = 0;
        for (LocalDate date = end.minusDays(60); date.isBefore(end); date = date.plusDays(1)) {
            ClipRecap.Day day =
                    ClipRecapAnalyzer.recap(date, Map.of("channel", clips)).overall();
            assertThat(day.moments()).isLessThanOrEqualTo(day.clips());
            assertThat(day.viewsGained()).isBetween(0L, day.views());
            assertThat(day.hours().stream().mapToInt(ClipRecap.Hour::clips).sum())
                    .isEqualTo(day.clips());
            seen += day.clips();
            if (day.clips() > 5)
                System.out.println(date + " " + day.clips() + " moments " + day.moments() + " views " + day.views()
                        + " gained " + day.viewsGained() + " peak " + day.peakVelocity());
        }
        System.out.println("clips in recaps " + seen);
        assertThat(seen).isPositive();
    }

    private static Instant last(List<ClipHistory> clips) {
        return clips.stream()
                .map(c -> c.latest().observedAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static List<ClipHistory> channel() {
        Map<String, TreeMap<Instant, Long>> readings = new HashMap<>();
        rows(CHANGES).forEach(row -> readings.computeIfAbsent(row.get("clip_id"), id -> new TreeMap<>())
                .put(Instant.parse(row.get("snapshot_utc")), Long.parseLong(row.get("view_count"))));
        List<ClipHistory> clips = new ArrayList<>();
        for (CSVRecord row : rows(CLIPS)) {
            ClipHistories clip = aClip(row.get("clip_id"))
                    .of("the channel")
                    .by(row.get("creator_name"))
                    .titled(row.get("title"))
                    .made(Instant.parse(row.get("created_at")))
                    .read(Instant.parse(row.get("first_snapshot_utc")), Long.parseLong(row.get("first_views")))
                    .read(Instant.parse(row.get("last_snapshot_utc")), Long.parseLong(row.get("last_views")));
            readings.getOrDefault(row.get("clip_id"), new TreeMap<>()).forEach(clip::read);
            clips.add(clip.build());
        }
        return clips;
    }

    private static List<ClipHistory> day2023() {
        List<ClipHistory> clips = new ArrayList<>();
        for (CSVRecord row : rows(CLIPS_2023)) {
            Instant made = Instant.parse(row.get("created_at"));
            ClipHistories clip = aClip(row.get("id"))
                    .game(row.get("game_id"))
                    .of(row.get("broadcaster_id"))
                    .by(row.get("creator_id"))
                    .titled(row.get("title"))
                    .made(made)
                    .read(made.plusSeconds(60), Long.parseLong(row.get("view_count")));
            if (!row.get("video_id").isEmpty() && !row.get("vod_offset").isEmpty()) {
                clip.in(row.get("video_id"), (long) Double.parseDouble(row.get("vod_offset")));
            }
            clips.add(clip.build());
        }
        return clips;
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var records = format.parse(in)) {
            return records.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
