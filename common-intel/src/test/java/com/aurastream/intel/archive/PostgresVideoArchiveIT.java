package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresVideoArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");

    private static ArchiveFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("video_archive");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.execute(
                "truncate video, video_game, video_sample, channel, channel_baseline, channel_baseline_check");
    }

    @Test
    void aVideoComesBackAsItWasObserved() {
        ObservedVideo observed = observed("v1", NOON, 100);
        fixture.videos.save("fortnite", List.of(observed));
        assertThat(fixture.videos.histories("fortnite", EVER, EVER))
                .containsExactly(new VideoHistory(observed.video(), List.of(observed.sample())));
        assertThat(fixture.videos.histories("roblox", EVER, EVER)).isEmpty();
    }

    @Test
    void hiddenCountsStayAbsent() {
        VideoSample hidden = new VideoSample(NOON, 5, OptionalLong.empty(), OptionalLong.empty());
        fixture.videos.save("fortnite", List.of(new ObservedVideo(video("v1", "title"), hidden)));
        assertThat(fixture.videos.histories("fortnite", EVER, EVER).get(0).samples())
                .containsExactly(hidden);
    }

    @Test
    void savingTwiceKeepsOnceAndAFirstReadingStands() {
        fixture.videos.save("fortnite", List.of(observed("v1", NOON, 100)));
        fixture.videos.save("fortnite", List.of(observed("v1", NOON, 999)));
        assertThat(fixture.videos.histories("fortnite", EVER, EVER).get(0).samples())
                .extracting(VideoSample::views)
                .containsExactly(100L);
    }

    @Test
    void aVideoNamedInSeveralRegionsOfOneBatchIsKeptOnce() {
        fixture.videos.save(List.of(observed("v1", NOON, 100), observed("v1", NOON, 100), observed("v2", NOON, 7)));
        assertThat(count("video")).isEqualTo(2);
        assertThat(count("video_sample")).isEqualTo(2);
    }

    @Test
    void anOlderReadingThatArrivesLaterIsKeptButDescribesNothing() {
        fixture.videos.save("gta", List.of(new ObservedVideo(video("v1", "new title"), sample(NOON, 100))));
        fixture.videos.save(
                "gta", List.of(new ObservedVideo(video("v1", "old title"), sample(NOON.minusSeconds(60), 90))));
        VideoHistory history = fixture.videos.histories("gta", EVER, EVER).get(0);
        assertThat(history.video().title()).isEqualTo("new title");
        assertThat(history.samples()).extracting(VideoSample::views).containsExactly(90L, 100L);
    }

    @Test
    void furtherReadingsOfUnknownVideosAreLeftOut() {
        fixture.videos.save("gta", List.of(observed("v1", NOON, 100)));
        fixture.videos.saveSamples(
                Map.of("v1", sample(NOON.plusSeconds(1800), 150), "unknown", sample(NOON.plusSeconds(1800), 1)));
        assertThat(count("video_sample")).isEqualTo(2);
        assertThat(fixture.videos.known("gta", EVER))
                .containsExactly(new KnownVideo("v1", video("v1", "").publishedAt(), NOON.plusSeconds(1800)));
    }

    @Test
    void eachDayGetsItsPartitionWhoeverWritesItFirst() {
        Instant day = Instant.parse("2026-03-01T23:59:59.999Z");
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> PostgresArchive.videos(fixture.jdbc, fixture.transactions)
                                .save(List.of(
                                        observed("p" + writer, day, writer),
                                        observed("q" + writer, day.plusMillis(1), writer))),
                        Threads.EACH))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertThat(count("video_sample_20260301")).isEqualTo(4);
        assertThat(count("video_sample_20260302")).isEqualTo(4);
    }

    @Test
    void goneVideosAreNeitherKnownNorRecommendedUntilSeenAgain() {
        fixture.videos.save("gta", List.of(observed("v1", NOON, 100), observed("v2", NOON, 100)));
        fixture.videos.markGone(List.of("v1"), NOON.plusSeconds(60));
        assertThat(fixture.videos.known("gta", EVER))
                .extracting(KnownVideo::videoId)
                .containsExactly("v2");
        assertThat(fixture.videos.histories("gta", EVER, EVER))
                .extracting(h -> h.video().id())
                .containsExactly("v2");
        fixture.videos.save("gta", List.of(observed("v1", NOON.plusSeconds(120), 100)));
        assertThat(fixture.videos.known("gta", EVER)).hasSize(2);
    }

    @Test
    void historiesAreBoundedByPublicationAndReading() {
        fixture.videos.save("gta", List.of(observed("v1", NOON, 100)));
        fixture.videos.saveSamples(Map.of("v1", sample(NOON.plusSeconds(1800), 150)));
        assertThat(fixture.videos
                        .histories("gta", EVER, NOON.plusSeconds(1))
                        .get(0)
                        .samples())
                .extracting(VideoSample::views)
                .containsExactly(150L);
        assertThat(fixture.videos.histories("gta", NOON, EVER)).isEmpty();
    }

    @Test
    void aThousandVideosWithAHundredReadingsAreReadQuickly() {
        List<ObservedVideo> videos = IntStream.range(0, 1000)
                .mapToObj(i -> observed("v%04d".formatted(i), NOON, i))
                .toList();
        fixture.videos.save("minecraft", videos);
        for (int reading = 1; reading < 100; reading++) {
            Instant at = NOON.plus(Duration.ofMinutes(30L * reading));
            fixture.videos.saveSamples(videos.stream()
                    .collect(Collectors.toMap(
                            v -> v.video().id(), v -> sample(at, v.sample().views() + 1))));
        }
        long start = System.nanoTime();
        List<VideoHistory> histories = fixture.videos.histories("minecraft", EVER, EVER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(histories)
                .hasSize(1000)
                .allMatch(history -> history.samples().size() == 100);
    }

    @Test
    void theNewestBaselinePerChannelAndFormatIsInForce() {
        ChannelBaseline old = new ChannelBaseline("c1", VideoFormat.LONG, 1000, 0.5, 12, NOON);
        ChannelBaseline now = new ChannelBaseline("c1", VideoFormat.LONG, 1200, 0.4, 14, NOON.plusSeconds(60));
        ChannelBaseline shorts = new ChannelBaseline("c1", VideoFormat.SHORT, 9000, 1.5, 30, NOON);
        fixture.videos.saveBaselines(List.of(now, old, shorts, old));
        assertThat(fixture.videos.baselines(List.of("c1", "c2"))).containsExactlyInAnyOrder(now, shorts);
    }

    @Test
    void channelsWithoutBaselineComeByTheirNumberOfVideosAndEachIsLookedAtOnce() {
        fixture.videos.save(
                "gta",
                List.of(by("v1", "small"), by("v2", "big"), by("v3", "big"), by("v4", "known"), by("v5", "vain")));
        fixture.videos.saveBaselines(List.of(new ChannelBaseline("known", VideoFormat.LONG, 1, 0, 1, NOON)));
        fixture.videos.markBaselineChecked(List.of("vain", "vain"), NOON);
        assertThat(fixture.videos.channelsWithoutBaseline("gta", NOON, 10)).containsExactly("big", "small");
        assertThat(fixture.videos.channelsWithoutBaseline("gta", NOON, 1)).containsExactly("big");
        assertThat(fixture.videos.channelsWithoutBaseline("gta", NOON.plusSeconds(1), 10))
                .containsExactly("big", "known", "small", "vain");
    }

    @Test
    void channelsAreKeptAsLastSeen() {
        fixture.videos.saveChannels(List.of(new Channel("c1", "new", "UU1", OptionalLong.of(12), NOON)));
        fixture.videos.saveChannels(
                List.of(new Channel("c1", "old", "UU1", OptionalLong.empty(), NOON.minusSeconds(60))));
        assertThat(fixture.jdbc.queryForMap("select title, subscribers from channel"))
                .containsEntry("title", "new")
                .containsEntry("subscribers", 12L);
    }

    private static int count(String table) {
        Integer count = fixture.jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? -1 : count;
    }

    private static ObservedVideo observed(String id, Instant at, long views) {
        return new ObservedVideo(video(id, "1v1 \"GTA 6\" {quoted}, comma"), sample(at, views));
    }

    private static ObservedVideo by(String id, String channel) {
        Video video = video(id, "title");
        return new ObservedVideo(
                new Video(
                        id,
                        channel,
                        channel,
                        video.title(),
                        List.of(),
                        video.publishedAt(),
                        video.duration(),
                        video.format(),
                        "20",
                        Optional.empty(),
                        Optional.empty()),
                sample(NOON, 1));
    }

    private static VideoSample sample(Instant at, long views) {
        return new VideoSample(at, views, OptionalLong.of(views / 10), OptionalLong.of(3));
    }

    private static Video video(String id, String title) {
        return new Video(
                id,
                "c-" + id,
                "Channel",
                title,
                List.of("a tag", "with \"quotes\", and {braces}"),
                NOON.minus(Duration.ofDays(2)),
                Duration.ofSeconds(125),
                VideoFormat.SHORT,
                "20",
                Optional.of("en"),
                Optional.of("https://i.example/" + id + ".jpg"));
    }
}
