package com.aurastream.intel.snapshot;

/**
 * One place of a chart.
 *
 * @param region ISO 3166-1 alpha-2 code of the country
 * @param rank 1 is the top
 * @param video the video
 * @param sample its counts when the chart was read
 */
public record ChartEntry(String region, int rank, Video video, VideoSample sample) {}
