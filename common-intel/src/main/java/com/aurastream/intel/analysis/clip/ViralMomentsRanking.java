package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.stats.Missing;
import java.util.Comparator;
import java.util.List;

/** Ranks the trending and exploding moments of several categories, each measured by what is usual in its own. */
public final class ViralMomentsRanking {

    private static final int MOST = 50;

    private static final Comparator<ClipMoment> ORDER = Comparator.comparing(ClipMoment::label)
            .thenComparingDouble(m -> -m.multiple().orElse(0))
            .thenComparing(ClipMoment::id);

    private ViralMomentsRanking() {}

    /**
     * The ranking.
     *
     * @param radars one per category, in any order
     */
    public static ViralMoments of(List<ClipRadar> radars) {
        List<ClipRadar> sorted =
                radars.stream().sorted(Comparator.comparing(ClipRadar::gameId)).toList();
        List<ClipMoment> ranking = sorted.stream()
                .flatMap(radar -> radar.ranking().stream())
                .filter(moment -> moment.label() != Label.STEADY)
                .sorted(ORDER)
                .limit(MOST)
                .toList();
        return new ViralMoments(
                sorted.stream().map(ClipRadar::gameId).toList(),
                ranking,
                sorted.stream()
                        .flatMap(radar -> radar.missing().stream().map(m -> of(radar, m)))
                        .toList());
    }

    private static Missing of(ClipRadar radar, Missing missing) {
        return new Missing("ranking of category " + radar.gameId(), missing.n(), missing.needed(), missing.why());
    }
}
