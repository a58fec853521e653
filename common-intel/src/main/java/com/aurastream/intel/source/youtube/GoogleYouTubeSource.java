package com.aurastream.intel.source.youtube;

import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoSample;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.services.youtube.YouTube;
import com.google.api.services.youtube.model.PlaylistItemListResponse;
import com.google.api.services.youtube.model.SearchListResponse;
import com.google.api.services.youtube.model.SearchResult;
import com.google.api.services.youtube.model.VideoListResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** YouTube through Google's own client; every call asks only for the fields that are read. */
final class GoogleYouTubeSource implements YouTubeSource {

    private static final List<String> VIDEO_PARTS =
            List.of("snippet", "contentDetails", "statistics", "liveStreamingDetails");
    private static final String VIDEO_FIELDS =
            "items(id,snippet(publishedAt,channelId,channelTitle,title,tags,categoryId,"
                    + "defaultLanguage,defaultAudioLanguage,liveBroadcastContent,thumbnails(default(url),medium(url),high(url))),"
                    + "contentDetails(duration),statistics(viewCount,likeCount,commentCount),"
                    + "liveStreamingDetails(scheduledStartTime,actualStartTime))";
    private static final String STATISTICS_FIELDS = "items(id,statistics(viewCount,likeCount,commentCount))";
    private static final Set<String> NO_CHART = Set.of("videoChartNotFound");
    private static final Set<String> NO_PLAYLIST = Set.of("playlistNotFound");

    private final YouTube client;
    private final GoogleCalls calls;
    private final Clock clock;

    GoogleYouTubeSource(YouTube client, GoogleCalls calls, Clock clock) {
        this.client = client;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public ChartPage chart(String region, Optional<String> category, @Nullable String page) {
        YouTube.Videos.List request = request(() -> client.videos().list(VIDEO_PARTS))
                .setChart("mostPopular")
                .setRegionCode(region)
                .setMaxResults((long) PAGE)
                .setPageToken(page)
                .setFields("nextPageToken," + VIDEO_FIELDS);
        category.ifPresent(request::setVideoCategoryId);
        Optional<VideoListResponse> answer = calls.find(QuotaBucket.GENERAL, "videos.list", request, NO_CHART);
        Instant observedAt = now();
        return answer.map(chart -> new ChartPage(
                        items(chart.getItems())
                                .flatMap(item -> GoogleVideos.observed(item, observedAt).stream())
                                .toList(),
                        Optional.ofNullable(chart.getNextPageToken())))
                .orElseGet(() -> new ChartPage(List.of(), Optional.empty()));
    }

    @Override
    public SearchPage search(Search search, @Nullable String page) {
        YouTube.Search.List request = request(() -> client.search().list(List.of("snippet")))
                .setType(List.of("video"))
                .setQ(search.query())
                .setOrder(search.order().toString())
                .setPublishedAfter(
                        search.publishedAfter().truncatedTo(ChronoUnit.SECONDS).toString())
                .setMaxResults((long) PAGE)
                .setPageToken(page)
                .setFields("nextPageToken,items(id(videoId))");
        SearchListResponse answer = calls.get(QuotaBucket.SEARCH, "search.list", request);
        List<String> ids = items(answer.getItems())
                .map(SearchResult::getId)
                .filter(Objects::nonNull)
                .map(id -> id.getVideoId())
                .filter(Objects::nonNull)
                .toList();
        return new SearchPage(ids, Optional.ofNullable(answer.getNextPageToken()));
    }

    @Override
    public Videos videos(List<String> ids) {
        requirePage(ids);
        YouTube.Videos.List request =
                request(() -> client.videos().list(VIDEO_PARTS)).setId(ids).setFields(VIDEO_FIELDS);
        VideoListResponse answer = calls.get(QuotaBucket.GENERAL, "videos.list", request);
        Instant observedAt = now();
        Set<String> missing = new LinkedHashSet<>(ids);
        List<ObservedVideo> found = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        items(answer.getItems()).filter(item -> missing.remove(item.getId())).forEach(item -> GoogleVideos.observed(
                        item, observedAt)
                .ifPresentOrElse(found::add, () -> unreadable.add(item.getId())));
        return new Videos(found, List.copyOf(missing), unreadable);
    }

    @Override
    public Statistics statistics(List<String> ids) {
        requirePage(ids);
        // the statistics resource has the shape of a video with fewer fields, and this client has no class of its own
        // for it
        VideoListResponse answer = calls.get(
                QuotaBucket.BATCH_STATISTICS,
                "videos.batchGetStats",
                () -> batchStatistics(ids),
                VideoListResponse.class);
        Instant observedAt = now();
        Set<String> missing = new LinkedHashSet<>(ids);
        Map<String, VideoSample> samples = new HashMap<>();
        List<String> uncounted = new ArrayList<>();
        items(answer.getItems()).filter(item -> missing.remove(item.getId())).forEach(item -> GoogleVideos.sample(
                        item, observedAt)
                .ifPresentOrElse(sample -> samples.put(item.getId(), sample), () -> uncounted.add(item.getId())));
        return new Statistics(samples, List.copyOf(missing), uncounted);
    }

    @Override
    public List<com.aurastream.intel.snapshot.Channel> channels(List<String> ids) {
        requirePage(ids);
        YouTube.Channels.List request = request(
                        () -> client.channels().list(List.of("snippet", "contentDetails", "statistics")))
                .setId(ids)
                .setMaxResults((long) PAGE)
                .setFields("items(id,snippet(title),contentDetails(relatedPlaylists(uploads)),"
                        + "statistics(subscriberCount,hiddenSubscriberCount))");
        var answer = calls.get(QuotaBucket.GENERAL, "channels.list", request);
        Instant observedAt = now();
        return items(answer.getItems())
                .flatMap(item -> GoogleVideos.channel(item, observedAt).stream())
                .toList();
    }

    @Override
    public List<Upload> uploads(String playlistId) {
        YouTube.PlaylistItems.List request = request(
                        () -> client.playlistItems().list(List.of("contentDetails")))
                .setPlaylistId(playlistId)
                .setMaxResults((long) PAGE)
                .setFields("items(contentDetails(videoId,videoPublishedAt))");
        Optional<PlaylistItemListResponse> answer =
                calls.find(QuotaBucket.GENERAL, "playlistItems.list", request, NO_PLAYLIST);
        return answer.stream()
                .flatMap(playlist -> items(playlist.getItems()))
                .flatMap(item -> GoogleVideos.upload(item).stream())
                .toList();
    }

    @Override
    public Map<String, Long> spent() {
        return calls.spent();
    }

    private HttpRequest batchStatistics(List<String> ids) throws IOException {
        GenericUrl url = new GenericUrl(client.getBaseUrl() + "youtube/v3/videos:batchGetStats");
        url.put("part", List.of("statistics"));
        url.put("id", ids);
        url.put("fields", STATISTICS_FIELDS);
        return client.getRequestFactory().buildGetRequest(url);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> Stream<T> items(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
    }

    private static void requirePage(List<String> ids) {
        if (ids.isEmpty() || ids.size() > PAGE) {
            throw new IllegalArgumentException("YouTube takes 1 to " + PAGE + " ids at once, not " + ids.size());
        }
    }

    private static <T> T request(Preparation<T> preparation) {
        try {
            return preparation.prepare();
        } catch (IOException e) {
            throw new UncheckedIOException("a request that does not go out yet cannot fail", e);
        }
    }

    @FunctionalInterface
    private interface Preparation<T> {
        T prepare() throws IOException;
    }
}
