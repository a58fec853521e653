package com.aurastream.fleet.life;

import java.util.Map;
import java.util.Optional;

/**
 * Where everything listens, all on the loopback address.
 *
 * @param gateway the gateway
 * @param workers each worker by its module's name
 * @param simulator the simulator; absent when the platforms themselves are asked
 * @param jdbc PostgreSQL, with the user
 * @param redis Redis
 */
public record FleetAddresses(
        String gateway, Map<String, String> workers, Optional<String> simulator, String jdbc, String redis) {

    /** Copies the map. */
    public FleetAddresses {
        workers = Map.copyOf(workers);
    }
}
