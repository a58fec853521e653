package com.aurastream.intel.snapshot;

/**
 * A video together with one reading of its counts, as a source delivers it.
 *
 * @param video the video
 * @param sample its counts at the moment of reading
 */
public record ObservedVideo(Video video, VideoSample sample) {}
