package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.ItemByItem;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.ChartEntry;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrendingChart;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSources;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the charts, publishes them, and keeps their videos; those that are about a tracked game become videos of that game,
 * since a chart is discovery that costs no search.
 */
final class TrendingJob implements Job {

    static final String NAME = "youtube-trending";

    private static final String CRON = "0 */30 * * * *";
    private static final Method METHOD = new Method("youtube.most-popular", 1);

    private final YouTubeSources sources;
    private final VideoArchive archive;
    private final DocumentCache cache;
    private final Publication publication;
    private final GameRecognition recognition;
    private final Origin origin;
    private final YouTubeWorkerSettings.Trending settings;

    TrendingJob(
            YouTubeSources sources,
            VideoArchive archive,
            DocumentCache cache,
            Publication publication,
            GameRecognition recognition,
            Origin origin,
            YouTubeWorkerSettings.Trending settings) {
        this.sources = sources;
        this.archive = archive;
        this.cache = cache;
        this.publication = publication;
        this.recognition = recognition;
        this.origin = origin;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(CRON, ZoneOffset.UTC, Duration.ofMinutes(75), Duration.ofMinutes(10));
    }

    @Override
    public JobReport run(JobRun run) {
        YouTubeSource youtube = sources.forCaller(NAME);
        ChartReading reading = new ChartReading(youtube, settings);
        List<JobReport.Item> items = new ItemByItem(run)
                .each(
                        Arrays.asList(ChartCategory.values()),
                        ChartCategory::slug,
                        category -> read(category, reading, run));
        return new JobReport(items, youtube.spent());
    }

    /** One chart alone may be missing for good: YouTube has given up charts before. */
    @Override
    public boolean outputMissing() {
        return Arrays.stream(ChartCategory.values())
                .noneMatch(category -> cache.exists(IntelKeys.YOUTUBE_TRENDING.name(category.slug())));
    }

    private List<JobReport.Item> read(ChartCategory category, ChartReading reading, JobRun run) {
        ChartReading.Result chart = reading.read(category);
        List<JobReport.Item> items = new ArrayList<>();
        if (chart.entries().isEmpty()) {
            items.add(JobReport.Item.failed(
                    category.slug(), "no region gave a single video; the last chart stays as it is"));
        } else {
            keep(chart.videos());
            publish(category, chart, run);
            items.add(JobReport.Item.done(category.slug(), chart.entries().size()));
        }
        chart.failures()
                .forEach((region, error) -> items.add(JobReport.Item.failed(category.slug() + "/" + region, error)));
        return items;
    }

    private void keep(List<ObservedVideo> videos) {
        archive.save(videos);
        Map<String, List<ObservedVideo>> byGame = new LinkedHashMap<>();
        videos.forEach(video -> recognition.recognise(video.video()).forEach(game -> byGame.computeIfAbsent(
                        game, none -> new ArrayList<>())
                .add(video)));
        byGame.forEach(archive::save);
    }

    private void publish(ChartCategory category, ChartReading.Result chart, JobRun run) {
        Document<TrendingChart> document = IntelKeys.YOUTUBE_TRENDING.document(
                Optional.empty(),
                origin,
                run.startedAt(),
                chart.failures().isEmpty() ? DocumentStatus.OK : DocumentStatus.PARTIAL,
                inputs(category, chart.entries()),
                METHOD,
                run.id(),
                new TrendingChart(category.slug(), chart.entries()));
        publication.publish(
                IntelKeys.YOUTUBE_TRENDING, category.slug(), category.slug(), document, new Fence(NAME, run.fence()));
    }

    private static List<DocumentInput> inputs(ChartCategory category, List<ChartEntry> entries) {
        Map<String, List<ChartEntry>> byRegion = entries.stream()
                .collect(Collectors.groupingBy(ChartEntry::region, LinkedHashMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(region -> new DocumentInput(
                        "videos.list?chart=mostPopular&regionCode=" + region.getKey()
                                + category.youtubeId()
                                        .map(id -> "&videoCategoryId=" + id)
                                        .orElse(""),
                        region.getValue().get(0).sample().observedAt(),
                        region.getValue().size()))
                .toList();
    }
}
