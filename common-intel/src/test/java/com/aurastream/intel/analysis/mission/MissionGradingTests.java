package com.aurastream.intel.analysis.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.testing.Findings;
import com.aurastream.intel.testing.Videos;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionGradingTests {

    private static final Instant AT = Videos.NOW;

    @ParameterizedTest
    @CsvSource({
        "zero build, ZERO BUILD only!, true",
        "zero build, Insane #ZeroBuild win, true",
        "zero build, zero-build, true",
        "zerobuild, my Zero Build, true",
        "zero build, zero rebuild, false",
        "zero build, build zero, false",
        "gta, GTAV, false",
        "gta 6, GTA 6 trailer, true",
        "gta 6, GTA 60 fps, false",
        "dark french taco, Dark French Tacos sur Roblox, true",
        "ダンジョン, 最強のダンジョンを作る, true",
        "ダンジョン, 最強の城を作る, false",
        "café, CAFE\u0301 tour, true",
        "!!, anything, false"
    })
    void aTermIsFoundHoweverItIsWritten(String term, String text, boolean found) {
        assertThat(new Term(term).isIn(text)).isEqualTo(found);
    }

    @Test
    void aVideoWithTheTopicInTitleOrTagsIsAHit() {
        Grade byTitle = grade(idea(), video("v1", "Zero Build at night"));
        assertThat(byTitle.verdict()).isEqualTo(Verdict.HIT);
        assertThat(byTitle.observed()).hasValue(1);
        assertThat(byTitle.reason()).contains("v1");

        assertThat(grade(idea(), video("v2", "My video", "zerobuild")).verdict())
                .isEqualTo(Verdict.HIT);
    }

    @Test
    void aKeywordHasToStandInTheTitle() {
        Candidate keyword = MissionCandidateGenerator.generate(
                        "fortnite",
                        Optional.empty(),
                        Optional.of(Findings.titles(Findings.keyword("zero build", 2, true))),
                        Optional.empty(),
                        Optional.empty(),
                        AT)
                .candidates()
                .get(0);

        assertThat(grade(keyword, video("v1", "My video", "zero build")).verdict())
                .isEqualTo(Verdict.MISS);
        assertThat(grade(keyword, video("v1", "zero build")).verdict()).isEqualTo(Verdict.HIT);
    }

    @Test
    void otherVideosOfTheChannelMakeItAMissAndNoneMakeItUngradable() {
        Grade miss = grade(idea(), video("v1", "Something else"), video("v2", "Another thing"));
        assertThat(miss.verdict()).isEqualTo(Verdict.MISS);
        assertThat(miss.observed()).hasValue(0);
        assertThat(miss.reason()).contains("0 videos of 2");

        Grade unknown = grade(idea());
        assertThat(unknown.verdict()).isEqualTo(Verdict.UNGRADABLE);
        assertThat(unknown.observed()).isEmpty();
    }

    private static Candidate idea() {
        return MissionCandidateGenerator.generate(
                        "fortnite",
                        Optional.of(Findings.ideas(Findings.idea("zero build", 80, 30))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        AT)
                .candidates()
                .get(0);
    }

    private static Grade grade(Candidate candidate, Video... found) {
        Mission mission =
                Mission.offer(Creator.unknown("c-1", List.of("fortnite")), candidate, Origin.SIMULATED, AT, AT);
        return MissionGrading.byUploads(mission, List.of(found), AT);
    }

    private static Video video(String id, String title, String... tags) {
        return Videos.aVideo(id).title(title).tags(tags).build().video();
    }
}
