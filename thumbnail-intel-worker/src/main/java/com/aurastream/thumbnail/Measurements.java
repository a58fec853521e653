package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures;
import com.aurastream.intel.snapshot.PixelImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures pictures, each file once: from one day to the next most of a game's pictures are the same. The pictures that were not
 * asked for the longest are forgotten first.
 */
final class Measurements {

    private static final int KEPT = 4_000;

    private final Map<String, ThumbnailMeasures> byHash = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What a picture measures.
     *
     * @param hash of its file
     */
    synchronized ThumbnailMeasures of(String hash, PixelImage pixels) {
        ThumbnailMeasures measures = byHash.computeIfAbsent(hash, absent -> ThumbnailMeasures.measure(pixels));
        while (byHash.size() > KEPT) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        return measures;
    }
}
