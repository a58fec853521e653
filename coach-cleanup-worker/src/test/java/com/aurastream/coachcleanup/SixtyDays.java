package com.aurastream.coachcleanup;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.ArchivedVerdict;
import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.coach.CoachSummary.Ending;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoSample;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;

/** An archive as sixty days of collecting leave it; all text of a day carries that day's marker, such as {@code MARK20260924}. */
final class SixtyDays {

    /** When the retention of the following day runs. */
    static final Instant NOW = Instant.parse("2026-11-23T03:40:00Z");

    static final int DAYS = 60;
    private static final int PER_DAY = 3;

    private final KeptDatabase database;

    private SixtyDays(KeptDatabase database) {
        this.database = database;
    }

    static void fill(KeptDatabase database) {
        SixtyDays archive = new SixtyDays(database);
        for (int ago = DAYS; ago >= 1; ago--) {
            archive.day(NOW.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(ago)));
        }
        database.jdbc.execute("analyze");
    }

    static String marker(Instant at) {
        return "MARK" + LocalDate.ofInstant(at, ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private void day(Instant day) {
        Instant noon = day.plus(Duration.ofHours(12));
        List<ObservedVideo> described = new ArrayList<>();
        for (int i = 0; i < PER_DAY; i++) {
            described.add(video(marker(day).substring(4) + "-" + i, day.plus(Duration.ofHours(9L * i + 1))));
        }
        database.videos.save("fortnite", described);
        database.videos.saveSamples(Map.of(described.get(0).video().id(), sample(noon.plusSeconds(3600))));
        database.videos.saveChannels(List.of(channel(noon)));
        database.videos.saveBaselines(
                List.of(new ChannelBaseline("channel-" + noon, VideoFormat.LONG, 1000, 0.5, 12, noon)));
        database.videos.markBaselineChecked(List.of("channel-" + noon), noon);
        database.streams.save("fortnite", new DirectorySample(noon, 12, 500, 20, 45, 3.5, true));
        database.clips.save(IntStream.range(0, PER_DAY)
                .mapToObj(i -> clip(i, noon.plusSeconds(i)))
                .toList());
        documents(noon);
        verdictAndPrediction(noon);
        database.missions.give(List.of(mission(noon)));
        run(noon);
        events(noon);
        database.coach.save(List.of(new CoachSummary(
                "session-" + noon, "creator", Optional.of("topic"), noon, noon, noon, Ending.IDLE, 2, 4, 100)));
        generation(noon);
    }

    static ObservedVideo video(String id, Instant at) {
        String mark = marker(at);
        Video video = new Video(
                id,
                "channel-of-" + id,
                mark + " channel",
                mark + " title",
                List.of("tag", mark + " tag"),
                at.minus(Duration.ofHours(5)),
                Duration.ofMinutes(10),
                VideoFormat.LONG,
                "20",
                Optional.of("en"),
                Optional.of("https://i.ytimg.com/" + mark + ".jpg"));
        return new ObservedVideo(video, sample(at));
    }

    private static VideoSample sample(Instant at) {
        return new VideoSample(at, 1000, OptionalLong.of(10), OptionalLong.empty());
    }

    private static Channel channel(Instant at) {
        return new Channel(
                "channel-" + at, marker(at) + " channel", "UU" + at.getEpochSecond(), OptionalLong.of(5), at);
    }

    private static ObservedClip clip(int i, Instant at) {
        String mark = marker(at);
        Clip clip = new Clip(
                "clip-" + at + i,
                "https://clips.twitch.tv/clip-" + at + i,
                "b-1",
                mark + " streamer",
                "c-1",
                mark + " clipper",
                Optional.empty(),
                Optional.empty(),
                "33214",
                "en",
                mark + " moment",
                at.minusSeconds(60),
                Duration.ofSeconds(30),
                "https://clips-media/" + mark + ".jpg");
        return new ObservedClip(clip, new ClipReading(at, 40));
    }

    private void documents(Instant at) {
        for (String kind : List.of("viral-analysis", "clip-radar", "title-intel", "playbook")) {
            database.documents.save(
                    new ArchivedDocument(
                            kind,
                            "fortnite",
                            at,
                            at.plusSeconds(3600),
                            "simulated",
                            "ok",
                            "run-" + at,
                            "{\"data\":{\"title\":\"" + marker(at) + " title\"}}"),
                    new Fence("creator-intel", 1));
        }
    }

    private void verdictAndPrediction(Instant at) {
        database.verdicts.save(new ArchivedVerdict("picture-" + at, "model", 1, "model-1", at, Map.of("face", "one")));
        database.predictions.save(
                "prediction-" + at,
                "viral_video",
                new Prediction(Metric.VIDEO_VIEWS, "fortnite", "video", 10, 20, at, at.plus(Duration.ofDays(1))));
    }

    private static Mission mission(Instant at) {
        String mark = marker(at);
        Candidate candidate = new Candidate(
                "candidate",
                "fortnite",
                Kind.USE_KEYWORD,
                "keyword",
                "Do as “" + mark + " title” does",
                "“" + mark + " title” gained most",
                70,
                List.of(SizeBand.SMALL),
                Optional.empty(),
                new Target(
                        Metric.CHANNEL_UPLOADS,
                        Optional.of("keyword"),
                        1,
                        at.plus(Duration.ofDays(4)),
                        "one video like “" + mark + " title”"),
                List.of("video-1"),
                at.plus(Duration.ofDays(2)));
        return Mission.offer(Creator.unknown("creator", List.of("fortnite")), candidate, Origin.SIMULATED, at, at);
    }

    /** Rows as the flush leaves them, without the stream that it reads. */
    private void events(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Timestamp time = Timestamp.from(at);
        database.events.expect(List.of(day));
        database.jdbc.update(
                "insert into analytics_event values (gen_random_uuid(), ?, ?, 'creator', ?, 'click', 'page', 's', null, '{}')",
                time,
                time,
                "event-" + at);
        database.jdbc.update(
                "insert into analytics_hour values ('creator', ?, 'page', 'click', 1, '', '')",
                Timestamp.from(at.truncatedTo(ChronoUnit.HOURS)));
        database.jdbc.update("insert into analytics_day values ('creator', ?, 'page', 'click', 1, '', '')", day);
        database.jdbc.update(
                "insert into analytics_dead_letter values ('epoch', ?, 0, ?, 'unreadable', '{')",
                at.toEpochMilli(),
                time);
    }

    /** A job that ended with one file of its own and one that all jobs share. */
    private void generation(Instant at) {
        UUID id = database.completedJob(Optional.of("key-" + at), at);
        asset(id, "own", 0, hash(at.toString()));
        asset(id, "shared", 1, hash("shared"));
    }

    private void asset(UUID job, String name, int place, String sha256) {
        database.jdbc.update(
                "insert into generation_asset values (?, ?, 0, ?, ?, 'image/png', 1, 1, 1)", job, name, place, sha256);
    }

    /** What stands for the hash of a file; the content does not matter here. */
    static String hash(String content) {
        return (content.replaceAll("[^0-9a-f]", "") + "0".repeat(64)).substring(0, 64);
    }

    /** The ledger belongs to the runtime, which writes it only around real runs. */
    private void run(Instant at) {
        database.jdbc.update("""
                insert into job_run (id, job, fence, run_trigger, instance, started_at, finished_at, outcome, items, spent)
                values (?, 'youtube-games', 1, 'schedule', 'here', ?, ?, 'succeeded', '[]', '{}')
                """, "run-" + at, Timestamp.from(at), Timestamp.from(at));
    }
}
