package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadarAnalyzer;
import com.aurastream.intel.analysis.clip.ViralMomentsRanking;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.competition.CompetitionAnalyzer;
import com.aurastream.intel.analysis.idea.VideoIdeaGenerator;
import com.aurastream.intel.analysis.insight.DailyInsights;
import com.aurastream.intel.analysis.insight.InsightChooser;
import com.aurastream.intel.analysis.insight.InsightInputs;
import com.aurastream.intel.analysis.insight.Told;
import com.aurastream.intel.analysis.playbook.GameFacts;
import com.aurastream.intel.analysis.playbook.PlaybookComposer;
import com.aurastream.intel.analysis.scoring.CategoryScorer;
import com.aurastream.intel.analysis.thumbnail.MeasuredThumbnail;
import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralDetector;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.PixelImage;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.ClipHistories;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Documents as the real analyzers make them of a small made-up game, so that the page is held to real payloads. */
final class PageDocuments {

    /** A title that would run, if the page ever took text for markup. */
    static final String HOSTILE_TITLE = "<img src=x onerror=\"document.title='taken'\"> speedrun world record";

    private static final String[] OPENINGS = {
        "I tried", "My first", "Winning at", "Nobody expected", "Learning", "Back to", "Why"
    };
    private static final String[] TOPICS = {"speedrun", "castle", "hardcore", "redstone", "texture", "village"};
    private static final String[] ENDINGS = {
        "for a day",
        "with friends",
        "again",
        "and lost",
        "in the dark",
        "without armor",
        "on day one",
        "from zero",
        "alone",
        "at night",
        "until sunrise"
    };
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final int CHANNELS = 40;
    private static final int VIDEOS = 240;

    private final GatewayUnderTest gateway;
    private final DocumentJson json = new DocumentJson();
    private final Origin origin;

    PageDocuments(GatewayUnderTest gateway, Origin origin) {
        this.gateway = gateway;
        this.origin = origin;
    }

    /** All documents of a game, and the videos that their evidence names. */
    void publishAll(String game) {
        GameVideos videos = videos(game);
        TitleIntel titles = TitleAnalyzer.analyze(videos, NOW);
        publish(IntelKeys.TITLE_INTEL, game, titles, "title.log-odds");
        publish(IntelKeys.VIDEO_IDEAS, game, VideoIdeaGenerator.generate(videos, titles, NOW), "idea.opportunity");
        publish(IntelKeys.VIRAL_ANALYSIS, game, ViralDetector.detect(videos, NOW), "viral.residual");
        publish(IntelKeys.CATEGORY_SCORES, game, CategoryScorer.score(videos, NOW), "scores.robust");
        Competition competition = publishCompetition(game);
        ClipRadar clips = publishClips(game);
        publish(IntelKeys.THUMBNAIL_INTEL, game, thumbnails(), ThumbnailAnalyzer.METHOD);
        ViralAnalysis viral = ViralDetector.detect(videos, NOW);
        InsightInputs inputs = new InsightInputs(
                game, Optional.of(titles), Optional.of(viral), Optional.of(competition), Optional.of(clips));
        publishUnder(
                IntelKeys.DAILY_INSIGHT,
                IntelKeys.DAILY_INSIGHT.name(TODAY.toString(), game),
                game,
                DailyInsights.ofGame(inputs, new Told(List.of()), told -> Optional.empty(), TODAY, NOW),
                InsightChooser.METHOD);
        gateway.bean(VideoArchive.class).save(game, observed(videos));
        publishUnder(
                IntelKeys.PLAYBOOK,
                IntelKeys.PLAYBOOK.name(),
                "",
                PlaybookComposer.compose(
                        List.of(new GameFacts(
                                gateway.bean(TrackedGames.class).find(game).orElseThrow(),
                                history(),
                                Optional.of(competition),
                                Optional.of(titles),
                                Optional.of(viral))),
                        NOW),
                PlaybookComposer.METHOD);
    }

    /** A category in which one moment explodes. */
    private ClipRadar publishClips(String game) {
        String id = gateway.bean(TrackedGames.class).find(game).orElseThrow().twitchId();
        List<ClipHistory> clips = clips(id);
        ClipRadar radar = ClipRadarAnalyzer.analyze(id, clips, ClipHistories.at("12:00:00"));
        publishUnder(IntelKeys.CLIP_RADAR, IntelKeys.CLIP_RADAR.name(id), game, radar, ClipRadarAnalyzer.METHOD);
        publishUnder(
                IntelKeys.VIRAL_MOMENTS,
                IntelKeys.VIRAL_MOMENTS.name(),
                "",
                ViralMomentsRanking.of(List.of(radar)),
                ClipRadarAnalyzer.METHOD);
        return radar;
    }

    private static List<ClipHistory> clips(String game) {
        List<ClipHistory> clips = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clips.add(ClipHistories.aClip("clip-" + i)
                    .game(game)
                    .of("caster-" + i / 2 * 2)
                    .titled(i == 8 ? HOSTILE_TITLE : "a clip of stream " + i)
                    .in("vod-" + i / 2 * 2, i)
                    .made("11:00:00")
                    .read("11:10:00", i)
                    .read("11:50:00", i == 8 ? 4_000 : i)
                    .build());
        }
        return clips;
    }

    /** Winners in red, ordinary ones in grey. */
    private static ThumbnailIntel thumbnails() {
        return ThumbnailAnalyzer.analyze(thumbnails(0, 0xE01010), thumbnails(100, 0x909090), Optional.empty());
    }

    private static List<MeasuredThumbnail> thumbnails(int first, int rgb) {
        return IntStream.range(0, 20)
                .mapToObj(i -> {
                    int[] pixels = new int[16 * 9];
                    Arrays.fill(pixels, 0, pixels.length - i, rgb);
                    return new MeasuredThumbnail(
                            "video-" + (first + i),
                            "A title " + i,
                            "https://i.ytimg.com/vi/video-" + i + "/mqdefault.jpg",
                            ThumbnailMeasures.measure(new PixelImage(16, 9, pixels)),
                            Map.of());
                })
                .toList();
    }

    /** The same analyses of a game of which next to nothing is known. */
    void publishTooLittle(String game) {
        GameVideos videos =
                Videos.ofGame(game, List.of(Videos.aVideo("lonely").now(NOW).build()));
        TitleIntel titles = TitleAnalyzer.analyze(videos, NOW);
        publish(IntelKeys.TITLE_INTEL, game, titles, "title.log-odds");
        publish(IntelKeys.VIDEO_IDEAS, game, VideoIdeaGenerator.generate(videos, titles, NOW), "idea.opportunity");
        publish(IntelKeys.VIRAL_ANALYSIS, game, ViralDetector.detect(videos, NOW), "viral.residual");
        publish(IntelKeys.CATEGORY_SCORES, game, CategoryScorer.score(videos, NOW), "scores.robust");
        publish(
                IntelKeys.COMPETITION,
                game,
                CompetitionAnalyzer.analyze(Directories.directory(List.of(5L, 2L)), List.of(), NOW),
                "competition.directory");
    }

    private Competition publishCompetition(String game) {
        Competition competition =
                CompetitionAnalyzer.analyze(Directories.directory(Directories.zipf(1800, 24_000)), history(), NOW);
        publish(IntelKeys.COMPETITION, game, competition, "competition.directory");
        return competition;
    }

    /** Four weeks whose evenings have more viewers per stream. */
    private static List<DirectorySample> history() {
        double[] reaches = IntStream.range(0, 24 * 28)
                .mapToDouble(hour -> 8 + (hour % 24 >= 16 && hour % 24 < 20 ? 6 : 0) + (hour * 7 % 5) / 10.0)
                .toArray();
        return Directories.hourly(NOW.minus(Duration.ofDays(28)), reaches);
    }

    /** Videos of which those about speedruns do three times as well, and a few are taking off. */
    private static GameVideos videos(String game) {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < VIDEOS; i++) {
            videos.add(video(i));
        }
        ChannelBaseline[] baselines = IntStream.range(0, CHANNELS)
                .mapToObj(c -> new ChannelBaseline("channel-" + c, VideoFormat.LONG, 8_000, 0.6, 20, NOW))
                .toArray(ChannelBaseline[]::new);
        return Videos.ofGame(game, videos, baselines);
    }

    private static VideoHistory video(int i) {
        String topic = TOPICS[(i + i / 40) % TOPICS.length];
        boolean hot = i % 60 == 7;
        double noise = 0.5 + (i * 37 % 100) / 80.0;
        long views = Math.round(6_000 * noise * (topic.equals("speedrun") ? 3 : 1) * (hot ? 30 : 1));
        double age = 10 + i * 11 % 400;
        String title =
                hot ? HOSTILE_TITLE : OPENINGS[i % OPENINGS.length] + " " + topic + " " + ENDINGS[i % ENDINGS.length];
        return Videos.aVideo("video-" + i)
                .now(NOW)
                .channel("channel-" + i % CHANNELS)
                .title(title)
                .tags(topic, "gaming")
                .publishedHoursAgo(hot ? 20 : age)
                .viewsHoursAgo(6, views / 3)
                .viewsHoursAgo(3, views * 2 / 3)
                .views(views)
                .build();
    }

    private static List<ObservedVideo> observed(GameVideos videos) {
        return videos.videos().stream()
                .flatMap(
                        history -> history.samples().stream().map(sample -> new ObservedVideo(history.video(), sample)))
                .toList();
    }

    private <T> void publish(DocumentKey<T> key, String game, T payload, String method) {
        publishUnder(key, key.name(game), game, payload, method);
    }

    private <T> void publishUnder(DocumentKey<T> key, String name, String game, T payload, String method) {
        Document<T> document = new Document<>(
                key.kind().name(),
                key.kind().schema(),
                Optional.of(game).filter(slug -> !slug.isEmpty()),
                origin,
                NOW.minusSeconds(300),
                NOW.plus(Duration.ofHours(4)),
                DocumentStatus.OK,
                List.of(new DocumentInput("youtube:games:" + game, NOW.minusSeconds(600), VIDEOS)),
                new Method(method, 1),
                "run-1",
                payload);
        String text = json.write(document);
        gateway.archive.save(
                new ArchivedDocument(
                        document.kind(),
                        game,
                        document.generatedAt(),
                        document.freshUntil(),
                        origin.toString(),
                        "ok",
                        "run-1",
                        text),
                new Fence("test", 1));
        gateway.cache.put(name, text, Duration.ofHours(5), new Fence("test", 1));
    }
}
