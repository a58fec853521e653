package com.aurastream.creator;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.idea.VideoIdea;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidateGenerator;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.archive.PostgresArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.Findings;
import com.aurastream.intel.testing.MigratedDatabase;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Missions over their whole life, on a real archive. */
class MissionGraderIT {

    private static final Instant NOW = Videos.NOW;
    private static final Instant DUE = NOW.plus(Duration.ofDays(5));
    private static final String CHANNEL = "UC0123456789012345678901";

    private static MigratedDatabase database;
    private static MissionArchive missions;
    private static CreatorArchive creators;
    private static VideoArchive videos;
    private static StreamArchive streams;
    private static MissionGrader grader;

    @BeforeAll
    static void start() {
        database = new MigratedDatabase("mission_grader");
        missions = PostgresArchive.missions(database.jdbc(), database.transactions());
        creators = PostgresArchive.creators(database.jdbc());
        videos = PostgresArchive.videos(database.jdbc(), database.transactions());
        streams = PostgresArchive.streams(database.jdbc());
        grader = new MissionGrader(
                missions,
                creators,
                PostgresArchive.channelVideos(database.jdbc()),
                new Measurements(Map.of(Metric.DIRECTORY_REACH, new DirectoryReach(streams))));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc()
                .execute("truncate mission, mission_day, creator, channel, video, video_game, video_sample,"
                        + " directory_sample");
    }

    @Test
    void whatNobodyTookOnIsNotMeasured() {
        give("zero build");

        assertThat(graded(Kind.PUBLISH_VIDEO).verdict()).isEqualTo(Verdict.UNGRADABLE);
        assertThat(graded(Kind.PUBLISH_VIDEO).reason()).contains("Nobody took");
        assertThat(graded(Kind.GO_LIVE).verdict()).isEqualTo(Verdict.UNGRADABLE);
    }

    @Test
    void withoutAChannelNothingCanBeCounted() {
        acceptAll(give("zero build"));

        assertThat(graded(Kind.PUBLISH_VIDEO).reason()).contains("No channel");
    }

    @Test
    void aChannelThatWasNeverFoundIsNoMiss() {
        named(CHANNEL);
        acceptAll(give("zero build"));

        assertThat(graded(Kind.PUBLISH_VIDEO).verdict()).isEqualTo(Verdict.UNGRADABLE);
        assertThat(graded(Kind.PUBLISH_VIDEO).reason()).contains(CHANNEL, "ever been found");
    }

    @Test
    void aKnownChannelWithoutAVideoOfThatTimeIsNoMissEither() {
        named(CHANNEL);
        published("old", "zero build", NOW.minus(Duration.ofDays(9)));
        published("late", "zero build", NOW.plus(Duration.ofDays(4)));
        acceptAll(give("zero build"));

        assertThat(graded(Kind.PUBLISH_VIDEO).verdict()).isEqualTo(Verdict.UNGRADABLE);
    }

    @Test
    void aVideoAboutItIsAHitWhoeverSaysWhat() {
        named(CHANNEL);
        published("v1", "My ZeroBuild diary", NOW.plus(Duration.ofHours(20)));
        acceptAll(give("zero build"));

        assertThat(graded(Kind.PUBLISH_VIDEO).verdict()).isEqualTo(Verdict.HIT);
        assertThat(graded(Kind.PUBLISH_VIDEO).observed()).hasValue(1);
    }

    @Test
    void onlyVideosAboutOtherThingsAreAMissEvenIfTheCreatorSaysDone() {
        named(CHANNEL);
        published("v1", "Cooking with friends", NOW.plus(Duration.ofHours(20)));
        for (Mission mission : give("zero build")) {
            missions.complete("c-1", mission.id(), NOW.plusSeconds(60));
        }

        assertThat(graded(Kind.PUBLISH_VIDEO).verdict()).isEqualTo(Verdict.MISS);
        assertThat(graded(Kind.PUBLISH_VIDEO).observed()).hasValue(0);
    }

    @Test
    void anHourIsGradedByItsDirectory() {
        Mission live = live(give("zero build"));
        acceptAll(List.of(live));
        Instant start = live.candidate().window().orElseThrow().start();
        streams.save("fortnite", Directories.reading(start.plusSeconds(900), 40));
        streams.save("fortnite", Directories.reading(start.plusSeconds(3600), 1));

        Grade grade = graded(Kind.GO_LIVE);
        assertThat(grade.verdict()).isEqualTo(Verdict.HIT);
        assertThat(grade.observed().orElseThrow()).isBetween(39.0, 41.0);
    }

    @Test
    void anHourThatWasWorseThanUsualIsAMissAndOneThatNobodyReadIsUngradable() {
        Mission live = live(give("zero build"));
        acceptAll(List.of(live));
        Instant start = live.candidate().window().orElseThrow().start();
        streams.save("fortnite", Directories.reading(start.plusSeconds(900), 2));
        assertThat(graded(Kind.GO_LIVE).verdict()).isEqualTo(Verdict.MISS);

        empty();
        acceptAll(give("zero build"));
        assertThat(graded(Kind.GO_LIVE).verdict()).isEqualTo(Verdict.UNGRADABLE);
    }

    @Test
    void nothingIsGradedBeforeItsTimeAndEverythingIsAfterIt() {
        named(CHANNEL);
        for (int day = 0; day < 10; day++) {
            Instant at = NOW.plus(Duration.ofDays(day));
            List<Mission> given = giveAt(at, "topic " + day);
            if (day % 2 == 0) {
                given.forEach(mission -> missions.accept("c-1", mission.id(), at));
            }
        }
        assertThat(grader.grade(TestRun.of("grade-predictions", NOW))).isEmpty();

        Instant end = NOW.plus(Duration.ofDays(20));
        List<Item> items = grader.grade(TestRun.of("grade-predictions", end));

        assertThat(items).hasSizeGreaterThanOrEqualTo(20).allMatch(item -> item.count() == 1);
        assertThat(missions.gradable(end, 100)).isEmpty();
        assertThat(missions.since("c-1", NOW.atOffset(ZoneOffset.UTC).toLocalDate()))
                .hasSize(items.size())
                .allSatisfy(mission -> {
                    assertThat(mission.grade().orElseThrow().reason()).isNotBlank();
                    assertThat(mission.grade().orElseThrow().gradedAt()).isEqualTo(end);
                });
        assertThat(grader.grade(TestRun.of("grade-predictions", end))).isEmpty();
    }

    private static void named(String channel) {
        creators.save(new Creator(
                "c-1", List.of("fortnite"), ZoneOffset.UTC, Optional.of(channel), Optional.empty(), Optional.of(NOW)));
    }

    private static void published(String id, String title, Instant at) {
        VideoHistory video = Videos.aVideo(id)
                .channel(CHANNEL)
                .title(title)
                .publishedHoursAgo(Duration.between(at, NOW).toMinutes() / 60.0)
                .views(10)
                .build();
        videos.save(List.of(new ObservedVideo(video.video(), video.latest())));
    }

    private static List<Mission> give(String topic) {
        return giveAt(NOW, topic);
    }

    private static List<Mission> giveAt(Instant at, String topic) {
        VideoIdea idea = Findings.idea(topic, 80, 30);
        List<Candidate> candidates = MissionCandidateGenerator.generate(
                        "fortnite",
                        Optional.of(Findings.ideas(idea)),
                        Optional.empty(),
                        Optional.of(Findings.competition(at)),
                        Optional.empty(),
                        at)
                .candidates();
        Creator creator = Creator.unknown("c-1", List.of("fortnite"));
        return missions.give(candidates.stream()
                .map(candidate -> Mission.offer(creator, candidate, Origin.SIMULATED, at, at))
                .toList());
    }

    private static void acceptAll(List<Mission> given) {
        given.forEach(mission -> missions.accept("c-1", mission.id(), NOW.plusSeconds(60)));
    }

    private static Mission live(List<Mission> given) {
        return given.stream()
                .filter(mission -> mission.candidate().kind() == Kind.GO_LIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Grade graded(Kind kind) {
        grader.grade(TestRun.of("grade-predictions", DUE));
        return missions.since("c-1", NOW.atOffset(ZoneOffset.UTC).toLocalDate()).stream()
                .filter(mission -> mission.candidate().kind() == kind)
                .findFirst()
                .flatMap(Mission::grade)
                .orElseThrow();
    }
}
