package com.aurastream.intel.analysis.thumbnail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A picture's dominant colours: k-means (Lloyd 1982) with k = {@value #COLOURS} in {@link Oklab} over every fourth pixel of every fourth
 * row. The first centre is the colour nearest to the mean, each further one the colour farthest from all centres so far
 * (Gonzalez 1985), so that nothing depends on chance.
 */
final class Palette {

    private static final int COLOURS = 5;
    private static final int STEP = 4;
    private static final int ROUNDS = 12;

    private final List<Oklab> sample;
    private final List<Oklab> centres = new ArrayList<>();
    private final int[] sizes = new int[COLOURS];

    private Palette(List<Oklab> sample) {
        this.sample = sample;
    }

    /** The colours, largest share first. */
    static List<ThumbnailMeasures.Swatch> of(Picture picture) {
        List<Oklab> sample = new ArrayList<>();
        for (int y = 0; y < picture.height(); y += STEP) {
            for (int x = 0; x < picture.width(); x += STEP) {
                sample.add(picture.colour(y * picture.width() + x));
            }
        }
        return new Palette(sample).swatches();
    }

    private List<ThumbnailMeasures.Swatch> swatches() {
        seed();
        for (int round = 0; round < ROUNDS; round++) {
            move();
        }
        List<ThumbnailMeasures.Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            if (sizes[i] > 0) {
                Oklab centre = centres.get(i);
                swatches.add(new ThumbnailMeasures.Swatch(
                        centre.hex(),
                        ColourFamily.of(centre).toString(),
                        Rounded.of((double) sizes[i] / sample.size())));
            }
        }
        swatches.sort(Comparator.comparingDouble(ThumbnailMeasures.Swatch::share)
                .reversed()
                .thenComparing(ThumbnailMeasures.Swatch::hex));
        return List.copyOf(swatches);
    }

    private void seed() {
        Oklab mean = mean(sample);
        double[] nearest = sample.stream().mapToDouble(c -> -c.distance(mean)).toArray();
        while (centres.size() < COLOURS) {
            Oklab next = sample.get(largest(nearest));
            centres.add(next);
            for (int i = 0; i < nearest.length; i++) {
                double distance = sample.get(i).distance(next);
                nearest[i] = centres.size() == 1 ? distance : Math.min(nearest[i], distance);
            }
        }
    }

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    private void move() {
        List<List<Oklab>> members = new ArrayList<>();
        centres.forEach(centre -> members.add(new ArrayList<>()));
        sample.forEach(colour -> members.get(nearestCentre(colour)).add(colour));
        Arrays.fill(sizes, 0);
        for (int i = 0; i < centres.size(); i++) {
            sizes[i] = members.get(i).size();
            if (sizes[i] > 0) {
                centres.set(i, mean(members.get(i)));
            }
        }
    }

    private int nearestCentre(Oklab colour) {
        int nearest = 0;
        for (int i = 1; i < centres.size(); i++) {
            if (colour.distance(centres.get(i)) < colour.distance(centres.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static Oklab mean(List<Oklab> colours) {
        double l = 0;
        double a = 0;
        double b = 0;
        for (Oklab colour : colours) {
            l += colour.l();
            a += colour.a();
            b += colour.b();
        }
        int n = colours.size();
        return new Oklab(l / n, a / n, b / n);
    }
}
