package com.aurastream.intel.snapshot;

/**
 * A clip with the reading that came with it.
 *
 * @param clip the clip
 * @param reading its views and when they were read
 */
public record ObservedClip(Clip clip, ClipReading reading) {}
