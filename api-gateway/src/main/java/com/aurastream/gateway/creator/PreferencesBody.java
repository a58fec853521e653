package com.aurastream.gateway.creator;

import com.aurastream.gateway.body.JsonFields;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a creator sends about themselves, read field by field, so that every mistake is named. */
final class PreferencesBody {

    private static final List<String> FIELDS = List.of("games", "timeZone", "channelId", "sizeBand");
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");

    private final JsonFields body;
    private final List<String> known;

    /**
     * Reads a body.
     *
     * @param known slugs of the tracked games
     * @throws ProblemException when it is no object, or has a field that is not known
     */
    PreferencesBody(JsonNode body, List<String> known) {
        this.body = JsonFields.of(body, FIELDS);
        this.known = known;
    }

    /**
     * The creator that the body describes.
     *
     * @throws ProblemException that names the first field which is wrong
     */
    Creator creator(String id, Instant now) {
        return new Creator(id, games(), timeZone(), channelId(), sizeBand(), Optional.of(now));
    }

    private List<String> games() {
        return body.field("games").map(this::games).orElse(List.of());
    }

    private List<String> games(JsonNode games) {
        if (!games.isArray() || games.isEmpty()) {
            throw ProblemException.parameter("games", games.toString(), "a list of at least one tracked game");
        }
        List<String> slugs = new ArrayList<>();
        games.forEach(game -> slugs.add(tracked(game)));
        return slugs.stream().distinct().toList();
    }

    private String tracked(JsonNode game) {
        if (!game.isTextual() || !known.contains(game.textValue())) {
            throw ProblemException.parameter("games", game.asText(), "tracked games")
                    .with("knownGames", known);
        }
        return game.textValue();
    }

    private ZoneId timeZone() {
        Optional<String> zone = text("timeZone");
        try {
            return zone.map(ZoneId::of).orElse(ZoneId.of("UTC"));
        } catch (DateTimeException e) {
            throw ProblemException.parameter(
                    "timeZone",
                    zone.orElse(""),
                    "an IANA time zone such as Europe/Berlin, or an offset such as -05:00");
        }
    }

    private Optional<String> channelId() {
        Optional<String> id = text("channelId");
        id.filter(text -> !CHANNEL.matcher(text).matches()).ifPresent(text -> {
            throw ProblemException.parameter(
                    "channelId", text, "a YouTube channel id: UC and 22 letters, digits, '-' or '_'");
        });
        return id;
    }

    private Optional<SizeBand> sizeBand() {
        return text("sizeBand").map(text -> Arrays.stream(SizeBand.values())
                .filter(size -> size.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter("sizeBand", text, "one of " + sizes())));
    }

    private static String sizes() {
        return Arrays.stream(SizeBand.values())
                .map(size -> size.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> text(String field) {
        return body.text(field, "a text or null");
    }
}
