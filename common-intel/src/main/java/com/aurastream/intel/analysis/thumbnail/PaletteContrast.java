package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.PaletteColour;
import com.aurastream.intel.analysis.thumbnail.ThumbnailMeasures.Swatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Colour families by the area that they take in winners' thumbnails and in ordinary ones: a description, not a test. */
final class PaletteContrast {

    private PaletteContrast() {}

    /** Every family that occurs, largest share of the winners' area first; empty where a group is. */
    static List<PaletteColour> of(List<MeasuredThumbnail> winners, List<MeasuredThumbnail> control) {
        if (winners.isEmpty() || control.isEmpty()) {
            return List.of();
        }
        List<PaletteColour> colours = new ArrayList<>();
        for (ColourFamily family : ColourFamily.values()) {
            List<Swatch> winning = swatches(winners, family);
            List<Swatch> ordinary = swatches(control, family);
            if (!winning.isEmpty() || !ordinary.isEmpty()) {
                colours.add(new PaletteColour(
                        mean(winning.isEmpty() ? ordinary : winning).hex(),
                        family.toString(),
                        area(winning) / winners.size(),
                        area(ordinary) / control.size()));
            }
        }
        colours.sort(Comparator.comparingDouble(PaletteColour::share).reversed().thenComparing(PaletteColour::name));
        return List.copyOf(colours);
    }

    private static List<Swatch> swatches(List<MeasuredThumbnail> thumbnails, ColourFamily family) {
        return thumbnails.stream()
                .flatMap(t -> t.measures().palette().stream())
                .filter(swatch -> swatch.name().equals(family.toString()))
                .toList();
    }

    private static double area(List<Swatch> swatches) {
        return swatches.stream().mapToDouble(Swatch::share).sum();
    }

    /** The mean in OKLab, weighted by area. */
    private static Oklab mean(List<Swatch> swatches) {
        double l = 0;
        double a = 0;
        double b = 0;
        double all = area(swatches);
        for (Swatch swatch : swatches) {
            Oklab colour = Oklab.ofHex(swatch.hex());
            l += colour.l() * swatch.share() / all;
            a += colour.a() * swatch.share() / all;
            b += colour.b() * swatch.share() / all;
        }
        return new Oklab(l, a, b);
    }
}
