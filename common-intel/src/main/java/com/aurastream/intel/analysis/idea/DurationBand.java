package com.aurastream.intel.analysis.idea;

import java.time.Duration;

/**
 * How long the format's best videos are.
 *
 * @param from a quarter of them are shorter
 * @param to a quarter of them are longer
 * @param n how many videos of the best third it rests on
 */
public record DurationBand(Duration from, Duration to, int n) {}
