package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.coach.CoachRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long and how large a coach session may become; to be the same in the gateway and in the coach-cleanup-worker.
 *
 * @param idleAfter a session is over when nothing was said in it for this long; a second to a day
 * @param openSessions how many sessions of one creator may be open at once
 * @param turns how many messages the creator, and how many the coach, may say in one session
 * @param creatorCharacters the longest message of the creator, in characters
 * @param coachCharacters the longest message of the coach, in characters
 * @param characters the most that all messages of a session may have together, in characters
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.coach", ignoreUnknownFields = false)
public record CoachSettings(
        @DefaultValue("30m") @NotNull Duration idleAfter,
        @DefaultValue("10") @Min(1) @Max(1_000) int openSessions,
        @DefaultValue("10") @Min(1) @Max(1_000) int turns,
        @DefaultValue("4000") @Min(1) @Max(100_000) int creatorCharacters,
        @DefaultValue("8000") @Min(1) @Max(100_000) int coachCharacters,
        @DefaultValue("60000") @Min(1) @Max(10_000_000) int characters) {

    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_IDLE = Duration.ofDays(1);

    /**
     * Checks what goes together.
     *
     * @throws IllegalArgumentException when the idle time is out of range, or a message may be longer than its session
     */
    public CoachSettings {
        if (idleAfter.compareTo(SHORTEST_IDLE) < 0 || idleAfter.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException(
                    "aurastream.coach.idle-after: " + idleAfter + " is not between a second and a day");
        }
        if (characters < Math.max(creatorCharacters, coachCharacters)) {
            throw new IllegalArgumentException("aurastream.coach.characters: " + characters
                    + " is less than one message may have; raise it, or lower creator-characters and coach-characters");
        }
    }

    /** The same without Spring. */
    CoachRules rules() {
        return new CoachRules(idleAfter, openSessions, turns, creatorCharacters, coachCharacters, characters);
    }
}
