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
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One channel's clips of five years, read about hourly for two months, and clips of a day of 2023 with every field. The recordings lie outside the project and may be absent.
 */
class RecordedClipsTests {

    private static final Path FOLDER = Path.of("../../shared/data/twitch-clips");
    private static final Path CLIPS = FOLDER.resolve("clips.csv.gz");
    private static final Path CHANGES = FOLDER.resolve("clip_views_changes.csv.gz");
    private static final Path CLIPS_2023 = FOLDER.resolve("clips_2023.csv.gz");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @BeforeAll
    static void recorded() {
        for (Path file : List.of(CLIPS, CHANGES, CLIPS_2023)) {
            assumeTrue(Files.isReadable(file), "no recording at " + file);
        }
    }

    /** Its fastest clip gained 0.13 views a minute, so nothing is to be labelled. */
    @Test
    void aQuietChannelHasMomentsAndNoTrend() {
        List<ClipHistory> clips = channel();
        List<Instant> readAt = List.copyOf(readAt());
        for (int i = 0; i < readAt.size(); i += 10) {
            Instant at = readAt.get(i);
            ClipRadar radar = ClipRadarAnalyzer.analyze("channel", clips, at);
            assertThat(radar.moments()).isLessThanOrEqualTo(radar.clips());
            assertThat(radar.ranking()).hasSizeLessThanOrEqualTo(30).allSatisfy(RecordedClipsTests::assertSane);
        }
        Threshold threshold = ClipRadarAnalyzer.analyze("channel", clips, readAt.get(readAt.size() - 1))
                .threshold()
                .orElseThrow();
        assertThat(threshold.typical()).isZero();
        assertThat(threshold.n()).isGreaterThan(2_000);
    }

    private static void assertSane(ClipMoment moment) {
        assertThat(moment.label()).isEqualTo(Label.STEADY);
        assertThat(moment.clippers()).isBetween(1, moment.clips());
        assertThat(moment.best()).isNotEmpty();
        moment.velocity().ifPresent(velocity -> {
            assertThat(velocity.value()).isBetween(0.0, 0.2);
            assertThat(moment.peakVelocity().orElseThrow()).isGreaterThanOrEqualTo(velocity.value());
        });
    }

    @Test
    void aTenthOfTheChannelsClipsShareTheirMoment() {
        List<ClipHistory> clips = channel();
        List<Moment> moments = Moments.of(ClipTrack.by(readAt().last(), clips));
        long sharing = moments.stream()
                .mapToLong(moment -> moment.clips().size())
                .filter(size -> size > 1)
                .sum();
        assertThat(moments.stream().mapToInt(m -> m.clips().size()).sum()).isEqualTo(clips.size());
        assertThat(sharing / (double) clips.size()).isBetween(0.08, 0.13);
    }

    @Test
    void ofAFewHundredClipsOfADayOnlyThoseOfOnePlaceShareAMoment() {
        List<ClipHistory> clips = day2023();
        List<Moment> moments =
                Moments.of(ClipTrack.by(clips.get(0).clip().createdAt().plus(Duration.ofDays(9)), clips));
        assertThat(moments.size()).isBetween(clips.size() * 9 / 10, clips.size() - 1);
        assertThat(moments)
                .filteredOn(moment ->
                        moment.clips().size() > 1 && moment.vodOffset().isPresent())
                .isNotEmpty()
                .allSatisfy(moment -> assertThat(moment.clips())
                        .extracting(clip -> clip.clip().broadcasterId())
                        .containsOnly(moment.earliest().broadcasterId()));
    }

    @Test
    void everyRecordedDayAddsUp() {
        List<ClipHistory> clips = channel();
        LocalDate end = LocalDate.ofInstant(readAt().last(), ZoneOffset.UTC);
        int recapped = 0;
        for (LocalDate date = end.minusDays(60); date.isBefore(end); date = date.plusDays(1)) {
            ClipRecap.Day day =
                    ClipRecapAnalyzer.recap(date, Map.of("channel", clips)).overall();
            assertThat(day.moments()).isLessThanOrEqualTo(day.clips());
            assertThat(day.viewsGained()).isBetween(0L, day.views());
            assertThat(day.hours().stream().mapToInt(ClipRecap.Hour::clips).sum())
                    .isEqualTo(day.clips());
            recapped += day.clips();
        }
        assertThat(recapped).isPositive();
    }

    /**
     * The recording keeps of each clip the first reading, the changes and the last; in between a count stood still. The first three
     * readings are left out: they name clips by number that are in it again by name.
     */
    private static List<ClipHistory> channel() {
        Map<String, TreeMap<Instant, Long>> changes = new HashMap<>();
        rows(CHANGES).forEach(row -> changes.computeIfAbsent(row.get("clip_id"), id -> new TreeMap<>())
                .put(Instant.parse(row.get("snapshot_utc")), Long.parseLong(row.get("view_count"))));
        List<ClipHistory> clips = new ArrayList<>();
        NavigableSet<Instant> readAt = readAt();
        for (CSVRecord row : rows(CLIPS)) {
            if (NUMBER.matcher(row.get("clip_id")).matches()) {
                continue;
            }
            ClipHistories clip = aClip(row.get("clip_id"))
                    .of("the channel")
                    .by(row.get("creator_name"))
                    .titled(row.get("title"))
                    .made(Instant.parse(row.get("created_at")));
            TreeMap<Instant, Long> counts = Objects.requireNonNull(changes.get(row.get("clip_id")));
            readAt.subSet(counts.firstKey(), true, Instant.parse(row.get("last_snapshot_utc")), true)
                    .forEach(at -> clip.read(
                            at, Objects.requireNonNull(counts.floorEntry(at)).getValue()));
            clips.add(clip.build());
        }
        return clips;
    }

    private static NavigableSet<Instant> readAt() {
        NavigableSet<Instant> moments = new TreeSet<>();
        rows(CHANGES).forEach(row -> moments.add(Instant.parse(row.get("snapshot_utc"))));
        return moments;
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
