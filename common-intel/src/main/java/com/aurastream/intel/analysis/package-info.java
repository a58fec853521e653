/**
 * Pure functions from snapshots to intel. No clock, randomness, logging, framework: the same input gives the same
 * output, byte for byte. Time arrives as an {@link java.time.Instant}.
 */
@NullMarked
package com.aurastream.intel.analysis;

import org.jspecify.annotations.NullMarked;
