package com.aurastream.intel.testing;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Clips for tests, in the words of the field: {@code aClip("a").made("12:01:00").read("12:10:00", 40).build()}; times are of
 * {@link #DAY} unless they are instants. Without more said it is a clip of half a minute that somebody of their own made of the stream
 * of {@code caster}, without a recording, read once at ten views.
 */
public final class ClipHistories {

    /** The day that times without a date are of. */
    public static final String DAY = "2026-11-20";

    private final TreeMap<Instant, Long> readings = new TreeMap<>();
    private final String id;
    private String game = "33214";
    private String broadcaster = "caster";
    private String clipper;
    private String title;
    private Optional<String> video = Optional.empty();
    private Optional<Duration> offset = Optional.empty();
    private Instant made = at("12:00:00");

    private ClipHistories(String id) {
        this.id = id;
        this.clipper = "clipper of " + id;
        this.title = "title of " + id;
    }

    public static ClipHistories aClip(String id) {
        return new ClipHistories(id);
    }

    /** A time of {@link #DAY}, UTC. */
    public static Instant at(String time) {
        return Instant.parse(DAY + "T" + time + "Z");
    }

    public ClipHistories game(String game) {
        this.game = game;
        return this;
    }

    public ClipHistories of(String broadcaster) {
        this.broadcaster = broadcaster;
        return this;
    }

    public ClipHistories by(String clipper) {
        this.clipper = clipper;
        return this;
    }

    public ClipHistories titled(String title) {
        this.title = title;
        return this;
    }

    /** In a recording, at a place that is not known yet. */
    public ClipHistories in(String video) {
        this.video = Optional.of(video);
        return this;
    }

    public ClipHistories in(String video, long offsetSeconds) {
        this.offset = Optional.of(Duration.ofSeconds(offsetSeconds));
        return in(video);
    }

    public ClipHistories made(String time) {
        return made(at(time));
    }

    public ClipHistories made(Instant instant) {
        this.made = instant;
        return this;
    }

    public ClipHistories read(String time, long views) {
        return read(at(time), views);
    }

    public ClipHistories read(Instant instant, long views) {
        readings.put(instant, views);
        return this;
    }

    public ClipHistory build() {
        if (readings.isEmpty()) {
            read(made.plusSeconds(60), 10);
        }
        Clip clip = new Clip(
                id,
                "https://clips.twitch.tv/" + id,
                broadcaster,
                broadcaster + "'s name",
                clipper,
                clipper + "'s name",
                video,
                offset,
                game,
                "en",
                title,
                made,
                Duration.ofSeconds(30),
                "https://clips-media-assets2.twitch.tv/" + id + "-preview-480x272.jpg");
        return new ClipHistory(
                clip,
                readings.entrySet().stream()
                        .map(r -> new ClipReading(r.getKey(), r.getValue()))
                        .toList());
    }
}
