package com.aurastream.intel.analysis.insight;

import static com.aurastream.intel.analysis.insight.Candidates.candidate;
import static com.aurastream.intel.analysis.insight.Candidates.predicting;
import static com.aurastream.intel.analysis.insight.Candidates.video;
import static com.aurastream.intel.analysis.insight.Candidates.viral;
import static com.aurastream.intel.testing.Findings.clips;
import static com.aurastream.intel.testing.Findings.competition;
import static com.aurastream.intel.testing.Findings.evenCompetition;
import static com.aurastream.intel.testing.Findings.keyword;
import static com.aurastream.intel.testing.Findings.moment;
import static com.aurastream.intel.testing.Findings.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DailyInsightsTests {

    private static final Instant AT = Instant.parse("2026-11-20T00:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Told NOTHING = new Told(List.of());
    private static final Estimate FIVEFOLD = new Estimate(5, 3, 8, 20);

    @Test
    void breakoutPredictsHalfOfItsSurePace() {
        InsightCandidate candidate = only(inputs(viral(List.of(video("v", Optional.of(FIVEFOLD), AT)), List.of())));

        assertThat(candidate.subject()).isEqualTo("video:v");
        assertThat(candidate.sentences().headline()).isEqualTo("“Zero Build in 60 Seconds” by Ninja is breaking out.");
        assertThat(candidate.sentences().detail())
                .isEqualTo("It has 120,000 views, 5.0 times (3.0 to 8.0) what the channel usually has at that age, and "
                        + "gains 3,000 (2,000 to 4,000) an hour.");
        assertThat(candidate.size()).isCloseTo(Math.log10(5) / 2, within(1e-12));
        assertThat(candidate.prediction())
                .contains(new Prediction(
                        Metric.VIDEO_VIEWS, "fortnite", "v", 120_000, 142_000, AT, AT.plus(Duration.ofHours(22))));
    }

    @Test
    void breakoutOfAChannelThatNobodyKnowsIsNoInsight() {
        assertThat(InsightCandidates.of(
                        inputs(viral(
                                List.of(
                                        video("v", Optional.empty(), AT),
                                        video("w", Optional.of(new Estimate(5, 0.9, 20, 5)), AT)),
                                List.of())),
                        AT))
                .isEmpty();
    }

    @Test
    void breakoutThatIsOverIsNoInsight() {
        ViralVideo moving = video("v", Optional.of(FIVEFOLD), AT);
        Estimate slow = new Estimate(600, 540, 660, 5);
        ViralVideo over = new ViralVideo(
                moving.videoId(),
                moving.title(),
                moving.channelId(),
                moving.channelTitle(),
                moving.format(),
                moving.label(),
                moving.publishedAt(),
                moving.views(),
                moving.score(),
                moving.z(),
                Optional.of(slow),
                moving.acceleration(),
                moving.channelMultiple(),
                moving.evidence());

        assertThat(InsightCandidates.of(inputs(viral(List.of(over), List.of())), AT))
                .isEmpty();
    }

    @Test
    void provenKeywordPredictsThatItsShareStays() {
        InsightCandidate candidate = only(inputs(titles(keyword("zero build", 1.8, true), keyword("drop", 3, false))));

        assertThat(candidate.subject()).isEqualTo("keyword:zero build");
        assertThat(candidate.confidence()).isLessThanOrEqualTo(0.98).isGreaterThan(0.9);
        Prediction prediction = candidate.prediction().orElseThrow();
        assertThat(prediction.metric()).isEqualTo(Metric.KEYWORD_SHARE);
        assertThat(prediction.reference()).isEqualTo(45 / 400.0);
        assertThat(prediction.least()).isEqualTo(Wilson.share(45L, 400).lo());
    }

    @Test
    void sameTextIsTheSameSubjectWhicheverAnalysisFoundIt() {
        Topic topic = new Topic("zero build", new Estimate(0.5, 0.3, 0.7, 20), 0.1, 4, List.of("video-1"));
        InsightInputs inputs = new InsightInputs(
                "fortnite",
                Optional.of(titles(keyword("zero build", 1.8, true))),
                Optional.of(viral(List.of(), List.of(topic))),
                Optional.empty(),
                Optional.empty());

        assertThat(InsightCandidates.of(inputs, AT))
                .extracting(InsightCandidate::subject)
                .containsExactly("keyword:zero build", "keyword:zero build");
    }

    @Test
    void topicOfTwoChannelsIsNotTold() {
        Topic topic = new Topic("epic games", new Estimate(1, 0.42, 1, 2), 0.05, 2, List.of("video-1", "video-2"));
        InsightInputs inputs = new InsightInputs(
                "fortnite",
                Optional.empty(),
                Optional.of(viral(List.of(), List.of(topic))),
                Optional.empty(),
                Optional.empty());

        assertThat(InsightCandidates.of(inputs, AT)).isEmpty();
    }

    @Test
    void reliableHourOfTodayPredictsMoreThanATypicalHour() {
        Competition competition = competition(AT);
        InsightCandidate candidate = only(inputs(competition));

        assertThat(candidate.type()).isEqualTo("best_time");
        assertThat(candidate.sentences().headline())
                .isEqualTo("The hour from 20 Nov 18:00 UTC is a good one to be live with Fortnite.");
        Prediction prediction = candidate.prediction().orElseThrow();
        assertThat(prediction.dueAt()).isEqualTo(Instant.parse("2026-11-20T19:00:00Z"));
        assertThat(prediction.least()).isEqualTo(prediction.reference()).isBetween(10.0, 16.0);
    }

    @Test
    void hourThatIsOverIsNoInsightOfToday() {
        Instant evening = Instant.parse("2026-11-20T19:30:00Z");

        assertThat(InsightCandidates.of(inputs(competition(evening)), evening)).allSatisfy(candidate -> assertThat(
                        candidate.prediction().orElseThrow().dueAt())
                .isAfter(evening)
                .isBeforeOrEqualTo(evening.plus(Duration.ofHours(22))));
    }

    @Test
    void explodingMomentIsToldAndTrendingOneIsNot() {
        InsightCandidate candidate =
                only(inputs(clips(moment("boom", Label.EXPLODING, AT, 60), moment("meh", Label.TRENDING, AT, 12))));

        assertThat(candidate.subject()).isEqualTo("moment:boom");
        assertThat(candidate.evidence()).containsExactly("boom", "boom-b");
        assertThat(candidate.prediction().orElseThrow())
                .returns(Metric.MOMENT_VIEWS, Prediction::metric)
                .returns("boom", Prediction::subject)
                .returns(9_000.0 + 120 * 48, Prediction::least);
    }

    @Test
    void flatDataMeansThatNothingStandsOutAndThatItIsSaid() {
        InsightInputs flat = new InsightInputs(
                "fortnite",
                Optional.of(titles(keyword("drop", 1.2, false))),
                Optional.of(viral(List.of(), List.of())),
                Optional.of(evenCompetition(AT)),
                Optional.of(clips()));

        DailyInsight day = DailyInsights.ofGame(flat, NOTHING, none -> Optional.empty(), TODAY, AT);

        assertThat(flat.sufficient()).isTrue();
        assertThat(day.insight()).isEmpty();
        assertThat(day.considered()).isZero();
        assertThat(day.missing())
                .anySatisfy(missing -> assertThat(missing.what()).isEqualTo("insight"));
    }

    @Test
    void withoutDataEverythingIsMissing() {
        InsightInputs none =
                new InsightInputs("fortnite", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        DailyInsight day = DailyInsights.ofGame(none, NOTHING, any -> Optional.empty(), TODAY, AT);

        assertThat(none.sufficient()).isFalse();
        assertThat(day.missing())
                .extracting("what")
                .containsExactly("titles", "viral", "competition", "clips", "insight");
    }

    @Test
    void everySentenceIsOne() {
        InsightInputs inputs = new InsightInputs(
                "fortnite",
                Optional.of(titles(keyword("zero build", 1.8, true))),
                Optional.of(viral(List.of(video("v", Optional.of(FIVEFOLD), AT)), List.of())),
                Optional.of(competition(AT)),
                Optional.of(clips(moment("boom", Label.EXPLODING, AT, 60))));

        assertThat(InsightCandidates.of(inputs, AT)).hasSize(4).allSatisfy(candidate -> {
            assertThat(candidate.sentences().headline()).endsWith(".").doesNotContain("  ");
            assertThat(candidate.sentences().detail()).endsWith(".").doesNotContain("  ");
            assertThat(candidate.sentences().action()).endsWith(".").doesNotContain("  ");
            assertThat(candidate.size()).isBetween(0.0, 1.0);
            assertThat(candidate.confidence()).isBetween(0.0, 1.0);
            assertThat(candidate.evidence()).isNotEmpty();
        });
    }

    @Test
    void followUpSaysWhatBecameOfTheDayBefore() {
        Insight yesterday = predicting(candidate("fortnite", "video:v", 1, 1), AT.minus(Duration.ofDays(1)))
                .told(1);
        Grade hit =
                new Grade(Verdict.HIT, OptionalDouble.of(2_100), "2,100 views; at least 2,000 had been predicted.", AT);
        Grade miss = new Grade(
                Verdict.MISS, OptionalDouble.of(1_900), "1,900 views; at least 2,000 had been predicted.", AT);
        Grade gone = new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), "The video is no longer public.", AT);

        assertThat(followUp(yesterday, Optional.of(hit), AT))
                .isEqualTo("It came true: 2,100 views; at least 2,000 had been predicted.");
        assertThat(followUp(yesterday, Optional.of(miss), AT))
                .isEqualTo("It did not come true: 1,900 views; at least 2,000 had been predicted.");
        assertThat(followUp(yesterday, Optional.of(gone), AT))
                .isEqualTo("It cannot be graded: the video is no longer public.");
        assertThat(followUp(yesterday, Optional.empty(), AT.minus(Duration.ofHours(3))))
                .isEqualTo("Its prediction is not due before 19 Nov 22:30 UTC.");
        assertThat(followUp(yesterday, Optional.empty(), AT))
                .isEqualTo("Its prediction is due, but what it was about has not been read yet.");
        assertThat(followUp(candidate("fortnite", "video:v", 1, 1).told(1), Optional.empty(), AT))
                .isEqualTo("It made no prediction.");
    }

    private static String followUp(Insight yesterday, Optional<Grade> grade, Instant at) {
        DailyInsight day = new DailyInsight(TODAY.minusDays(1), Optional.of(yesterday), 1, Optional.empty(), List.of());
        return DailyInsights.overall(List.of(), new Told(List.of(day)), any -> grade, TODAY, at)
                .followUp()
                .orElseThrow()
                .sentence();
    }

    private static InsightCandidate only(InsightInputs inputs) {
        List<InsightCandidate> candidates = InsightCandidates.of(inputs, AT);
        assertThat(candidates).hasSize(1);
        return candidates.get(0);
    }

    private static InsightInputs inputs(ViralAnalysis viral) {
        return new InsightInputs("fortnite", Optional.empty(), Optional.of(viral), Optional.empty(), Optional.empty());
    }

    private static InsightInputs inputs(TitleIntel titles) {
        return new InsightInputs("fortnite", Optional.of(titles), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static InsightInputs inputs(Competition competition) {
        return new InsightInputs(
                "fortnite", Optional.empty(), Optional.empty(), Optional.of(competition), Optional.empty());
    }

    private static InsightInputs inputs(ClipRadar clips) {
        return new InsightInputs("fortnite", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(clips));
    }
}
