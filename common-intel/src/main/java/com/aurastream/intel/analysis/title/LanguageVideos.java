package com.aurastream.intel.analysis.title;

/**
 * The videos of one language.
 *
 * @param language ISO 639 code, {@code unknown} where neither declared nor recognised
 * @param videos how many
 * @param channels how many channels made them
 * @param share their part of all videos, 0 to 1
 * @param declared how many of them declare it; the others are recognised by script or function words
 */
public record LanguageVideos(String language, int videos, int channels, double share, int declared) {}
