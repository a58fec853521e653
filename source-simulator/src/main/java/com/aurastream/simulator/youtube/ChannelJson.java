package com.aurastream.simulator.youtube;

import com.aurastream.simulator.world.ChannelState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Channels as {@code channels.list} writes them. */
final class ChannelJson {

    /** The parts that are served. */
    static final Set<String> PARTS = Set.of("id", "snippet", "contentDetails", "statistics", "status");

    private ChannelJson() {}

    static Map<String, Object> of(ChannelState channel, Set<String> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (parts.contains("snippet")) {
            json.put("snippet", snippet(channel));
        }
        if (parts.contains("contentDetails")) {
            json.put(
                    "contentDetails",
                    Map.of("relatedPlaylists", Json.object("likes", "", "uploads", channel.uploads())));
        }
        if (parts.contains("statistics")) {
            json.put("statistics", statistics(channel));
        }
        if (parts.contains("status")) {
            json.put("status", status());
        }
        return Resource.of("youtube#channel", channel.id(), json);
    }

    private static Map<String, Object> snippet(ChannelState channel) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", channel.title());
        json.put("description", "");
        channel.publishedAt().ifPresent(at -> json.put("publishedAt", at.toString()));
        json.put("thumbnails", Thumbnails.channel(channel.id()));
        json.put("localized", Json.object("title", channel.title(), "description", ""));
        channel.country().ifPresent(country -> json.put("country", country));
        return json;
    }

    private static Map<String, Object> statistics(ChannelState channel) {
        Map<String, Object> json = new LinkedHashMap<>();
        channel.views().ifPresent(count -> json.put("viewCount", Long.toString(count)));
        channel.subscribers().ifPresent(count -> json.put("subscriberCount", Long.toString(count)));
        json.put("hiddenSubscriberCount", channel.subscribers().isEmpty());
        json.put("videoCount", Long.toString(channel.videos()));
        return json;
    }

    private static Map<String, Object> status() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("privacyStatus", "public");
        json.put("isLinked", true);
        json.put("longUploadsStatus", "longUploadsUnspecified");
        return json;
    }
}
