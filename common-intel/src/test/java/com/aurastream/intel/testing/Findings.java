package com.aurastream.intel.testing;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.idea.VideoIdea;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.Sufficiency;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Results of analyses, for tests of what is made of results. */
public final class Findings {

    private static final Sufficiency ENOUGH = Sufficiency.of(400, 100);
    private static final Estimate NEUTRAL = new Estimate(1, 0.8, 1.2, 40);

    private Findings() {}

    /** These ideas out of enough videos. */
    public static VideoIdeas ideas(VideoIdea... ideas) {
        return new VideoIdeas(ENOUGH, 60, List.of(ideas));
    }

    /** An idea for a long video whose opportunity is certain to twelve points. */
    public static VideoIdea idea(String topic, double opportunity, double difficulty) {
        return new VideoIdea(
                "The Truth About " + topic,
                topic,
                "en",
                VideoFormat.LONG,
                Optional.empty(),
                new Estimate(opportunity, opportunity - 12, opportunity + 12, 40),
                new Estimate(difficulty, 0, 100, 9),
                List.of(),
                6,
                4,
                Optional.empty(),
                List.of(topic),
                List.of("video-1", "video-2", "video-3"));
    }

    /** Title intel of enough videos with these keywords. */
    public static TitleIntel titles(TitleTerm... keywords) {
        return new TitleIntel(
                ENOUGH,
                400,
                0,
                200,
                List.of(keywords),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** A keyword with the lower end of its lift 0.3 below it. */
    public static TitleTerm keyword(String text, double lift, boolean significant) {
        return new TitleTerm(
                text,
                text,
                "en",
                45,
                30,
                25,
                10,
                new Estimate(lift, lift - 0.3, lift + 0.3, 45),
                NEUTRAL,
                significant ? 0.02 : 0.6,
                significant,
                List.of("video-4", "video-5"));
    }

    /** A directory whose hour 18 UTC has four times the usual reach on all of the last forty days. */
    public static Competition competition(Instant at) {
        double[] reaches = new double[24 * 40];
        int first = at.minus(Duration.ofHours(reaches.length))
                .atOffset(java.time.ZoneOffset.UTC)
                .getHour();
        Arrays.setAll(reaches, hour -> (hour + first) % 24 == 18 ? 40 + hour % 5 : 10 + hour % 5);
        return CompetitionAnalyzer.analyze(
                Directories.directory(Directories.zipf(400, 9_000)),
                Directories.hourly(at.minus(Duration.ofHours(reaches.length)), reaches),
                at);
    }

    /** A directory in which every hour is like every other. */
    public static Competition evenCompetition(Instant at) {
        double[] reaches =
                IntStream.range(0, 24 * 40).mapToDouble(hour -> 10 + hour % 5).toArray();
        return CompetitionAnalyzer.analyze(
                Directories.directory(Directories.zipf(400, 9_000)),
                Directories.hourly(at.minus(Duration.ofHours(reaches.length)), reaches),
                at);
    }

    /** A radar on which three views per minute are usual, 10 trend and 30 explode. */
    public static ClipRadar clips(ClipMoment... ranking) {
        return new ClipRadar(
                "33214", 300, 120, Optional.of(new ClipRadar.Threshold(3, 10, 30, 120)), List.of(ranking), List.of());
    }

    /** A moment of two clips. */
    public static ClipMoment moment(String id, ClipMoment.Label label, Instant startedAt, double velocity) {
        return new ClipMoment(
                id,
                "33214",
                "broadcaster-" + id,
                "Streamer " + id,
                "he did it",
                Optional.empty(),
                Optional.empty(),
                startedAt,
                startedAt,
                14,
                2,
                9_000,
                Optional.of(new Estimate(velocity, velocity * 0.8, velocity * 1.2, 2)),
                OptionalDouble.of(velocity),
                OptionalDouble.of(velocity / 10),
                label,
                List.of(clip(id, startedAt), clip(id + "-b", startedAt)));
    }

    private static ClipMoment.MomentClip clip(String id, Instant createdAt) {
        return new ClipMoment.MomentClip(
                id,
                "https://clips.twitch.tv/" + id,
                "he did it",
                "someone",
                createdAt,
                4_500,
                OptionalLong.empty(),
                List.of(createdAt),
                "https://clips-media-assets2.twitch.tv/" + id + ".jpg");
    }
}
