package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.snapshot.TopGames.TopGame;
import com.aurastream.intel.source.SourceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Helix answers as records. Unknown fields are ignored and optional ones may be missing; an item without what identifies
 * and measures it is left out, and a page on which no item is usable is malformed.
 */
final class HelixJson {

    static final String SOURCE = "twitch";

    private HelixJson() {}

    /** A page of {@code GET /streams}. */
    static HelixPage<LiveStream> streams(JsonNode body) {
        return new HelixPage<>(items(body, "streams", HelixJson::stream), cursor(body));
    }

    /** A page of {@code GET /games/top}. */
    static HelixPage<TopGame> topGames(JsonNode body) {
        List<TopGame> unranked = items(body, "games/top", HelixJson::topGame);
        List<TopGame> ranked = new ArrayList<>();
        for (TopGame game : unranked) {
            ranked.add(new TopGame(ranked.size() + 1, game.id(), game.name(), game.boxArtUrl()));
        }
        return new HelixPage<>(ranked, cursor(body));
    }

    /** A page of {@code GET /clips}, read at an instant. */
    static HelixPage<ObservedClip> clips(JsonNode body, Instant readAt) {
        return new HelixPage<>(items(body, "clips", node -> clip(node, readAt)), cursor(body));
    }

    private static <T> List<T> items(JsonNode body, String endpoint, Function<JsonNode, Optional<T>> read) {
        JsonNode data = body.path("data");
        if (!data.isArray()) {
            throw malformed(endpoint + " answered without a data array");
        }
        List<T> items = new ArrayList<>();
        data.forEach(node -> read.apply(node).ifPresent(items::add));
        if (items.isEmpty() && !data.isEmpty()) {
            throw malformed(endpoint + " answered " + data.size() + " items, none with the documented fields");
        }
        return items;
    }

    private static Optional<String> cursor(JsonNode body) {
        return text(body.path("pagination"), "cursor");
    }

    private static Optional<LiveStream> stream(JsonNode node) {
        Optional<String> id = text(node, "id");
        Optional<Instant> startedAt = text(node, "started_at").flatMap(HelixJson::instant);
        JsonNode viewers = node.path("viewer_count");
        if (id.isEmpty() || startedAt.isEmpty() || !viewers.canConvertToLong() || viewers.asLong() < 0) {
            return Optional.empty();
        }
        return Optional.of(new LiveStream(
                id.get(),
                text(node, "user_id").orElse(""),
                text(node, "user_login").orElse(""),
                text(node, "user_name").orElse(""),
                text(node, "game_id").orElse(""),
                text(node, "title").orElse(""),
                viewers.asLong(),
                startedAt.get(),
                text(node, "language").orElse("other"),
                text(node, "thumbnail_url").orElse(""),
                tags(node.path("tags")),
                node.path("is_mature").asBoolean()));
    }

    private static Optional<ObservedClip> clip(JsonNode node, Instant readAt) {
        Optional<String> id = text(node, "id");
        Optional<Instant> createdAt = text(node, "created_at").flatMap(HelixJson::instant);
        JsonNode views = node.path("view_count");
        if (id.isEmpty() || createdAt.isEmpty() || !views.canConvertToLong() || views.asLong() < 0) {
            return Optional.empty();
        }
        Clip clip = new Clip(
                id.get(),
                text(node, "url").orElse(""),
                text(node, "broadcaster_id").orElse(""),
                text(node, "broadcaster_name").orElse(""),
                text(node, "creator_id").orElse(""),
                text(node, "creator_name").orElse(""),
                text(node, "video_id"),
                seconds(node.path("vod_offset")),
                text(node, "game_id").orElse(""),
                text(node, "language").orElse("other"),
                text(node, "title").orElse(""),
                createdAt.get(),
                seconds(node.path("duration")).orElse(Duration.ZERO),
                text(node, "thumbnail_url").orElse(""));
        return Optional.of(new ObservedClip(clip, new ClipReading(readAt, views.asLong())));
    }

    private static Optional<Duration> seconds(JsonNode value) {
        return value.isNumber() && value.asDouble() >= 0
                ? Optional.of(Duration.ofMillis(Math.round(value.asDouble() * 1000)))
                : Optional.empty();
    }

    private static Optional<TopGame> topGame(JsonNode node) {
        Optional<String> name = text(node, "name");
        return text(node, "id")
                .flatMap(id -> name.map(
                        n -> new TopGame(0, id, n, text(node, "box_art_url").orElse(""))));
    }

    private static List<String> tags(JsonNode node) {
        List<String> tags = new ArrayList<>();
        node.forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static SourceException.Malformed malformed(String message) {
        return new SourceException.Malformed(SOURCE, message, null);
    }
}
