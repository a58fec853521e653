package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.Game;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/**
 * A document of a game that has a route.
 *
 * @param route the last part of the route
 * @param key its place in the catalogue
 * @param job the job that writes it
 * @param top the fields that make its headline
 */
record GameDocument(String route, DocumentKey<?> key, String job, List<TopField> top) {

    /** What to make. */
    static final GameDocument VIDEO_IDEAS = new GameDocument(
            "video-ideas", IntelKeys.VIDEO_IDEAS, "creator-intel", List.of(TopField.of("idea", "/data/ideas/0")));

    /** What to call it. */
    static final GameDocument TITLES = new GameDocument(
            "titles",
            IntelKeys.TITLE_INTEL,
            "creator-intel",
            List.of(TopField.of("keyword", "/data/keywords/0"), TopField.of("videos", "/data/videos")));

    /** What is breaking out now. */
    static final GameDocument VIRAL = new GameDocument(
            "viral",
            IntelKeys.VIRAL_ANALYSIS,
            "creator-intel",
            List.of(
                    TopField.of("video", "/data/ranking/0"),
                    TopField.of("viral", "/data/viral"),
                    TopField.of("rising", "/data/rising")));

    /** How the category stands. */
    static final GameDocument SCORES = new GameDocument(
            "scores",
            IntelKeys.CATEGORY_SCORES,
            "creator-intel",
            List.of(
                    TopField.of("demand", "/data/demand/value"),
                    TopField.of("newcomerChance", "/data/newcomerChance/value"),
                    TopField.of("momentum", "/data/momentum/value")));

    /** How crowded Twitch is. */
    static final GameDocument COMPETITION = new GameDocument(
            "competition",
            IntelKeys.COMPETITION,
            "twitch-streams",
            List.of(
                    TopField.of("streams", "/data/streams"),
                    TopField.of("viewers", "/data/viewers"),
                    TopField.of("opportunity", "/data/opportunity/value"),
                    TopField.of("bestTimes", "/data/bestTimes/verdict")));

    /** All of them, in the order of a creator's questions. */
    static final List<GameDocument> ALL = List.of(VIDEO_IDEAS, TITLES, VIRAL, SCORES, COMPETITION);

    /** Copies the fields. */
    public GameDocument {
        top = List.copyOf(top);
    }

    /** The route of a game's document. */
    String href(Game game) {
        return "/api/v1/games/" + game.slug() + "/" + route;
    }

    /** Where a game's document is. */
    DocumentAddress of(Game game) {
        return DocumentAddress.of(key, job, game.slug(), game.slug());
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
