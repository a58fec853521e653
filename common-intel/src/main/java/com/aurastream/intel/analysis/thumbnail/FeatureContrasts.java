package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.stats.BenjaminiHochberg;
import com.aurastream.intel.analysis.stats.FisherExact;
import com.aurastream.intel.analysis.stats.RiskRatio;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every feature, winners against control. All that are compared are one family of tests (Fisher's exact test), whose false
 * discovery rate is held at {@value #FALSE_DISCOVERY_RATE} (Benjamini and Hochberg 1995). A feature that fewer than {@value #FEWEST}
 * thumbnails of both groups have, or lack, is not compared: nothing could be found.
 */
final class FeatureContrasts {

    static final double FALSE_DISCOVERY_RATE = 0.10;
    private static final int FEWEST = 5;
    private static final int MOST_EVIDENCE = 5;

    private static final Comparator<Finding> SUREST_FIRST =
            Comparator.comparingDouble(Finding::q).thenComparing(Finding::feature);

    private static final Comparator<Finding> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Finding f) -> -Math.abs(StrictMath.log(f.lift().value())))
            .thenComparing(Finding::feature);

    private final List<Contrast> contrasts = new ArrayList<>();

    private record Contrast(
            ThumbnailFeature feature, int winning, int winners, int ordinary, int control, List<String> evidence) {

        static Contrast of(ThumbnailFeature feature, List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
            List<String> winning = winners.stream()
                    .filter(feature::in)
                    .map(MeasuredThumbnail::videoId)
                    .toList();
            int ordinary = (int) control.stream().filter(feature::in).count();
            return new Contrast(
                    feature,
                    winning.size(),
                    winners.size(),
                    ordinary,
                    control.size(),
                    winning.stream().limit(MOST_EVIDENCE).toList());
        }

        boolean comparable() {
            int carriers = winning + ordinary;
            return carriers >= FEWEST && winners + control - carriers >= FEWEST;
        }

        double p() {
            return FisherExact.twoSided(winning, winners, ordinary, control);
        }

        Finding finding(double q) {
            return new Finding(
                    feature.name(),
                    feature.source(),
                    feature.cut(),
                    Wilson.share(winning, winners),
                    Wilson.share(ordinary, control),
                    RiskRatio.of(winning, winners, ordinary, control),
                    q,
                    q <= FALSE_DISCOVERY_RATE,
                    evidence);
        }
    }

    /** Compares what was measured; both groups must have enough thumbnails. */
    void measured(List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
        add(ThumbnailFeature.measured(control), winners, control);
    }

    /** Compares what was seen, among those that were looked at; both groups must have enough of them. */
    void seen(List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
        add(ThumbnailFeature.seen(), winners, control);
    }

    private void add(
            List<ThumbnailFeature> features, List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
        features.stream()
                .map(feature -> Contrast.of(feature, winners, control))
                .filter(Contrast::comparable)
                .forEach(contrasts::add);
    }

    /** All that were compared, surest first. */
    List<Finding> considered() {
        double[] q = BenjaminiHochberg.qValues(
                contrasts.stream().mapToDouble(Contrast::p).toArray());
        List<Finding> considered = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            considered.add(contrasts.get(i).finding(q[i]));
        }
        considered.sort(SUREST_FIRST);
        return List.copyOf(considered);
    }

    /** The reliable ones, strongest first. */
    static List<Finding> reliable(List<Finding> considered) {
        return considered.stream()
                .filter(Finding::reliable)
                .sorted(STRONGEST_FIRST)
                .toList();
    }
}
