package com.aurastream.simulator.world.synthetic;

/**
 * What a synthetic world is made from.
 *
 * @param spec the text that named it
 * @param seed every number follows from it
 * @param plants whether virals, keywords and rhythms are planted; without them the world is flat
 * @param channelsPerGame YouTube channels per tracked game
 * @param streamScale factor on the number of streams; at 1 the tracked games have about 3,000 together
 */
public record SyntheticSettings(String spec, long seed, boolean plants, int channelsPerGame, double streamScale) {}
