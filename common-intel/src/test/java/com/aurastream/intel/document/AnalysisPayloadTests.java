package com.aurastream.intel.document;

import static com.aurastream.intel.testing.ClipHistories.aClip;
import static com.aurastream.intel.testing.Videos.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadarAnalyzer;
import com.aurastream.intel.analysis.clip.ClipRecapAnalyzer;
import com.aurastream.intel.analysis.clip.ViralMomentsRanking;
import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.DailyInsights;
import com.aurastream.intel.analysis.insight.InsightInputs;
import com.aurastream.intel.analysis.insight.Told;
import com.aurastream.intel.analysis.mission.MissionCandidateGenerator;
import com.aurastream.intel.analysis.mission.MissionCandidates;
import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.Playbook.GameTiming;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Hook.Kind;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.analysis.playbook.Playbook.Strategy;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.scoring.CategoryScorer;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.thumbnail.MeasuredThumbnail;
import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.analysis.viral.ViralDetector;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.PixelImage;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.Findings;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnalysisPayloadTests {

    private final DocumentJson json = new DocumentJson();

    @Test
    void competitionSurvivesJson() {
        double[] reaches = new double[24 * 40];
        Arrays.setAll(reaches, hour -> hour % 24 == 20 ? 40 + hour % 7 : 10 + hour % 7);
        Competition competition = CompetitionAnalyzer.analyze(
                Directories.directory(Directories.zipf(400, 9_000)),
                Directories.hourly(NOW.minus(Duration.ofHours(reaches.length)), reaches),
                NOW);
        assertThat(competition.bestTimes().recommended()).isNotEmpty();
        assertSurvives(DocumentKinds.COMPETITION, competition);
        assertSurvives(
                DocumentKinds.COMPETITION,
                CompetitionAnalyzer.analyze(Directories.directory(List.of()), List.of(), NOW));
    }

    @Test
    void viralAnalysisAndScoresSurviveJson() {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            videos.add(Videos.aVideo("v-" + i)
                    .channel("c-" + i)
                    .publishedHoursAgo(30 + i)
                    .viewsHoursAgo(6, 5_000)
                    .viewsHoursAgo(3, 6_000)
                    .views(i == 7 ? 900_000 : 6_500)
                    .build());
        }
        GameVideos game = Videos.ofGame("minecraft", videos);
        assertThat(ViralDetector.detect(game, NOW).ranking()).isNotEmpty();
        assertSurvives(DocumentKinds.VIRAL_ANALYSIS, ViralDetector.detect(game, NOW));
        assertSurvives(DocumentKinds.CATEGORY_SCORES, CategoryScorer.score(game, NOW));
        GameVideos none = Videos.ofGame("minecraft", List.of());
        assertSurvives(DocumentKinds.VIRAL_ANALYSIS, ViralDetector.detect(none, NOW));
        assertSurvives(DocumentKinds.CATEGORY_SCORES, CategoryScorer.score(none, NOW));
    }

    @Test
    void thumbnailIntelSurvivesJson() {
        List<MeasuredThumbnail> winners = thumbnails("w", 0xE01010);
        List<MeasuredThumbnail> control = thumbnails("c", 0x909090);
        ThumbnailIntel.Vision vision =
                new ThumbnailIntel.Vision("asked", List.of("served"), 32, 0, 2, Optional.of("two were known"));
        ThumbnailIntel intel = ThumbnailAnalyzer.analyze(winners, control, Optional.of(vision));
        assertThat(intel.findings()).isNotEmpty();
        assertSurvives(DocumentKinds.THUMBNAIL_INTEL, intel);
        assertSurvives(
                DocumentKinds.THUMBNAIL_INTEL, ThumbnailAnalyzer.analyze(List.of(), List.of(), Optional.empty()));
    }

    private static List<MeasuredThumbnail> thumbnails(String prefix, int rgb) {
        List<MeasuredThumbnail> thumbnails = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int[] pixels = new int[16 * 9];
            Arrays.fill(pixels, 0, 9 * 16 - i, rgb);
            thumbnails.add(new MeasuredThumbnail(
                    prefix + i,
                    "A title",
                    "https://i.ytimg.com/vi/" + i + "/mqdefault.jpg",
                    ThumbnailMeasures.measure(new PixelImage(16, 9, pixels)),
                    Map.of("layout", i % 2 == 0 ? "split" : "collage")));
        }
        return thumbnails;
    }

    @Test
    void missionCandidatesSurviveJson() {
        MissionCandidates candidates = MissionCandidateGenerator.generate(
                "minecraft",
                Optional.of(Findings.ideas(Findings.idea("lava parkour", 80, 30))),
                Optional.empty(),
                Optional.of(Findings.competition(NOW)),
                Optional.empty(),
                NOW);
        assertThat(candidates.candidates()).hasSizeGreaterThan(1);
        assertThat(candidates.missing()).isNotEmpty();
        assertSurvives(DocumentKinds.MISSION_CANDIDATES, candidates);
    }

    @Test
    void dailyInsightSurvivesJson() {
        LocalDate today = LocalDate.parse("2026-11-20");
        InsightInputs inputs = new InsightInputs(
                "fortnite",
                Optional.of(Findings.titles(
                        Findings.keyword("zero build", 1.8, true), Findings.keyword("reload", 1.6, true))),
                Optional.empty(),
                Optional.of(Findings.competition(NOW)),
                Optional.empty());
        Grade grade = new Grade(Grade.Verdict.HIT, OptionalDouble.of(0.12), "It was read.", NOW);
        DailyInsight before =
                DailyInsights.ofGame(inputs, new Told(List.of()), none -> Optional.empty(), today.minusDays(1), NOW);
        DailyInsight insight =
                DailyInsights.ofGame(inputs, new Told(List.of(before)), yesterday -> Optional.of(grade), today, NOW);
        assertThat(insight.insight().orElseThrow().prediction()).isPresent();
        assertThat(insight.followUp().orElseThrow().grade()).contains(grade);
        assertSurvives(DocumentKinds.DAILY_INSIGHT, insight);
        assertSurvives(
                DocumentKinds.DAILY_INSIGHT,
                DailyInsights.overall(List.of(), new Told(List.of()), none -> Optional.empty(), today, NOW));
    }

    @Test
    void clipMomentsAndRecapSurviveJson() {
        List<ClipHistory> clips = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clips.add(aClip("clip-" + i)
                    .of("caster-" + i / 2 * 2)
                    .in("vod-" + i / 2 * 2, i)
                    .made("11:00:00")
                    .read("11:10:00", i)
                    .read("11:50:00", i == 8 ? 4_000 : i)
                    .build());
            clips.add(aClip("once-" + i).of("other-" + i).made("11:30:00").build());
            clips.add(aClip("twice-" + i)
                    .of("third-" + i)
                    .made("11:30:00")
                    .read("11:35:00", 3)
                    .read("11:45:00", 3 + i)
                    .build());
        }
        ClipRadar radar = ClipRadarAnalyzer.analyze("33214", clips, NOW);
        assertThat(radar.sufficient()).isTrue();
        assertThat(radar.ranking().get(0)).satisfies(top -> {
            assertThat(top.label()).isEqualTo(ClipMoment.Label.EXPLODING);
            assertThat(top.vodOffset()).contains(Duration.ofSeconds(8));
        });
        ClipRadar none = ClipRadarAnalyzer.analyze("27471", List.of(), NOW);
        assertSurvives(DocumentKinds.CLIP_RADAR, radar);
        assertSurvives(DocumentKinds.CLIP_RADAR, none);
        assertSurvives(DocumentKinds.VIRAL_MOMENTS, ViralMomentsRanking.of(List.of(radar, none)));
        LocalDate date = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        assertSurvives(
                DocumentKinds.CLIP_RECAP, ClipRecapAnalyzer.recap(date, Map.of("33214", clips, "27471", List.of())));
        assertSurvives(DocumentKinds.CLIP_RECAP, ClipRecapAnalyzer.recap(date, Map.of()));
    }

    @Test
    void playbookSurvivesJson() {
        Estimate estimate = new Estimate(1.5, 1.2, 1.9, 6);
        GoldenHour hour = new GoldenHour("gta", NOW, estimate, Basis.HOUR_OF_DAY, List.of(NOW.minusSeconds(86_400)));
        Playbook playbook = new Playbook(
                "headline",
                "summary",
                true,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                List.of(hour),
                List.of(
                        new GameTiming(
                                "gta", Verdict.RELIABLE_DIFFERENCE, 40, 900, Optional.of(NOW), Optional.of(hour)),
                        new GameTiming(
                                "fortnite", Verdict.INSUFFICIENT_SAMPLE, 0, 0, Optional.empty(), Optional.empty())),
                List.of(new Niche("gta", estimate, true, 400, 9_000, Optional.of(estimate), 900, List.of(NOW))),
                List.of(new Hook(
                        "gta", "heist", Kind.PHRASE, Optional.of("en"), estimate, estimate, 20, 9, true, List.of("v"))),
                List.of(new Strategy(Optional.empty(), "do", "because", List.of("v"))),
                List.of(new Missing("niches.fortnite", 0, 3, "days")));
        assertSurvives(DocumentKinds.PLAYBOOK, playbook);
        assertSurvives(
                DocumentKinds.PLAYBOOK,
                PlaybookComposer.compose(
                        List.of(new GameFacts(
                                new Game("gta", "GTA", List.of("gta"), "32982"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        NOW));
    }

    private <T> void assertSurvives(DocumentKind<T> kind, T payload) {
        Document<T> document = new Document<>(
                kind.name(),
                kind.schema(),
                Optional.of("minecraft"),
                Origin.SIMULATED,
                NOW,
                NOW,
                DocumentStatus.OK,
                List.of(),
                new Method("test", 1),
                "run",
                payload);
        String text = json.write(document);
        assertThat(json.read(kind, text)).isEqualTo(document);
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
