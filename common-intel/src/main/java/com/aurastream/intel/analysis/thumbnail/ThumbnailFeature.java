package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that a thumbnail has or has not.
 *
 * @param name its name
 * @param source where it is known from
 * @param cut the measure's value that divides; absent for what was seen
 * @param test whether a thumbnail has it
 */
record ThumbnailFeature(String name, Source source, OptionalDouble cut, Predicate<MeasuredThumbnail> test) {

    /** Measures without a natural border: high and low are the outer thirds of the control group. */
    private static final List<String> BY_TERCILE =
            List.of("brightness", "contrast", "saturation", "colourfulness", "clutter", "legibility", "thirds");

    /** Of two measures of the same thing only the upper end is asked for. */
    private static final List<String> BY_UPPER_TERCILE = List.of("dark_share", "light_share");

    private static final double SOME_TEXT = 0.02;
    private static final double LARGE_TEXT = 0.12;
    private static final double LEFT = 0.42;
    private static final double RIGHT = 0.58;
    private static final double MUCH_OF_A_COLOUR = 0.15;

    /** Fields in which {@code none} is worth comparing; elsewhere it only says what another field says already. */
    private static final Set<String> NONE_COUNTS = Set.of("text_amount", "faces");

    /** Everything that is measured, divided where the control group says or where the border is fixed. */
    static List<ThumbnailFeature> measured(List<MeasuredThumbnail> control) {
        List<ThumbnailFeature> features = new ArrayList<>();
        for (String measure : BY_TERCILE) {
            features.add(above(measure + "_high", measure, tercile(control, measure, 2)));
            features.add(below(measure + "_low", measure, tercile(control, measure, 1)));
        }
        for (String measure : BY_UPPER_TERCILE) {
            features.add(above(measure + "_high", measure, tercile(control, measure, 2)));
        }
        features.add(above("text_present", "text_area", SOME_TEXT));
        features.add(above("text_large", "text_area", LARGE_TEXT));
        features.add(below("focus_left", "focus_x", LEFT));
        features.add(above("focus_right", "focus_x", RIGHT));
        for (ColourFamily family : ColourFamily.values()) {
            features.add(colour(family));
        }
        return features;
    }

    /** Everything that the vision model can have said. */
    static List<ThumbnailFeature> seen() {
        List<ThumbnailFeature> features = new ArrayList<>();
        for (ThumbnailVerdict.Field field : ThumbnailVerdict.fields()) {
            for (String value : field.values()) {
                if (!value.equals("none") || NONE_COUNTS.contains(field.name())) {
                    features.add(new ThumbnailFeature(
                            field.name() + "_" + value,
                            Source.VISION,
                            OptionalDouble.empty(),
                            t -> value.equals(t.seen().get(field.name()))));
                }
            }
        }
        return features;
    }

    /** Whether a thumbnail has it. */
    boolean in(MeasuredThumbnail thumbnail) {
        return test.test(thumbnail);
    }

    private static double tercile(List<MeasuredThumbnail> control, String measure, int which) {
        return Quantiles.of(control.stream().mapToDouble(t -> value(t, measure)).toArray())
                .at(which / 3.0);
    }

    private static ThumbnailFeature above(String name, String measure, double cut) {
        return new ThumbnailFeature(
                name, Source.MEASURED, OptionalDouble.of(Rounded.of(cut)), t -> value(t, measure) > Rounded.of(cut));
    }

    private static ThumbnailFeature below(String name, String measure, double cut) {
        return new ThumbnailFeature(
                name, Source.MEASURED, OptionalDouble.of(Rounded.of(cut)), t -> value(t, measure) < Rounded.of(cut));
    }

    private static ThumbnailFeature colour(ColourFamily family) {
        return new ThumbnailFeature(
                "colour_" + family,
                Source.MEASURED,
                OptionalDouble.of(MUCH_OF_A_COLOUR),
                t -> share(t, family.toString()) > MUCH_OF_A_COLOUR);
    }

    private static double share(MeasuredThumbnail thumbnail, String family) {
        return thumbnail.measures().palette().stream()
                .filter(swatch -> swatch.name().equals(family))
                .mapToDouble(ThumbnailMeasures.Swatch::share)
                .sum();
    }

    private static double value(MeasuredThumbnail thumbnail, String measure) {
        Double value = thumbnail.measures().named().get(measure);
        if (value == null) {
            throw new IllegalArgumentException("there is no measure " + measure);
        }
        return value;
    }
}
