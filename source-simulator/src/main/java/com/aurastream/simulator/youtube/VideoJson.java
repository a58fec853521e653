package com.aurastream.simulator.youtube;

import com.aurastream.simulator.world.VideoState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Videos as {@code videos.list}, {@code videos.batchGetStats}, {@code search.list} and {@code playlistItems.list} write them. */
final class VideoJson {

    /** The parts of a video that are served. */
    static final Set<String> PARTS =
            Set.of("id", "snippet", "contentDetails", "statistics", "status", "liveStreamingDetails", "player");

    /** The parts of a video's batch statistics. */
    static final Set<String> STAT_PARTS = Set.of("id", "snippet", "contentDetails", "statistics");

    /** The parts of a playlist item. */
    static final Set<String> ITEM_PARTS = Set.of("id", "snippet", "contentDetails", "status");

    private VideoJson() {}

    static Map<String, Object> video(VideoState video, Set<String> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, parts, "snippet", () -> snippet(video));
        put(json, parts, "contentDetails", () -> contentDetails(video));
        put(json, parts, "status", VideoJson::status);
        put(json, parts, "statistics", () -> statistics(video));
        put(json, parts, "player", () -> player(video));
        if (parts.contains("liveStreamingDetails") && video.broadcast().isPresent()) {
            json.put("liveStreamingDetails", broadcast(video.broadcast().get()));
        }
        return Resource.of("youtube#video", video.id(), json);
    }

    private static void put(
            Map<String, Object> json,
            Set<String> parts,
            String part,
            java.util.function.Supplier<Map<String, Object>> content) {
        if (parts.contains(part)) {
            json.put(part, content.get());
        }
    }

    /** What the snippets of a video, a search result and a playlist item begin with. */
    private static Map<String, Object> described(VideoState video, Map<String, Object> thumbnails) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("publishedAt", video.publishedAt().toString());
        json.put("channelId", video.channelId());
        json.put("title", video.title());
        json.put("description", video.description());
        json.put("thumbnails", thumbnails);
        json.put("channelTitle", video.channelTitle());
        return json;
    }

    private static Map<String, Object> snippet(VideoState video) {
        Map<String, Object> json = described(video, Thumbnails.video(video.id(), true));
        if (!video.tags().isEmpty()) {
            json.put("tags", video.tags());
        }
        json.put("categoryId", video.categoryId());
        json.put("liveBroadcastContent", video.liveNow() ? "live" : "none");
        video.defaultLanguage().ifPresent(tag -> json.put("defaultLanguage", tag));
        json.put("localized", Json.object("title", video.title(), "description", video.description()));
        video.audioLanguage().ifPresent(tag -> json.put("defaultAudioLanguage", tag));
        return json;
    }

    private static Map<String, Object> contentDetails(VideoState video) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("duration", duration(video.durationSeconds()));
        json.put("dimension", "2d");
        json.put("definition", "hd");
        json.put("caption", "false");
        json.put("licensedContent", true);
        json.put("projection", "rectangular");
        return json;
    }

    /** A running broadcast has the length {@code P0D}. */
    private static String duration(long seconds) {
        return seconds == 0 ? "P0D" : Duration.ofSeconds(seconds).toString();
    }

    private static Map<String, Object> status() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("uploadStatus", "processed");
        json.put("privacyStatus", "public");
        json.put("license", "youtube");
        json.put("embeddable", true);
        json.put("publicStatsViewable", true);
        json.put("madeForKids", false);
        return json;
    }

    private static Map<String, Object> statistics(VideoState video) {
        Map<String, Object> json = counts(video);
        json.put("favoriteCount", "0");
        return json;
    }

    private static Map<String, Object> counts(VideoState video) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("viewCount", Long.toString(video.views()));
        video.likes().ifPresent(count -> json.put("likeCount", Long.toString(count)));
        video.comments().ifPresent(count -> json.put("commentCount", Long.toString(count)));
        return json;
    }

    private static Map<String, Object> player(VideoState video) {
        return Map.of(
                "embedHtml",
                "<iframe width=\"480\" height=\"270\" src=\"//www.youtube.com/embed/" + video.id()
                        + "\" frameborder=\"0\" allowfullscreen></iframe>");
    }

    private static Map<String, Object> broadcast(VideoState.Broadcast broadcast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("actualStartTime", broadcast.startedAt().toString());
        broadcast.endedAt().ifPresent(end -> json.put("actualEndTime", end.toString()));
        json.put("scheduledStartTime", broadcast.startedAt().toString());
        broadcast.viewers().ifPresent(count -> json.put("concurrentViewers", Long.toString(count)));
        return json;
    }

    static Map<String, Object> statistics(VideoState video, Set<String> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(
                json,
                parts,
                "snippet",
                () -> Map.of("publishTime", video.publishedAt().toString()));
        put(json, parts, "contentDetails", () -> Map.of("duration", video.durationSeconds() + "s"));
        put(json, parts, "statistics", () -> counts(video));
        return Resource.of("youtube#videoStats", video.id(), json);
    }

    static Map<String, Object> searchResult(VideoState video, Set<String> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, parts, "snippet", () -> searchSnippet(video));
        return Resource.of("youtube#searchResult", Json.object("kind", "youtube#video", "videoId", video.id()), json);
    }

    private static Map<String, Object> searchSnippet(VideoState video) {
        Map<String, Object> json = described(video, Thumbnails.video(video.id(), false));
        json.put("liveBroadcastContent", video.liveNow() ? "live" : "none");
        return json;
    }

    static Map<String, Object> playlistItem(VideoState video, String playlist, int position, Set<String> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, parts, "snippet", () -> itemSnippet(video, playlist, position));
        put(
                json,
                parts,
                "contentDetails",
                () -> Json.object(
                        "videoId",
                        video.id(),
                        "videoPublishedAt",
                        video.publishedAt().toString()));
        put(json, parts, "status", () -> Map.of("privacyStatus", "public"));
        return Resource.of("youtube#playlistItem", playlist + "." + video.id(), json);
    }

    private static Map<String, Object> itemSnippet(VideoState video, String playlist, int position) {
        Map<String, Object> json = described(video, Thumbnails.video(video.id(), true));
        json.put("playlistId", playlist);
        json.put("position", position);
        json.put("resourceId", Json.object("kind", "youtube#video", "videoId", video.id()));
        json.put("videoOwnerChannelTitle", video.channelTitle());
        json.put("videoOwnerChannelId", video.channelId());
        return json;
    }
}
