package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tracked games and their documents. */
@RestController
@RequestMapping("/api/v1/games")
@Tag(
        name = "Games",
        description = "What to make, what to call it, when to go live: one document per question and game.")
public final class GamesController {

    private final TrackedGames games;
    private final DocumentService documents;
    private final Headlines headlines;
    private final LocalBestTimes bestTimes;

    /** Serves the given games. */
    public GamesController(
            TrackedGames games, DocumentService documents, Headlines headlines, LocalBestTimes bestTimes) {
        this.games = games;
        this.documents = documents;
        this.headlines = headlines;
        this.bestTimes = bestTimes;
    }

    @GetMapping
    @Operation(summary = "The tracked games")
    GameList all() {
        return new GameList(games.list().stream().map(TrackedGame::of).toList());
    }

    @GetMapping("/{game}")
    @Operation(
            summary = "One game's headlines",
            description = "The state of each document of the game and the few numbers that stand at its top.")
    GameHeadlines game(@PathVariable String game, @RequestParam Optional<String> at) {
        return headlines.of(tracked(game), documents.moment(at));
    }

    @GetMapping("/{game}/titles")
    @Operation(summary = "Keywords, phrases and patterns in titles that perform", operationId = "titles")
    ResponseEntity<byte[]> titles(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.TITLES, at);
    }

    @GetMapping("/{game}/video-ideas")
    @Operation(summary = "Five video ideas with their evidence", operationId = "videoIdeas")
    ResponseEntity<byte[]> videoIdeas(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.VIDEO_IDEAS, at);
    }

    @GetMapping("/{game}/viral")
    @Operation(summary = "Videos that outgrow their channel, format and age", operationId = "viral")
    ResponseEntity<byte[]> viral(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.VIRAL, at);
    }

    @GetMapping("/{game}/scores")
    @Operation(summary = "How the category stands, with the parts of every score", operationId = "scores")
    ResponseEntity<byte[]> scores(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.SCORES, at);
    }

    @GetMapping("/{game}/competition")
    @Operation(
            summary = "How crowded Twitch is for this game, now and by hour of the week",
            operationId = "competition")
    ResponseEntity<byte[]> competition(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.COMPETITION, at);
    }

    @GetMapping("/{game}/clips")
    @Operation(
            summary = "Moments that viewers clip, with the views that their clips gain",
            description = "Clips of one moment count as one, with the distinct people who clipped it.",
            operationId = "clips")
    ResponseEntity<byte[]> clips(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.CLIPS, at);
    }

    @GetMapping("/{game}/thumbnails")
    @Operation(
            summary = "What winners' thumbnails have that ordinary ones have not",
            description = "Lifts with intervals, winners against a control group of ordinary videos.",
            operationId = "thumbnails")
    ResponseEntity<byte[]> thumbnails(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.THUMBNAILS, at);
    }

    @GetMapping("/{game}/insight")
    @Operation(
            summary = "The one thing worth knowing of this game today",
            description = "Made once a day (UTC); never the same subject within seven days.",
            operationId = "insight")
    ResponseEntity<byte[]> insight(@PathVariable String game, @RequestParam Optional<String> at) {
        return document(game, GameDocument.INSIGHT, at);
    }

    @GetMapping("/{game}/best-times")
    @Operation(
            summary = "The coming week's hours in a time zone",
            description =
                    "The hours of the competition document as moments of the next seven days, on the clocks of the"
                            + " zone: none is lost or told twice when clocks change.",
            operationId = "bestTimes")
    ResponseEntity<byte[]> bestTimes(
            @PathVariable String game,
            @RequestParam(defaultValue = "UTC") String tz,
            @RequestParam Optional<String> at) {
        Moment moment = documents.moment(at);
        return bestTimes.answer(GameDocument.COMPETITION.of(tracked(game), moment.instant()), tz, moment);
    }

    private Game tracked(String slug) {
        return games.find(slug).orElseThrow(() -> ProblemException.unknownGame(slug, games.slugs()));
    }

    private ResponseEntity<byte[]> document(String game, GameDocument document, Optional<String> at) {
        return documents.answer(document.of(tracked(game), documents.moment(at).instant()), at);
    }

    /**
     * The tracked games.
     *
     * @param games in the order of the fleet's list
     */
    record GameList(List<TrackedGame> games) {}

    /**
     * A tracked game.
     *
     * @param slug its name in routes
     * @param name its name for people
     * @param twitchId Twitch's category id
     * @param links the routes of its documents, by document
     */
    record TrackedGame(String slug, String name, String twitchId, Map<String, String> links) {

        static TrackedGame of(Game game) {
            Map<String, String> links = new LinkedHashMap<>();
            links.put("headlines", "/api/v1/games/" + game.slug());
            for (GameDocument document : GameDocument.ALL) {
                links.put(document.route(), document.href(game));
            }
            links.put("best-times", "/api/v1/games/" + game.slug() + "/best-times");
            return new TrackedGame(game.slug(), game.name(), game.twitchId(), links);
        }
    }
}
