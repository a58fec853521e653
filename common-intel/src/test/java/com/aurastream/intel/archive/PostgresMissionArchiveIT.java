package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.Mission.State;
import com.aurastream.intel.analysis.mission.MissionCandidateGenerator;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.testing.Findings;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresMissionArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Creator CREATOR = Creator.unknown("c-1", List.of("fortnite"));

    private static ArchiveFixture fixture;
    private static MissionArchive missions;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("mission_archive");
        missions = PostgresArchive.missions(fixture.jdbc, fixture.transactions);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.execute("truncate mission, mission_day, creator, channel, video, video_game, video_sample");
    }

    @Test
    void missionsComeBackAsTheyWereGiven() {
        List<Mission> given = offer(CREATOR, candidates("a", "b"), NOON);
        assertThat(given).anyMatch(m -> m.candidate().window().isPresent());

        assertThat(missions.give(given)).isEqualTo(given);
        assertThat(missions.ofDay("c-1", LocalDate.parse("2026-11-23"))).isEqualTo(given);
        assertThat(missions.ofDay("c-1", LocalDate.parse("2026-11-24"))).isEmpty();
        assertThat(missions.ofDay("c-2", LocalDate.parse("2026-11-23"))).isEmpty();
    }

    @Test
    void whatADayHasStays() {
        List<Mission> first = missions.give(offer(CREATOR, candidates("a"), NOON));

        assertThat(missions.give(offer(CREATOR, candidates("b", "c"), NOON.plusSeconds(60))))
                .isEqualTo(first);
    }

    @Test
    void requestsAtTheSameTimeGiveADayOneSetOfMissions() {
        for (int day = 0; day < 10; day++) {
            Instant at = NOON.plus(Duration.ofDays(day));
            List<CompletableFuture<List<Mission>>> requests = IntStream.range(0, 8)
                    .mapToObj(i -> offer(CREATOR, candidates("x" + i, "y" + i), at))
                    .map(offer -> CompletableFuture.supplyAsync(() -> missions.give(offer), Threads.EACH))
                    .toList();
            List<List<Mission>> answers =
                    requests.stream().map(CompletableFuture::join).toList();

            assertThat(answers).allMatch(answers.get(0)::equals);
            assertThat(missions.ofDay("c-1", CREATOR.day(at))).isEqualTo(answers.get(0));
        }
    }

    @Test
    void acceptingAndCompletingTwiceIsDoingItOnce() {
        String id = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0).id();
        Instant later = NOON.plusSeconds(60);

        Mission accepted = missions.accept("c-1", id, later).orElseThrow();
        assertThat(accepted.state(later)).isEqualTo(State.ACCEPTED);
        assertThat(missions.accept("c-1", id, later.plusSeconds(60))).contains(accepted);

        Mission completed = missions.complete("c-1", id, later.plusSeconds(120)).orElseThrow();
        assertThat(completed.state(later.plusSeconds(120))).isEqualTo(State.COMPLETED);
        assertThat(completed.acceptedAt()).contains(later);
        assertThat(missions.complete("c-1", id, later.plusSeconds(180))).contains(completed);
        assertThat(missions.accept("c-1", id, later.plusSeconds(240))).contains(completed);
    }

    @Test
    void completingTakesOnWhatNobodyTookOn() {
        String id = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0).id();

        assertThat(missions.complete("c-1", id, NOON.plusSeconds(60))
                        .orElseThrow()
                        .acceptedAt())
                .contains(NOON.plusSeconds(60));
    }

    @Test
    void anExpiredMissionStaysAsItIs() {
        Mission mission = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0);
        Instant expiry = mission.candidate().expiresAt();

        assertThat(missions.accept("c-1", mission.id(), expiry)).contains(mission);
        assertThat(missions.complete("c-1", mission.id(), expiry)).contains(mission);
        assertThat(mission.state(expiry)).isEqualTo(State.EXPIRED);
        assertThat(mission.state(expiry.minusNanos(1))).isEqualTo(State.OFFERED);
    }

    @Test
    void nobodyTouchesTheMissionsOfAnother() {
        Mission mission = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0);

        assertThat(missions.accept("c-2", mission.id(), NOON)).isEmpty();
        assertThat(missions.complete("c-2", mission.id(), NOON)).isEmpty();
        assertThat(missions.accept("c-1", "unknown", NOON)).isEmpty();
        assertThat(missions.ofDay("c-1", mission.day())).startsWith(mission);
    }

    @Test
    void theHistoryIsByDaysNewestFirst() {
        for (int day = 0; day < 5; day++) {
            missions.give(offer(CREATOR, candidates("a" + day, "b" + day), NOON.plus(Duration.ofDays(day))));
        }
        List<Mission> page = missions.before("c-1", LocalDate.parse("2026-11-27"), 2);

        assertThat(page).extracting(Mission::day).startsWith(LocalDate.parse("2026-11-26"));
        assertThat(page.stream().map(Mission::day).distinct().toList())
                .containsExactly(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-25"));
        assertThat(missions.since("c-1", LocalDate.parse("2026-11-26")).stream()
                        .map(Mission::day)
                        .distinct()
                        .toList())
                .containsExactly(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-26"));
    }

    @Test
    void whatIsGradedIsNotGradedAgain() {
        Mission mission = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0);
        Instant due = mission.candidate().target().gradableAt();
        Grade hit = new Grade(Verdict.HIT, OptionalDouble.of(2), "two videos", due);

        assertThat(missions.gradable(due.minusSeconds(1), 10)).doesNotContain(mission);
        assertThat(missions.gradable(due, 10)).contains(mission);
        missions.grade(mission.id(), hit);
        missions.grade(mission.id(), new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), "late", due));

        assertThat(missions.gradable(due, 10)).extracting(Mission::id).doesNotContain(mission.id());
        assertThat(missions.ofDay("c-1", mission.day()))
                .filteredOn(m -> m.id().equals(mission.id()))
                .extracting(Mission::grade)
                .containsExactly(Optional.of(hit));
    }

    @Test
    void aGradeWithoutANumberIsNotZero() {
        Mission mission = missions.give(offer(CREATOR, candidates("a"), NOON)).get(0);
        Grade none = new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), "no channel", NOON);
        missions.grade(mission.id(), none);

        assertThat(missions.ofDay("c-1", mission.day()).get(0).grade()).contains(none);
    }

    @Test
    void creatorsAreWhatTheySaidLast() {
        CreatorArchive creators = PostgresArchive.creators(fixture.jdbc);
        Creator first = new Creator(
                "c-1",
                List.of("gta", "roblox"),
                ZoneId.of("America/New_York"),
                Optional.of("UC0123456789012345678901"),
                Optional.of(SizeBand.MEDIUM),
                Optional.of(NOON));
        Creator second = new Creator(
                "c-1", List.of("gta"), ZoneId.of("UTC"), Optional.empty(), Optional.empty(), Optional.of(NOON));

        assertThat(creators.find("c-1")).isEmpty();
        creators.save(first);
        assertThat(creators.find("c-1")).contains(first);
        creators.save(second);
        assertThat(creators.find("c-1")).contains(second);
    }

    @Test
    void uploadsAreWhatWasFoundOfAChannelInAStretchOfTime() {
        ChannelVideos found = PostgresArchive.channelVideos(fixture.jdbc);
        Video before = upload("v1", "channel", NOON.minusSeconds(1));
        Video in = upload("v2", "channel", NOON);
        Video after = upload("v3", "channel", NOON.plusSeconds(60));
        Video other = upload("v4", "other", NOON);
        fixture.videos.save(List.of(before, in, after, other).stream()
                .map(video ->
                        new ObservedVideo(video, new VideoSample(NOON, 1, OptionalLong.empty(), OptionalLong.empty())))
                .toList());
        fixture.videos.saveChannels(List.of(new Channel("silent", "Silent", "UU", OptionalLong.empty(), NOON)));

        assertThat(found.published("channel", NOON, NOON.plusSeconds(60))).containsExactly(in);
        assertThat(found.knows("channel")).isTrue();
        assertThat(found.knows("silent")).isTrue();
        assertThat(found.knows("nobody")).isFalse();
    }

    private static Video upload(String id, String channel, Instant publishedAt) {
        return new Video(
                id,
                channel,
                channel,
                "a title",
                List.of("tag"),
                publishedAt,
                Duration.ofMinutes(10),
                VideoFormat.LONG,
                "20",
                Optional.empty(),
                Optional.empty());
    }

    /** Candidates about these topics, and hours to be live. */
    private static List<Candidate> candidates(String... topics) {
        return MissionCandidateGenerator.generate(
                        "fortnite",
                        Optional.of(Findings.ideas(List.of(topics).stream()
                                .map(topic -> Findings.idea(topic, 80, 60))
                                .toArray(com.aurastream.intel.analysis.idea.VideoIdea[]::new))),
                        Optional.empty(),
                        Optional.of(Findings.competition(NOON)),
                        Optional.empty(),
                        NOON)
                .candidates();
    }

    private static List<Mission> offer(Creator creator, List<Candidate> candidates, Instant at) {
        return candidates.stream()
                .map(candidate -> Mission.offer(creator, candidate, Origin.SIMULATED, NOON, at))
                .toList();
    }
}
