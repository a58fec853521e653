package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.Game;

/** The documents of a game that have a route, in the order of a creator's questions. */
public enum GameDocument {
    /** What to call it. */
    TITLES("titles", IntelKeys.TITLE_INTEL, "creator-intel"),
    /** What to make. */
    VIDEO_IDEAS("video-ideas", IntelKeys.VIDEO_IDEAS, "creator-intel"),
    /** What is breaking out now. */
    VIRAL("viral", IntelKeys.VIRAL_ANALYSIS, "creator-intel"),
    /** How the category stands. */
    SCORES("scores", IntelKeys.CATEGORY_SCORES, "creator-intel"),
    /** How crowded Twitch is. */
    COMPETITION("competition", IntelKeys.COMPETITION, "twitch-streams");

    private final String route;
    private final DocumentKey<?> key;
    private final String job;

    GameDocument(String route, DocumentKey<?> key, String job) {
        this.route = route;
        this.key = key;
        this.job = job;
    }

    /** The last part of the route. */
    public String route() {
        return route;
    }

    /** The job that writes it. */
    public String job() {
        return job;
    }

    /** Its place in the catalogue. */
    public DocumentKey<?> key() {
        return key;
    }

    /** The route of a game's document. */
    String href(Game game) {
        return "/api/v1/games/" + game.slug() + "/" + route;
    }

    DocumentAddress of(Game game) {
        return DocumentAddress.of(key, job, game.slug(), game.slug());
    }
}
