package com.aurastream.compose.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the fleet has computed: games, charts, clips, playbooks, insights, evidence, method. */
final class DocumentRoutes {

    private static final String[] ENVELOPE = {
        "\"origin\":\"simulated\"",
        "\"status\":\"(ok|partial|insufficient_sample)\"",
        "\"inputs\":\\[",
        "\"run\":\"[^\"]+\""
    };
    private static final List<String> KINDS = List.of(
            "titles", "viral", "scores", "video-ideas", "competition", "best-times", "clips", "thumbnails", "insight");

    private static final Duration RECAP_DUE = Duration.ofHours(6);

    private final Walker walker;
    private final Clock clock;

    DocumentRoutes(Walker walker, Clock clock) {
        this.walker = walker;
        this.clock = clock;
    }

    void walk() {
        List<String> games = games();
        games.forEach(this::game);
        walker.get(200, "/api/v1/games/minecraft/best-times?tz=Europe/Berlin", ENVELOPE);
        walker.get(
                200, "/api/v1/games/minecraft/titles?at=" + clock.instant().truncatedTo(ChronoUnit.SECONDS), ENVELOPE);
        walker.get(404, "/api/v1/games/chess/titles", "unknown_game", "minecraft");
        walker.get(400, "/api/v1/games/minecraft/titles?at=yesterday", "\\bat\\b");
        evidence(games);
        charts();
        clips();
        playbooks();
        walker.get(200, "/api/v1/insights/today", "\"kind\":\"daily-insight\"");
        methodology();
    }

    private List<String> games() {
        List<String> slugs = new ArrayList<>();
        walker.get(200, "/api/v1/games", "\"slug\":\"fortnite\"", "\"slug\":\"league_of_legends\"")
                .json()
                .findValues("slug")
                .forEach(slug -> slugs.add(slug.asText()));
        if (slugs.size() != 8) {
            walker.fault("/api/v1/games names " + slugs);
        }
        return slugs;
    }

    private void game(String game) {
        walker.get(200, "/api/v1/games/" + game, "\"" + game + "\"");
        for (String kind : KINDS) {
            String path = "/api/v1/games/" + game + "/" + kind;
            Answer answer = walker.get(200, path, ENVELOPE);
            if (answer.status() == 200 && !answer.json().path("game").asText().equals(game)) {
                walker.fault(path + " is about " + answer.json().path("game"));
            }
        }
    }

    /** What a document rests on can be fetched. */
    private void evidence(List<String> games) {
        List<String> ids = games.stream()
                .flatMap(game ->
                        walker
                                .gateway()
                                .get("/api/v1/games/" + game + "/titles")
                                .json()
                                .findValues("evidence")
                                .stream())
                .filter(JsonNode::isArray)
                .flatMap(array -> texts(array).stream())
                .distinct()
                .limit(20)
                .toList();
        if (ids.isEmpty()) {
            walker.fault("no title intel of any game carries evidence");
            return;
        }
        walker.get(200, "/api/v1/videos/" + ids.get(0), "\"" + ids.get(0) + "\"");
        walker.get(200, "/api/v1/videos?ids=" + String.join(",", ids), "\"unknown\":\\[]");
        walker.get(404, "/api/v1/videos/nosuchvideo", "not_found");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private void charts() {
        for (String category : List.of("all", "gaming")) {
            walker.get(200, "/api/v1/youtube/trending?category=" + category, "\"kind\":\"youtube-trending\"");
        }
        walker.get(200, "/api/v1/twitch/top-games", "\"kind\":\"twitch-top-games\"");
    }

    private void clips() {
        walker.get(200, "/api/v1/clips/viral", "\"kind\":\"viral-moments\"");
        recap();
        walker.get(400, "/api/v1/clips/recaps/yesterday", "date");
    }

    /** The recap of a day is due at six of the next, UTC. A fleet that knows no clip of that day has none, and says when to ask again. */
    private void recap() {
        LocalDate due = LocalDate.ofInstant(clock.instant().minus(RECAP_DUE), ZoneOffset.UTC)
                .minusDays(1);
        String route = "/api/v1/clips/recaps/" + due;
        if (walker.gateway().get(route).status() == 200) {
            walker.get(200, route, "\"kind\":\"clip-recap\"");
        } else {
            walker.get(404, route, "\"code\":\"not_yet\"", "\"job\":\"clip-recap\"", "\"nextRun\":\"[^\"]+\"");
        }
    }

    private void playbooks() {
        walker.get(200, "/api/v1/playbooks/latest", "\"kind\":\"playbook\"", "\"headline\":\"[^\"]+\"");
        Answer list = walker.get(200, "/api/v1/playbooks", "\"id\":\"[^\"]+\"");
        String id = list.json().at("/playbooks/0/id").asText("none");
        walker.get(200, "/api/v1/playbooks/" + id, "\"kind\":\"playbook\"", "\"run\":\"" + id + "\"");
    }

    private void methodology() {
        Answer list = walker.get(200, "/api/v1/methodology", "\"chapters\":\\[");
        list.json()
                .path("chapters")
                .forEach(chapter -> walker.get(
                        200,
                        chapter.path("href").asText(),
                        "\"" + chapter.path("id").asText() + "\""));
        walker.get(200, "/api/v1/accuracy", "\"detectors\":\\[");
    }
}
