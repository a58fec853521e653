package com.aurastream.fleet.life;

import com.aurastream.fleet.home.WorldChoice;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that make applications written for machines of their own live together in one small process. */
final class FleetSettings {

    private static final Map<String, Object> LEAN = Map.ofEntries(
            Map.entry("server.address", "127.0.0.1"),
            Map.entry("server.tomcat.threads.min-spare", 2),
            Map.entry("server.tomcat.threads.max", 24),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.log-startup-info", false),
            Map.entry("spring.jmx.enabled", false),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
            Map.entry("spring.datasource.hikari.maximum-pool-size", 4),
            Map.entry("spring.datasource.hikari.minimum-idle", 1));

    private FleetSettings() {}

    /** What all applications get. */
    static Map<String, Object> lean() {
        return LEAN;
    }

    /** What the applications that read and write the databases get. */
    static Map<String, Object> databases(String jdbcUrl, String redisUrl) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", jdbcUrl);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "");
        settings.put("spring.data.redis.url", redisUrl);
        return settings;
    }

    /** What the workers get: their jobs begin when the past has been lived through, and the tables are there already. */
    static Map<String, Object> worker() {
        return Map.of(
                "aurastream.runtime.scheduling", false,
                "spring.flyway.enabled", false,
                // the page on the common class path is the gateway's
                "spring.web.resources.add-mappings", false,
                "springdoc.api-docs.enabled", false,
                "springdoc.swagger-ui.enabled", false);
    }

    /** Where observations come from. */
    static Map<String, Object> sources(WorldChoice world, String simulatorUrl) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (world.live()) {
            settings.put("aurastream.source.mode", "live");
        } else {
            settings.put("aurastream.source.mode", "simulated");
            settings.put("aurastream.source.world", world.world());
            settings.put("aurastream.source.simulator-url", simulatorUrl);
        }
        return settings;
    }

    /** What the simulator gets. */
    static Map<String, Object> simulator(WorldChoice world) {
        return Map.of(
                "aurastream.simulator.world", world.world(),
                "aurastream.simulator.anchor", world.anchor(),
                "spring.web.resources.add-mappings", false);
    }
}
