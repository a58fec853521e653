package com.aurastream.gateway.creator;

import com.aurastream.gateway.access.KeyFilter;
import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.snapshot.TrackedGames;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The creator whose key it is. */
@RestController
@RequestMapping("/api/v1/creators/me")
@Tag(name = "Creator", description = "What suits the creator whose key it is, and what they are given to do.")
public final class CreatorsController {

    private final Creators creators;
    private final TrackedGames games;
    private final Clock clock;

    /** Knows these creators and games. */
    public CreatorsController(Creators creators, TrackedGames games, Clock clock) {
        this.creators = creators;
        this.games = games;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "What the creator said about themselves",
            description = "Of a creator who never said anything: all tracked games, UTC, no channel, no size.",
            operationId = "creator")
    Preferences get(@Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator) {
        return Preferences.of(creators.find(creator));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Replaces what the creator said about themselves",
            description =
                    "The whole of it: a field that is left out or null is as if it had never been set. Missions of a"
                            + " day that has some stay as they are.",
            operationId = "putCreator")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = NewPreferences.class)))
    Preferences put(
            @Parameter(hidden = true) @RequestAttribute(KeyFilter.CREATOR) String creator, @RequestBody JsonNode body) {
        return Preferences.of(
                creators.replace(new PreferencesBody(body, games.slugs()).creator(creator, clock.instant())));
    }

    /**
     * What is known of a creator.
     *
     * @param id made of the key, which cannot be told from it
     * @param games slugs; all tracked games when none were named
     * @param timeZone IANA name or offset
     * @param channelId YouTube's id of their channel
     * @param sizeBand how large it is
     * @param updatedAt when they last said so; absent when they never did
     */
    record Preferences(
            String id,
            List<String> games,
            String timeZone,
            Optional<String> channelId,
            Optional<SizeBand> sizeBand,
            Optional<Instant> updatedAt) {

        static Preferences of(Creator creator) {
            return new Preferences(
                    creator.id(),
                    creator.games(),
                    creator.timeZone().getId(),
                    creator.channelId(),
                    creator.sizeBand(),
                    creator.updatedAt());
        }
    }

    /**
     * What a creator may say about themselves; for the contract only, because {@link PreferencesBody} reads it.
     *
     * @param games slugs of tracked games, at least one
     * @param timeZone IANA name or offset
     * @param channelId YouTube's id of their channel
     * @param sizeBand how large it is
     */
    record NewPreferences(
            @Schema(example = "[\"fortnite\",\"minecraft\"]") @Nullable
            List<String> games,

            @Schema(example = "Europe/Berlin") @Nullable String timeZone,

            @Schema(pattern = "^UC[A-Za-z0-9_-]{22}$", nullable = true) @Nullable
            String channelId,

            @Schema(nullable = true) @Nullable SizeBand sizeBand) {}
}
