package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.snapshot.ClipHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the moments of a category's clips, and which of them gain views faster than is usual in that category. A velocity is
 * what was gained between readings, never views over age, so a burst counts whenever it comes.
 */
public final class ClipRadarAnalyzer {

    /** The name of the method in documents. */
    public static final String METHOD = "clips.moments";

    /** Its version. */
    public static final int VERSION = 1;

    private static final int MOST = 30;

    private static final Comparator<MeasuredMoment> BY_ORDER = Comparator.comparingDouble(
                    (MeasuredMoment m) -> -m.order())
            .thenComparingLong(m -> -m.moment().views())
            .thenComparing(m -> m.moment().id());

    private ClipRadarAnalyzer() {}

    /**
     * Analyzes a category's clips.
     *
     * @param gameId Twitch's category id
     * @param clips its clips with their readings, in any order, without those that are gone
     * @param at now; later clips and readings are not seen
     */
    public static ClipRadar analyze(String gameId, List<ClipHistory> clips, Instant at) {
        List<ClipTrack> tracks = ClipTrack.by(at, clips);
        List<MeasuredMoment> moments = Moments.of(tracks).stream()
                .map(moment -> MeasuredMoment.of(moment, at))
                .sorted(BY_ORDER)
                .toList();
        List<Estimate> velocities =
                moments.stream().flatMap(m -> m.velocity().stream()).toList();
        Optional<Threshold> threshold = Usual.of(velocities);
        List<ClipMoment> ranking = moments.stream()
                .sorted(Comparator.comparing(moment -> moment.label(threshold)))
                .limit(MOST)
                .map(moment -> moment.against(threshold))
                .toList();
        List<Missing> missing = threshold.isPresent() ? List.of() : List.of(tooFew(velocities.size()));
        return new ClipRadar(gameId, tracks.size(), moments.size(), threshold, ranking, missing);
    }

    private static Missing tooFew(int measured) {
        return new Missing(
                "threshold", measured, Usual.MIN_MOMENTS, "moments with two readings of a clip in the last two hours");
    }
}
