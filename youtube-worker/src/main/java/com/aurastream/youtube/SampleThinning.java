package com.aurastream.youtube;

import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fewer readings of one video, with its recent growth whole and its history recognisable: the newest half of what may be
 * kept stays as it is; of the older readings the first stays, and of each equal slice of the time after it the first reading
 * in it. So the last hours keep every reading, which is what velocity is made of, and the days before keep their shape.
 */
final class SampleThinning {

    private SampleThinning() {}

    /**
     * At most {@code most} of the readings.
     *
     * @param samples oldest first
     * @param most at least 3
     * @return oldest first; the first and the last reading are always among them
     */
    static List<VideoSample> thin(List<VideoSample> samples, int most) {
        if (samples.size() <= most) {
            return samples;
        }
        int recent = most / 2;
        List<VideoSample> older = samples.subList(0, samples.size() - recent);
        List<VideoSample> thinned = onePerSlice(older, most - recent);
        thinned.addAll(samples.subList(samples.size() - recent, samples.size()));
        return thinned;
    }

    private static List<VideoSample> onePerSlice(List<VideoSample> samples, int slices) {
        Instant first = samples.get(0).observedAt();
        long span = millis(first, samples.get(samples.size() - 1)) + 1;
        List<VideoSample> kept = new ArrayList<>();
        long last = -1;
        for (VideoSample sample : samples) {
            long slice = millis(first, sample) * slices / span;
            if (slice > last) {
                kept.add(sample);
                last = slice;
            }
        }
        return kept;
    }

    private static long millis(Instant from, VideoSample to) {
        return Duration.between(from, to.observedAt()).toMillis();
    }
}
