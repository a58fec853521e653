package com.aurastream.intel.analysis.mission;

import static com.aurastream.intel.testing.Findings.clips;
import static com.aurastream.intel.testing.Findings.competition;
import static com.aurastream.intel.testing.Findings.evenCompetition;
import static com.aurastream.intel.testing.Findings.idea;
import static com.aurastream.intel.testing.Findings.ideas;
import static com.aurastream.intel.testing.Findings.keyword;
import static com.aurastream.intel.testing.Findings.moment;
import static com.aurastream.intel.testing.Findings.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.idea.VideoIdeaGenerator;
import com.aurastream.intel.analysis.idea.VideoIdeas;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.title.Sufficiency;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.testing.ReplayVideos;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissionCandidateGeneratorTests {

    /** A Monday. */
    private static final Instant AT = Instant.parse("2026-11-23T06:12:30Z");

    @Test
    void whatIsCertainBecomesThingsToDoBestFirst() {
        MissionCandidates all = generate(
                ideas(idea("zero build", 80, 30), idea("lava parkour", 66, 30)),
                titles(keyword("solo", 2.2, true)),
                competition(AT),
                clips(moment("m1", Label.EXPLODING, AT.minusSeconds(3600), 90)));

        assertThat(all.missing()).isEmpty();
        assertThat(all.candidates()).extracting(Candidate::score).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(all.candidates())
                .extracting(Candidate::subject)
                .contains("zero build", "lava parkour", "solo", "moment m1", "live monday 18:00 utc");
        assertThat(all.candidates()).extracting(Candidate::id).doesNotHaveDuplicates();
        assertThat(all.candidates()).allSatisfy(MissionCandidateGeneratorTests::assertComplete);
    }

    private static void assertComplete(Candidate candidate) {
        assertThat(candidate.evidence()).isNotEmpty();
        assertThat(candidate.why()).isNotBlank();
        assertThat(candidate.sizes()).isNotEmpty().isSorted();
        assertThat(candidate.score()).isBetween(50.0, 100.0);
        assertThat(candidate.expiresAt()).isAfter(AT).isBeforeOrEqualTo(AT.plus(Duration.ofHours(73)));
        assertThat(candidate.target().gradableAt()).isAfter(candidate.expiresAt());
        assertThat(candidate.target().sentence()).isNotBlank();
        assertThat(candidate.target().least()).isPositive();
    }

    @Test
    void whatIsNotCertainIsNoMission() {
        MissionCandidates none = generate(
                ideas(idea("lava parkour", 61, 30)),
                titles(keyword("solo", 2.2, false), keyword("duo", 1.2, true)),
                evenCompetition(AT),
                clips(
                        moment("m1", Label.TRENDING, AT.minusSeconds(3600), 90),
                        moment("m2", Label.EXPLODING, AT.minus(Duration.ofHours(25)), 90)));

        assertThat(none.candidates()).isEmpty();
        assertThat(none.missing()).isEmpty();
        assertThat(none.sufficient()).isTrue();
    }

    @Test
    void whatIsNotThereIsMissingAndNotInvented() {
        MissionCandidates nothing = MissionCandidateGenerator.generate(
                "fortnite", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), AT);

        assertThat(nothing.candidates()).isEmpty();
        assertThat(nothing.missing())
                .extracting(Missing::what)
                .containsExactly(
                        "candidates.publish_video",
                        "candidates.publish_video.moments",
                        "candidates.use_keyword",
                        "candidates.go_live");
        assertThat(nothing.sufficient()).isFalse();
    }

    @Test
    void insufficientAnalysesSayHowManyTheyHadAndNeed() {
        VideoIdeas few = new VideoIdeas(Sufficiency.of(40, 100), 0, List.of());
        MissionCandidates result = MissionCandidateGenerator.generate(
                "fortnite", Optional.of(few), Optional.empty(), Optional.empty(), Optional.empty(), AT);

        assertThat(result.missing().get(0).n()).isEqualTo(40);
        assertThat(result.missing().get(0).needed()).isEqualTo(100);
    }

    @Test
    void windowsAreTheRecommendedHoursOfTheComingThreeDaysWithAnHoursNotice() {
        Competition competition = competition(AT);
        Set<Integer> recommended = competition.bestTimes().recommended().stream()
                .map(r -> r.hourOfWeek())
                .collect(Collectors.toSet());
        List<Candidate> live = only(Kind.GO_LIVE, AT, competition);

        assertThat(live).isNotEmpty().allSatisfy(candidate -> {
            Instant start = candidate.window().orElseThrow().start();
            assertThat(start).isBetween(AT.plus(Duration.ofHours(1)), AT.plus(Duration.ofHours(72)));
            assertThat(start.atOffset(ZoneOffset.UTC).getHour()).isEqualTo(18);
            assertThat(recommended)
                    .contains((start.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() - 1) * 24 + 18);
            assertThat(candidate.window().orElseThrow().end()).isEqualTo(candidate.expiresAt());
        });
        Instant late = Instant.parse("2026-11-23T17:30:00Z");
        assertThat(only(Kind.GO_LIVE, late, competition))
                .extracting(c -> c.window().orElseThrow().start())
                .doesNotContain(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(only(Kind.GO_LIVE, Instant.parse("2026-11-23T17:00:00Z"), competition))
                .extracting(c -> c.window().orElseThrow().start())
                .contains(Instant.parse("2026-11-23T18:00:00Z"));
    }

    @Test
    void liveMissionsAreMeasuredByTheUsualReachAndDoNotSuitTheLargest() {
        Candidate live = only(Kind.GO_LIVE, AT, competition(AT)).get(0);

        assertThat(live.target().metric()).isEqualTo(Metric.DIRECTORY_REACH);
        assertThat(live.target().least()).isCloseTo(12, within(1.5));
        assertThat(live.sizes()).doesNotContain(SizeBand.LARGE);
    }

    @Test
    void videosAreMeasuredByUploadsThatCarryTheTerm() {
        Candidate candidate = generate(ideas(idea("zero build", 80, 30)), titles(), evenCompetition(AT), clips())
                .candidates()
                .get(0);

        assertThat(candidate.target().metric()).isEqualTo(Metric.CHANNEL_UPLOADS);
        assertThat(candidate.target().term()).contains("zero build");
        assertThat(candidate.target().sentence()).contains("'zero build'", "2026-11-26 06:00 UTC");
        assertThat(candidate.expiresAt()).isEqualTo("2026-11-26T06:00:00Z");
    }

    @Test
    void topicsThatOnlyLargeChannelsMasterAreForThem() {
        assertThat(sizes(80)).containsExactly(SizeBand.MEDIUM, SizeBand.LARGE);
        assertThat(sizes(60)).containsExactly(SizeBand.SMALL, SizeBand.MEDIUM, SizeBand.LARGE);
        assertThat(sizes(10)).containsExactly(SizeBand.values());
    }

    private static List<SizeBand> sizes(double difficulty) {
        return generate(ideas(idea("zero build", 80, difficulty)), titles(), evenCompetition(AT), clips())
                .candidates()
                .get(0)
                .sizes();
    }

    @Test
    void anIdeaAndAKeywordOfTheSameSubjectAreOneMission() {
        MissionCandidates one =
                generate(ideas(idea("solo", 80, 30)), titles(keyword("solo", 3, true)), evenCompetition(AT), clips());

        assertThat(one.candidates()).extracting(Candidate::kind).containsExactly(Kind.PUBLISH_VIDEO);
    }

    @Test
    void theSameAdviceKeepsItsIdAllDayAndGetsANewOneTheNext() {
        assertThat(idAt("2026-11-23T00:00:00Z"))
                .isEqualTo(idAt("2026-11-23T23:59:59Z"))
                .isNotEqualTo(idAt("2026-11-24T00:00:00Z"))
                .startsWith("2026-11-23-fortnite-publish_video-");
    }

    private static String idAt(String at) {
        return MissionCandidateGenerator.generate(
                        "fortnite",
                        Optional.of(ideas(idea("zero build", 80, 30))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse(at))
                .candidates()
                .get(0)
                .id();
    }

    @Test
    void recordedVideosGiveOnlyMissionsWhoseLowerEndIsAboveEven() {
        assumeTrue(Files.exists(ReplayVideos.FILE), "the recording " + ReplayVideos.FILE + " is not here");
        Instant at = ReplayVideos.lastObservation();
        GameVideos game = ReplayVideos.of("roblox", "roblox");
        TitleIntel titles = TitleAnalyzer.analyze(game, at);
        VideoIdeas ideas = VideoIdeaGenerator.generate(game, titles, at);
        Set<String> ids = game.videos().stream().map(v -> v.video().id()).collect(Collectors.toSet());

        List<Candidate> candidates = MissionCandidateGenerator.generate(
                        "roblox", Optional.of(ideas), Optional.of(titles), Optional.empty(), Optional.empty(), at)
                .candidates();

        assertThat(candidates).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.score()).isGreaterThan(50);
            assertThat(ids).containsAll(candidate.evidence());
        });
        assertThat(candidates.size()).isLessThan(ideas.ideas().size());
    }

    private static List<Candidate> only(Kind kind, Instant at, Competition competition) {
        return MissionCandidateGenerator.generate(
                        "fortnite", Optional.empty(), Optional.empty(), Optional.of(competition), Optional.empty(), at)
                .candidates()
                .stream()
                .filter(candidate -> candidate.kind() == kind)
                .toList();
    }

    private static MissionCandidates generate(
            VideoIdeas ideas, TitleIntel titles, Competition competition, ClipRadar clips) {
        return MissionCandidateGenerator.generate(
                "fortnite", Optional.of(ideas), Optional.of(titles), Optional.of(competition), Optional.of(clips), AT);
    }
}
