package com.aurastream.intel.analysis.mission;

import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whom missions are for, and what suits them.
 *
 * @param id made of the creator's key, from which the key cannot be told
 * @param games slugs of the games that they make something of
 * @param timeZone where they live
 * @param channelId their YouTube channel; absent when they have not said
 * @param sizeBand how large it is; absent when they have not said, and then every size suits
 * @param updatedAt when they last said so; absent when they never did
 */
public record Creator(
        String id,
        List<String> games,
        ZoneId timeZone,
        Optional<String> channelId,
        Optional<SizeBand> sizeBand,
        Optional<Instant> updatedAt) {

    /** Copies the games. */
    public Creator {
        games = List.copyOf(games);
    }

    /** Somebody who has not said anything: every game, UTC. */
    public static Creator unknown(String id, List<String> games) {
        return new Creator(id, games, ZoneId.of("UTC"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The date on the creator's calendar. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, timeZone);
    }
}
