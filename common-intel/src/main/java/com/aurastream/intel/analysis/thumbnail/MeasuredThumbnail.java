package com.aurastream.intel.analysis.thumbnail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A video's thumbnail, measured and perhaps looked at.
 *
 * @param videoId YouTube's video id
 * @param title the video's title
 * @param url the picture that was measured
 * @param measures what its pixels measure
 * @param seen what the vision model said, by field of {@link ThumbnailVerdict}; empty where it said nothing
 */
public record MeasuredThumbnail(
        String videoId, String title, String url, ThumbnailMeasures measures, Map<String, String> seen) {

    /** Copies the map, in the order of its keys. */
    public MeasuredThumbnail {
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }
}
