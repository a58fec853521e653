package com.aurastream.simulator.world.synthetic;

/**
 * Something that the thumbnails of videos that do well show more often.
 *
 * @param feature what is drawn
 * @param foundAs the feature under which an analysis ought to find it
 * @param winners how often videos that do well have it, 0 to 1
 * @param others how often all others have it, 0 to 1
 */
record ThumbnailPlant(String feature, String foundAs, double winners, double others) {}
