package com.aurastream.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.thumbnail.MeasuredThumbnail;
import com.aurastream.intel.analysis.thumbnail.ThumbnailAnalyzer;
import com.aurastream.intel.analysis.thumbnail.ThumbnailCohorts;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVerdict;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVideo;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.PixelImage;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.simulator.thumbnail.PictureNote;
import com.aurastream.simulator.thumbnail.ThumbnailPictures;
import com.aurastream.simulator.thumbnail.ThumbnailSize;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.synthetic.SyntheticSettings;
import com.aurastream.simulator.world.synthetic.SyntheticWorld;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The analysis on the synthetic world's own pictures, of which is known what is on them. */
class SyntheticThumbnailTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int PER_GROUP = 50;
    private static final ThumbnailPictures PICTURES = new ThumbnailPictures();

    /** A picture with what was drawn and what was measured. */
    private record Drawn(PictureNote note, ThumbnailMeasures measures) {}

    private static World world(boolean plants) {
        return new SyntheticWorld(new SyntheticSettings("synthetic:42", 42, plants, 120, 0.1), NOW);
    }

    private static Drawn drawn(World world, String videoId, ThumbnailSize size) {
        byte[] jpeg = PICTURES.jpeg(world.thumbnail(videoId, NOW).orElseThrow(), size);
        return new Drawn(PictureNote.read(jpeg).orElseThrow(), ThumbnailMeasures.measure(decoded(jpeg)));
    }

    private static PixelImage decoded(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            int width = image.getWidth();
            int height = image.getHeight();
            return new PixelImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VideoState> videos(World world, String game) {
        return world.search(
                new SearchQuery(
                        game,
                        SearchQuery.Order.DATE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
    }

    private static ThumbnailIntel analyze(World world, String game) {
        ThumbnailCohorts cohorts = ThumbnailCohorts.of(snapshot(world, game), NOW, PER_GROUP);
        assertThat(cohorts.winners()).hasSize(PER_GROUP);
        return ThumbnailAnalyzer.analyze(
                measured(world, cohorts.winners()), measured(world, cohorts.control()), Optional.empty());
    }

    private static List<MeasuredThumbnail> measured(World world, List<ThumbnailVideo> videos) {
        return videos.stream()
                .map(video -> {
                    Drawn drawn = drawn(world, video.videoId(), ThumbnailSize.MQDEFAULT);
                    return new MeasuredThumbnail(
                            video.videoId(),
                            video.title(),
                            video.url(),
                            drawn.measures(),
                            drawn.note().seen());
                })
                .toList();
    }

    private static GameVideos snapshot(World world, String game) {
        List<VideoState> videos = videos(world, game);
        List<ChannelBaseline> baselines = videos.stream()
                .map(VideoState::channelId)
                .distinct()
                .flatMap(channel -> baselines(world, channel).stream())
                .toList();
        return new GameVideos(
                game, videos.stream().map(SyntheticThumbnailTests::history).toList(), baselines);
    }

    private static VideoHistory history(VideoState v) {
        Video video = new Video(
                v.id(),
                v.channelId(),
                v.channelTitle(),
                v.title(),
                v.tags(),
                v.publishedAt(),
                Duration.ofSeconds(v.durationSeconds()),
                format(v),
                v.categoryId(),
                v.defaultLanguage(),
                Optional.empty());
        return new VideoHistory(
                video, List.of(new VideoSample(NOW, v.views(), OptionalLong.empty(), OptionalLong.empty())));
    }

    private static List<ChannelBaseline> baselines(World world, String channel) {
        List<VideoState> settled = world.uploads(channel, NOW, 0, 50).orElseThrow().items().stream()
                .filter(v -> v.publishedAt().isBefore(NOW.minus(Duration.ofDays(7))))
                .toList();
        List<ChannelBaseline> baselines = new ArrayList<>();
        for (VideoFormat format : List.of(VideoFormat.LONG, VideoFormat.LIVE)) {
            double[] views = settled.stream()
                    .filter(v -> format(v) == format)
                    .mapToDouble(VideoState::views)
                    .sorted()
                    .toArray();
            if (views.length > 0) {
                baselines.add(new ChannelBaseline(channel, format, views[views.length / 2], 0.5, views.length, NOW));
            }
        }
        return baselines;
    }

    private static VideoFormat format(VideoState v) {
        return VideoFormat.of(
                Duration.ofSeconds(v.durationSeconds()), v.broadcast().isPresent());
    }

    @Test
    void whatTheWorldPlantedIsFoundInThePictures() {
        World world = world(true);
        List<String> found = new ArrayList<>();
        for (String game : List.of("fortnite", "minecraft")) {
            analyze(world, game).findings().stream()
                    .filter(f -> f.lift().lo() > 1)
                    .forEach(f -> found.add(f.feature()));
        }
        List<String> planted = List.of("saturation_high", "text_large", "faces_one");
        assertThat(found).containsAll(planted);
        assertThat(found).filteredOn(planted::contains).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void inAFlatWorldAndWithShuffledGroupsHardlyAnythingIsFound() {
        World world = world(false);
        ThumbnailCohorts cohorts = ThumbnailCohorts.of(snapshot(world, "fortnite"), NOW, PER_GROUP);
        List<MeasuredThumbnail> all = new ArrayList<>(measured(world, cohorts.winners()));
        all.addAll(measured(world, cohorts.control()));
        assertThat(ThumbnailAnalyzer.analyze(
                                all.subList(0, PER_GROUP), all.subList(PER_GROUP, all.size()), Optional.empty())
                        .findings())
                .isEmpty();
        int withFinding = 0;
        for (int seed = 0; seed < 100; seed++) {
            Collections.shuffle(all, new Random(seed));
            ThumbnailIntel intel = ThumbnailAnalyzer.analyze(
                    all.subList(0, PER_GROUP), all.subList(PER_GROUP, all.size()), Optional.empty());
            withFinding += intel.findings().isEmpty() ? 0 : 1;
        }
        assertThat(withFinding).isLessThanOrEqualTo(5);
    }

    @Test
    void whatIsDrawnIsWhatIsMeasured() {
        World world = world(true);
        List<Drawn> all = videos(world, "roblox").stream()
                .limit(150)
                .map(v -> drawn(world, v.id(), ThumbnailSize.MQDEFAULT))
                .toList();
        assertThat(correlation(all, d -> d.note().vividness(), d -> d.measures().saturation()))
                .isGreaterThan(0.7);
        assertThat(correlation(all, d -> d.note().vividness(), d -> d.measures().colourfulness()))
                .isGreaterThan(0.6);
        assertThat(correlation(
                        all, d -> d.note().brightness(), d -> d.measures().brightness()))
                .isGreaterThan(0.5);
        assertThat(correlation(all, d -> d.note().textShare(), d -> d.measures().textArea()))
                .isGreaterThan(0.85);
        double error = all.stream()
                .mapToDouble(d -> Math.abs(d.note().textShare() - d.measures().textArea()))
                .average()
                .orElseThrow();
        assertThat(error)
                .as("mean error of the text area, in parts of the picture")
                .isLessThan(0.03);
        assertThat(all)
                .filteredOn(d -> d.note().words().isEmpty())
                .hasSizeGreaterThan(20)
                .filteredOn(d -> d.measures().textArea() > 0.02)
                .hasSizeLessThanOrEqualTo(2);
    }

    private static double correlation(List<Drawn> all, ToDoubleFunction<Drawn> one, ToDoubleFunction<Drawn> other) {
        double[] x = all.stream().mapToDouble(one).toArray();
        double[] y = all.stream().mapToDouble(other).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void everySizeOfAPictureMeasuresAlike() {
        World world = world(true);
        for (VideoState video : videos(world, "fortnite").subList(0, 10)) {
            ThumbnailMeasures medium =
                    drawn(world, video.id(), ThumbnailSize.MQDEFAULT).measures();
            for (ThumbnailSize size :
                    List.of(ThumbnailSize.HQDEFAULT, ThumbnailSize.SDDEFAULT, ThumbnailSize.MAXRESDEFAULT)) {
                ThumbnailMeasures other = drawn(world, video.id(), size).measures();
                assertThat(other.brightness()).isCloseTo(medium.brightness(), within(0.02));
                assertThat(other.saturation()).isCloseTo(medium.saturation(), within(0.01));
                assertThat(other.clutter()).isCloseTo(medium.clutter(), within(0.03));
                assertThat(other.legibility()).isCloseTo(medium.legibility(), within(0.08));
            }
        }
    }

    @Test
    void whatThePicturesSayOfThemselvesAreWordsOfTheVerdict() {
        World world = world(true);
        for (VideoState video : videos(world, "minecraft")) {
            assertThat(ThumbnailVerdict.of(
                            world.thumbnail(video.id(), NOW).orElseThrow().seen()))
                    .isPresent();
        }
    }
}
