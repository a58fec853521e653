package com.aurastream.simulator.world;

/**
 * A Twitch category.
 *
 * @param id category id
 * @param name category name
 */
public record GameState(String id, String name) {}
