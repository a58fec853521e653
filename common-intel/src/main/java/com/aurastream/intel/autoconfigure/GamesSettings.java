package com.aurastream.intel.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Which games are tracked.
 *
 * @param file the list of games, shaped as the {@code games.yml} that comes with the fleet; such as
 *     {@code file:/etc/aurastream/games.yml}
 */
@ConfigurationProperties(prefix = "aurastream.games", ignoreUnknownFields = false)
public record GamesSettings(
        @DefaultValue("classpath:games.yml") Resource file) {}
