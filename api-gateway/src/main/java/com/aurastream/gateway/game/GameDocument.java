package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.Game;
import com.fasterxml.jackson.core.JsonPointer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A document of a game that has a route.
 *
 * @param route the last part of the route
 * @param key its place in the catalogue
 * @param job the job that writes it
 * @param name how its key is filled in
 * @param top the fields that make its headline
 */
record GameDocument(String route, DocumentKey<?> key, String job, KeyName name, List<TopField> top) {

    private static final KeyName BY_SLUG = (key, game, at) -> key.name(game.slug());
    private static final KeyName BY_TWITCH_ID = (key, game, at) -> key.name(game.twitchId());
    private static final KeyName BY_DAY_AND_SLUG =
            (key, game, at) -> key.name(LocalDate.ofInstant(at, ZoneOffset.UTC).toString(), game.slug());

    /** What to make. */
    static final GameDocument VIDEO_IDEAS = new GameDocument(
            "video-ideas",
            IntelKeys.VIDEO_IDEAS,
            "creator-intel",
            BY_SLUG,
            List.of(TopField.of("idea", "/data/ideas/0")));

    /** What to call it. */
    static final GameDocument TITLES = new GameDocument(
            "titles",
            IntelKeys.TITLE_INTEL,
            "creator-intel",
            BY_SLUG,
            List.of(TopField.of("keyword", "/data/keywords/0"), TopField.of("videos", "/data/videos")));

    /** What is breaking out now. */
    static final GameDocument VIRAL = new GameDocument(
            "viral",
            IntelKeys.VIRAL_ANALYSIS,
            "creator-intel",
            BY_SLUG,
            List.of(
                    TopField.of("video", "/data/ranking/0"),
                    TopField.of("viral", "/data/viral"),
                    TopField.of("rising", "/data/rising")));

    /** How the category stands. */
    static final GameDocument SCORES = new GameDocument(
            "scores",
            IntelKeys.CATEGORY_SCORES,
            "creator-intel",
            BY_SLUG,
            List.of(
                    TopField.of("demand", "/data/demand/value"),
                    TopField.of("newcomerChance", "/data/newcomerChance/value"),
                    TopField.of("momentum", "/data/momentum/value")));

    /** How crowded Twitch is. */
    static final GameDocument COMPETITION = new GameDocument(
            "competition",
            IntelKeys.COMPETITION,
            "twitch-streams",
            BY_SLUG,
            List.of(
                    TopField.of("streams", "/data/streams"),
                    TopField.of("viewers", "/data/viewers"),
                    TopField.of("opportunity", "/data/opportunity/value"),
                    TopField.of("bestTimes", "/data/bestTimes/verdict")));

    /** What viewers clip now. */
    static final GameDocument CLIPS = new GameDocument(
            "clips",
            IntelKeys.CLIP_RADAR,
            "clip-radar",
            BY_TWITCH_ID,
            List.of(
                    TopField.of("moment", "/data/ranking/0"),
                    TopField.of("clips", "/data/clips"),
                    TopField.of("moments", "/data/moments")));

    /** What its picture should have. */
    static final GameDocument THUMBNAILS = new GameDocument(
            "thumbnails",
            IntelKeys.THUMBNAIL_INTEL,
            "thumbnail-intel",
            BY_SLUG,
            List.of(
                    TopField.of("finding", "/data/findings/0"),
                    TopField.of("winners", "/data/winners"),
                    TopField.of("control", "/data/control")));

    /** The one thing worth knowing today. */
    static final GameDocument INSIGHT = new GameDocument(
            "insight",
            IntelKeys.DAILY_INSIGHT,
            "daily-insight",
            BY_DAY_AND_SLUG,
            List.of(TopField.of("headline", "/data/insight/headline"), TopField.of("action", "/data/insight/action")));

    /** All of them, in the order of a creator's questions. */
    static final List<GameDocument> ALL =
            List.of(INSIGHT, VIDEO_IDEAS, TITLES, THUMBNAILS, VIRAL, CLIPS, SCORES, COMPETITION);

    /** Copies the fields. */
    public GameDocument {
        top = List.copyOf(top);
    }

    /** The route of a game's document. */
    String href(Game game) {
        return "/api/v1/games/" + game.slug() + "/" + route;
    }

    /**
     * Where a game's document is.
     *
     * @param at the moment that is asked about; only documents of a day depend on it
     */
    DocumentAddress of(Game game, Instant at) {
        return DocumentAddress.under(key, job, name.of(key, game, at), game.slug());
    }

    /** Fills in a key. */
    @FunctionalInterface
    interface KeyName {

        /** The key of a game at a moment. */
        String of(DocumentKey<?> key, Game game, Instant at);
    }

    /**
     * A field of the headline.
     *
     * @param name its name there
     * @param pointer where it stands in the document
     */
    record TopField(String name, JsonPointer pointer) {

        static TopField of(String name, String pointer) {
            return new TopField(name, JsonPointer.compile(pointer));
        }
    }
}
