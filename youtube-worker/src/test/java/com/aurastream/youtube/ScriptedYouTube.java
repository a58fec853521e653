package com.aurastream.youtube;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.youtube.YouTubeSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A YouTube of which a test says what is there and what fails. */
final class ScriptedYouTube implements YouTubeSource {

    private final Clock clock;
    private final Map<String, ObservedVideo> videos = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> charts = new HashMap<>();
    private final Map<String, List<List<String>>> searches = new HashMap<>();
    private final Map<String, List<Upload>> uploads = new HashMap<>();
    private final Map<String, SourceException> failures = new HashMap<>();
    private final Set<String> hiddenFromStatistics = new HashSet<>();
    private final List<String> calls = new ArrayList<>();

    ScriptedYouTube(Clock clock) {
        this.clock = clock;
    }

    ScriptedYouTube has(ObservedVideo... there) {
        Stream.of(there).forEach(video -> videos.put(video.video().id(), video));
        return this;
    }

    ScriptedYouTube loses(String videoId) {
        videos.remove(videoId);
        return this;
    }

    ScriptedYouTube hidesFromStatistics(String videoId) {
        hiddenFromStatistics.add(videoId);
        return this;
    }

    /** Pages of a chart, ids between spaces, such as {@code US/20} or {@code US/all}. */
    ScriptedYouTube chart(String name, String... pages) {
        charts.put(name, pages(pages));
        return this;
    }

    /** Pages of a search, ids between spaces, such as {@code fortnite/date}. */
    ScriptedYouTube finds(String name, String... pages) {
        searches.put(name, pages(pages));
        return this;
    }

    ScriptedYouTube uploaded(String playlist, List<Upload> newestFirst) {
        uploads.put(playlist, newestFirst);
        return this;
    }

    /** Lets calls fail whose name begins so, such as {@code chart DE}, {@code search fortnite}, {@code statistics}. */
    ScriptedYouTube fails(String call, SourceException failure) {
        failures.put(call, failure);
        return this;
    }

    ScriptedYouTube recovers() {
        failures.clear();
        return this;
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public ChartPage chart(String region, Optional<String> category, @Nullable String page) {
        called("chart " + region + "/" + category.orElse("all"));
        List<List<String>> pages = charts.getOrDefault(region + "/" + category.orElse("all"), List.of(List.of()));
        int index = page == null ? 0 : Integer.parseInt(page);
        return new ChartPage(read(pages.get(index)), next(pages, index));
    }

    @Override
    public SearchPage search(Search search, @Nullable String page) {
        called("search " + search.query() + "/" + search.order());
        List<List<String>> pages = searches.getOrDefault(search.query() + "/" + search.order(), List.of(List.of()));
        int index = page == null ? 0 : Integer.parseInt(page);
        return new SearchPage(pages.get(index), next(pages, index));
    }

    @Override
    public Videos videos(List<String> ids) {
        called("videos " + ids.size());
        return new Videos(
                read(ids), ids.stream().filter(id -> !videos.containsKey(id)).toList(), List.of());
    }

    @Override
    public Statistics statistics(List<String> ids) {
        called("statistics " + ids.size());
        Map<String, VideoSample> samples = new HashMap<>();
        ids.stream()
                .filter(id -> !hiddenFromStatistics.contains(id))
                .flatMap(id -> Stream.ofNullable(videos.get(id)))
                .forEach(video -> samples.put(video.video().id(), sample(video)));
        return new Statistics(
                samples, ids.stream().filter(id -> !samples.containsKey(id)).toList(), List.of());
    }

    @Override
    public List<Channel> channels(List<String> ids) {
        called("channels " + ids.size());
        return ids.stream()
                .filter(id -> uploads.containsKey("UU-" + id))
                .map(id -> new Channel(id, id, "UU-" + id, OptionalLong.empty(), clock.instant()))
                .toList();
    }

    @Override
    public List<Upload> uploads(String playlistId) {
        called("uploads " + playlistId);
        return uploads.getOrDefault(playlistId, List.of());
    }

    @Override
    public Map<String, Long> spent() {
        Map<String, Long> spent = new TreeMap<>();
        calls.forEach(call -> spent.merge(
                call.startsWith("search")
                        ? "youtube.search"
                        : call.startsWith("statistics") ? "youtube.batch_statistics" : "youtube.general",
                1L,
                Long::sum));
        return spent;
    }

    private static List<List<String>> pages(String... pages) {
        return Stream.of(pages)
                .map(page -> Stream.of(page.split(" ", -1))
                        .filter(id -> !id.isEmpty())
                        .toList())
                .toList();
    }

    private void called(String call) {
        calls.add(call);
        failures.forEach((start, failure) -> {
            if (call.startsWith(start)) {
                throw failure;
            }
        });
    }

    private List<ObservedVideo> read(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(videos.get(id)))
                .map(video -> new ObservedVideo(video.video(), sample(video)))
                .toList();
    }

    private VideoSample sample(ObservedVideo video) {
        return new VideoSample(clock.instant(), video.sample().views(), OptionalLong.empty(), OptionalLong.empty());
    }

    private static Optional<String> next(List<List<String>> pages, int index) {
        return index + 1 < pages.size() ? Optional.of(Integer.toString(index + 1)) : Optional.empty();
    }
}
