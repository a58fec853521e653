package com.aurastream.fleet.life;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a running fleet says of itself in its data folder.
 *
 * @param pid its process
 * @param phase how far it is
 * @param detail what it does in that phase, in words
 * @param startedAt when it was started
 * @param world its world
 * @param apiKeyFile where the gateway's key is
 * @param addresses where everything listens; absent until that is known
 * @param waitingFor jobs that have not succeeded yet, with the reason
 */
public record FleetState(
        long pid,
        FleetPhase phase,
        String detail,
        Instant startedAt,
        String world,
        String apiKeyFile,
        Optional<FleetAddresses> addresses,
        Map<String, String> waitingFor) {}
