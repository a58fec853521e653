package com.aurastream.simulator.twitch;

import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.UserState;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Things as Helix writes them. */
final class HelixJson {

    private static final String CLIPS = "https://clips.twitch.tv/";
    private static final String PICTURES = "https://static-cdn.jtvnw.net/";

    private HelixJson() {}

    static Map<String, Object> stream(StreamState stream) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stream.id());
        json.put("user_id", stream.userId());
        json.put("user_login", stream.userLogin());
        json.put("user_name", stream.userName());
        json.put("game_id", stream.gameId());
        json.put("game_name", stream.gameName());
        json.put("type", "live");
        json.put("title", stream.title());
        json.put("viewer_count", stream.viewers());
        json.put("started_at", stream.startedAt().toString());
        json.put("language", stream.language());
        json.put("thumbnail_url", stream.thumbnailUrl());
        json.put("tag_ids", List.of());
        json.put("tags", stream.tags());
        json.put("is_mature", stream.mature());
        return json;
    }

    static Map<String, Object> clip(ClipState clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", clip.id());
        json.put("url", CLIPS + clip.id());
        json.put("embed_url", CLIPS + "embed?clip=" + clip.id());
        json.put("broadcaster_id", clip.broadcasterId());
        json.put("broadcaster_name", clip.broadcasterName());
        json.put("creator_id", clip.creatorId());
        json.put("creator_name", clip.creatorName());
        json.put("video_id", clip.videoId().orElse(""));
        json.put("game_id", clip.gameId());
        json.put("language", clip.language());
        json.put("title", clip.title());
        json.put("view_count", clip.views());
        json.put("created_at", clip.createdAt().toString());
        json.put("thumbnail_url", clip.thumbnailUrl());
        json.put("duration", clip.durationSeconds());
        json.put("vod_offset", offset(clip.vodOffset()));
        json.put("is_featured", clip.featured());
        return json;
    }

    /** Helix writes an unknown offset as null; a null of Java would leave the field out. */
    private static Object offset(OptionalInt seconds) {
        return seconds.isPresent() ? seconds.getAsInt() : NullNode.getInstance();
    }

    static Map<String, Object> game(GameState game) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", game.id());
        json.put("name", game.name());
        json.put("box_art_url", PICTURES + "ttv-boxart/" + game.id() + "-{width}x{height}.jpg");
        json.put("igdb_id", "");
        return json;
    }

    static Map<String, Object> user(UserState user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", user.id());
        json.put("login", user.login());
        json.put("display_name", user.displayName());
        json.put("type", "");
        json.put("broadcaster_type", "affiliate");
        json.put("description", "");
        json.put("profile_image_url", PICTURES + "jtv_user_pictures/" + user.login() + "-profile_image-300x300.png");
        json.put("offline_image_url", "");
        json.put("view_count", 0);
        json.put("created_at", user.createdAt().toString());
        return json;
    }
}
