package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Example;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Finding;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Vision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the thumbnails of winners with those of ordinary videos: method {@code thumbnails.lift} version 1. With fewer than
 * {@link ThumbnailCohorts#NEEDED} measured thumbnails in a group nothing is compared; with fewer that were looked at, nothing of what was
 * seen is.
 */
public final class ThumbnailAnalyzer {

    /** Name of the method in documents. */
    public static final String METHOD = "thumbnails.lift";

    /** Version of the method in documents. */
    public static final int VERSION = 1;

    private static final int MOST_EXAMPLES = 12;

    private ThumbnailAnalyzer() {}

    /**
     * Compares two groups.
     *
     * @param winners thumbnails of winners, best first
     * @param control thumbnails of ordinary videos
     * @param vision how the vision model was used; absent where it was not
     */
    public static ThumbnailIntel analyze(
            List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control, Optional<Vision> vision) {
        FeatureContrasts contrasts = new FeatureContrasts();
        List<Missing> missing = new ArrayList<>();
        compareMeasured(winners, control, contrasts, missing);
        compareSeen(looked(winners), looked(control), contrasts, missing);
        List<Finding> considered = contrasts.considered();
        return new ThumbnailIntel(
                winners.size(),
                control.size(),
                FeatureContrasts.reliable(considered),
                considered,
                winners.stream()
                        .limit(MOST_EXAMPLES)
                        .map(ThumbnailAnalyzer::example)
                        .toList(),
                PaletteContrast.of(winners, control),
                vision,
                missing);
    }

    private static void compareMeasured(
            List<MeasuredThumbnail> winners,
            List<MeasuredThumbnail> control,
            FeatureContrasts contrasts,
            List<Missing> missing) {
        if (enough(winners, control)) {
            contrasts.measured(winners, control);
        } else {
            missing.add(missing("findings", winners, control, "measured thumbnails in the smaller group"));
        }
    }

    private static void compareSeen(
            List<MeasuredThumbnail> winners,
            List<MeasuredThumbnail> control,
            FeatureContrasts contrasts,
            List<Missing> missing) {
        if (enough(winners, control)) {
            contrasts.seen(winners, control);
        } else {
            missing.add(
                    missing(
                            "findings.vision",
                            winners,
                            control,
                            "thumbnails in the smaller group that a vision model has looked at; faces and layout are known from it alone"));
        }
    }

    private static List<MeasuredThumbnail> looked(List<MeasuredThumbnail> thumbnails) {
        return thumbnails.stream().filter(t -> !t.seen().isEmpty()).toList();
    }

    private static boolean enough(List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
        return Math.min(winners.size(), control.size()) >= ThumbnailCohorts.NEEDED;
    }

    private static Missing missing(
            String what, List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control, String why) {
        return new Missing(what, Math.min(winners.size(), control.size()), ThumbnailCohorts.NEEDED, why);
    }

    private static Example example(MeasuredThumbnail thumbnail) {
        return new Example(
                thumbnail.videoId(),
                thumbnail.title(),
                thumbnail.url(),
                thumbnail.measures().named(),
                thumbnail.seen());
    }
}
