package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the thumbnails of a game's winners have that those of ordinary videos of the same format and age have not.
 *
 * @param winners how many winners' thumbnails were measured
 * @param control how many ordinary videos' thumbnails were measured
 * @param findings features whose lift is reliable after correction for the number of features looked at, strongest first
 * @param considered every feature that was compared, reliable or not
 * @param examples thumbnails of winners with their measurements, best first, at most twelve
 * @param palette colour families by the winners' share of the area, largest first
 * @param vision what the vision model added; absent without it
 * @param missing what is absent, and what it would take
 */
public record ThumbnailIntel(
        int winners,
        int control,
        List<Finding> findings,
        List<Finding> considered,
        List<Example> examples,
        List<PaletteColour> palette,
        Optional<Vision> vision,
        List<Missing> missing) {

    /** Copies the lists. */
    public ThumbnailIntel {
        findings = List.copyOf(findings);
        considered = List.copyOf(considered);
        examples = List.copyOf(examples);
        palette = List.copyOf(palette);
        missing = List.copyOf(missing);
    }

    /** Whether both groups were large enough to be compared at all; if not, {@code missing} says what there was. */
    public boolean sufficient() {
        return Math.min(winners, control) >= ThumbnailCohorts.NEEDED;
    }

    /**
     * One feature, winners against control.
     *
     * @param feature the feature's name, such as {@code saturation_high}
     * @param source measured from pixels or seen by the vision model
     * @param cut the measure's value above (or, for {@code _low}, below) which a thumbnail has the feature; absent for what the vision
     *     model saw
     * @param share share of the winners that have it, 0 to 1
     * @param base share of the control group that has it, 0 to 1
     * @param lift ratio of the shares, half a thumbnail added to each count; above 1 it goes with winning
     * @param q false discovery rate at which it counts as a finding, 0 to 1
     * @param reliable whether the difference survives the correction for many comparisons
     * @param evidence ids of winning videos that have it, at most five
     */
    public record Finding(
            String feature,
            Source source,
            OptionalDouble cut,
            Estimate share,
            Estimate base,
            Estimate lift,
            double q,
            boolean reliable,
            List<String> evidence) {

        /** Copies the evidence. */
        public Finding {
            evidence = List.copyOf(evidence);
        }
    }

    /** Where a feature comes from. */
    public enum Source {
        /** Measured from the pixels on this machine. */
        MEASURED,
        /** Said by the vision model. */
        VISION;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A winner's thumbnail.
     *
     * @param videoId YouTube's video id
     * @param title the video's title
     * @param url the picture that was measured
     * @param measures measured numbers by feature name
     * @param seen what the vision model said, by field; empty without it
     */
    public record Example(
            String videoId, String title, String url, Map<String, Double> measures, Map<String, String> seen) {

        /** Copies the maps, in the order of their keys. */
        public Example {
            measures = Collections.unmodifiableMap(new TreeMap<>(measures));
            seen = Collections.unmodifiableMap(new TreeMap<>(seen));
        }
    }

    /**
     * A colour of the winners.
     *
     * @param hex mean colour of the winners' (of the control group's where they have none), sRGB as {@code #rrggbb}
     * @param name the colour family's name
     * @param share part of the winners' area, 0 to 1
     * @param base part of the control group's area, 0 to 1
     */
    public record PaletteColour(String hex, String name, double share, double base) {}

    /**
     * How the vision model was used.
     *
     * @param requestedModel the model that was asked for
     * @param servedModels the models that answered
     * @param images images with a valid verdict
     * @param failed images without one
     * @param cached verdicts that came from earlier days
     * @param reason why not every image has a verdict; absent when every one has
     */
    public record Vision(
            String requestedModel,
            List<String> servedModels,
            int images,
            int failed,
            int cached,
            Optional<String> reason) {

        /** Copies the list. */
        public Vision {
            servedModels = List.copyOf(servedModels);
        }
    }
}
