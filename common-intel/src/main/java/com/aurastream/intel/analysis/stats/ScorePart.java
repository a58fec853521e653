package com.aurastream.intel.analysis.stats;

/**
 * One part of a score.
 *
 * @param name what it is, lower case with underscores
 * @param weight its share of the score before absent parts are left out; the weights of all possible parts add up to 1
 * @param score 0 to 100
 * @param measured the number behind the score, in {@code unit}
 * @param unit the unit of {@code measured}
 * @param explanation a sentence that a person reads
 */
public record ScorePart(String name, double weight, Estimate score, double measured, String unit, String explanation) {}
