package com.aurastream.intel.testing;

import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Videos for tests, in the words of the field: {@code aVideo().publishedHoursAgo(6).views(120_000).build()}. Without
 * more said it is a ten-minute English video of ten thousand views that was published a day before {@link #NOW}.
 */
public final class Videos {

    /** The present of every fixture that is given no other. */
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final TreeMap<Instant, Long> readings = new TreeMap<>();
    private Instant now = NOW;
    private String id = "video-1";
    private String channel = "channel-1";
    private String title = "A quiet day in the village";
    private List<String> tags = List.of();
    private Duration age = Duration.ofHours(24);
    private VideoFormat format = VideoFormat.LONG;
    private Optional<Duration> duration = Optional.empty();
    private Optional<String> language = Optional.of("en");
    private long views = 10_000;

    private Videos() {}

    public static Videos aVideo() {
        return new Videos();
    }

    public static Videos aVideo(String id) {
        return new Videos().id(id);
    }

    /** A game's videos in the order that {@link GameVideos} promises. */
    public static GameVideos ofGame(String game, List<VideoHistory> videos, ChannelBaseline... baselines) {
        return new GameVideos(
                game,
                videos.stream()
                        .sorted(Comparator.comparing(
                                        (VideoHistory h) -> h.video().publishedAt())
                                .reversed()
                                .thenComparing(h -> h.video().id()))
                        .toList(),
                List.of(baselines));
    }

    /** A channel's baseline for one format, read at {@link #NOW}. */
    public static ChannelBaseline aBaseline(String channel, VideoFormat format, double medianViews, int n) {
        return new ChannelBaseline(channel, format, medianViews, 0.5, n, NOW);
    }

    public Videos id(String value) {
        id = value;
        return this;
    }

    public Videos channel(String value) {
        channel = value;
        return this;
    }

    public Videos title(String value) {
        title = value;
        return this;
    }

    public Videos tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public Videos format(VideoFormat value) {
        format = value;
        return this;
    }

    public Videos aShort() {
        return format(VideoFormat.SHORT);
    }

    public Videos aStream() {
        return format(VideoFormat.LIVE);
    }

    public Videos duration(Duration value) {
        duration = Optional.of(value);
        return this;
    }

    public Videos language(String value) {
        language = Optional.of(value);
        return this;
    }

    public Videos undeclaredLanguage() {
        language = Optional.empty();
        return this;
    }

    /** The present of this video: its ages and readings are counted back from here. */
    public Videos now(Instant value) {
        now = value;
        return this;
    }

    /** Negative for a video that is only announced. */
    public Videos publishedHoursAgo(double hours) {
        age = hours(hours);
        return this;
    }

    /** The views read now. */
    public Videos views(long value) {
        views = value;
        return this;
    }

    /** A further, earlier reading. */
    public Videos viewsHoursAgo(double hours, long value) {
        readings.put(now.minus(hours(hours)), value);
        return this;
    }

    public VideoHistory build() {
        TreeMap<Instant, Long> all = new TreeMap<>(readings);
        all.put(now, views);
        List<VideoSample> samples = all.entrySet().stream()
                .map(e -> new VideoSample(e.getKey(), e.getValue(), OptionalLong.empty(), OptionalLong.empty()))
                .toList();
        return new VideoHistory(video(), samples);
    }

    private Video video() {
        return new Video(
                id,
                channel,
                "Channel " + channel,
                title,
                tags,
                now.minus(age),
                duration.orElseGet(this::usualDuration),
                format,
                "20",
                language,
                Optional.empty());
    }

    private Duration usualDuration() {
        return switch (format) {
            case SHORT -> Duration.ofSeconds(40);
            case LONG -> Duration.ofMinutes(10);
            case LIVE -> Duration.ofHours(2);
        };
    }

    private static Duration hours(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }
}
